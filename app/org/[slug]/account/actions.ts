"use server";

import { redirect } from "next/navigation";
import { type ChangePasswordInput, changePasswordInput } from "@/lib/members/schema";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";
import { attempt, parseInput, requireOwnPage } from "@/server/http/action";
import { requestCtx } from "@/server/http/session";
import { endSession, keepSession } from "@/server/http/session-cookie";
import { changePassword, signOutEverywhere } from "@/server/members/change-password";

export async function changePasswordAction(slug: string, input: ChangePasswordInput): Promise<Result<void>> {
  return attempt(async () => {
    await requireOwnPage();
    const ctx = await requestCtx(slug);
    await keepSession(await changePassword(ctx, parseInput(changePasswordInput, input)));
  });
}

export async function signOutEverywhereAction(slug: string): Promise<Result<void>> {
  const result = await attempt(async () => {
    await requireOwnPage();
    await signOutEverywhere(await requestCtx(slug));
    await endSession();
  });
  return result.ok ? redirect(paths.signIn()) : result;
}
