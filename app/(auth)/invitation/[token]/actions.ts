"use server";

import { redirect } from "next/navigation";
import { type AcceptInvitationInput, acceptInvitationInput } from "@/lib/members/schema";
import { paths } from "@/lib/paths";
import { AppError, type Result } from "@/lib/result";
import { newId } from "@/server/ctx";
import { attempt, parseInput, requireOwnPage } from "@/server/http/action";
import { currentUser, requestOrigin } from "@/server/http/session";
import { keepSession } from "@/server/http/session-cookie";
import { acceptInvitation, joinFirm } from "@/server/members/accept-invitation";

const origin = async () => ({ now: new Date(), requestId: newId(), ...(await requestOrigin()) });

export async function acceptInvitationAction(
  token: string,
  input: AcceptInvitationInput,
): Promise<Result<void>> {
  const result = await attempt(async () => {
    await requireOwnPage();
    const accepted = await acceptInvitation(token, parseInput(acceptInvitationInput, input), await origin());
    await keepSession(accepted.session);
    return accepted.slug;
  });
  return result.ok ? redirect(paths.dashboard(result.value)) : result;
}

export async function joinFirmAction(token: string): Promise<Result<void>> {
  const result = await attempt(async () => {
    await requireOwnPage();
    const user = await currentUser();
    if (!user) throw new AppError("UNAUTHENTICATED", "Your session has ended. Sign in again to go on.");
    return joinFirm(token, user, await origin());
  });
  return result.ok ? redirect(paths.dashboard(result.value)) : result;
}
