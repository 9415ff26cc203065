import { paths } from "@/lib/paths";
import type { Ctx } from "../ctx";
import { identity } from "../db";
import { invitationMail } from "../email/invitation-mail";
import { sendMail } from "../email/transport";
import { env } from "../env";
import { log } from "../log";

export interface Invitation {
  memberId: string;
  name: string;
  email: string;
  token: string;
  expiresAt: Date;
}

export interface Invited {
  memberId: string;
  isMailed: boolean;
}

/** Sends the mail of an invitation that is saved; a refusal by the mail server is told, and can be repeated. */
export async function mailInvitation(ctx: Ctx, invitation: Invitation): Promise<Invited> {
  const firm = await identity().organization.findUniqueOrThrow({ where: { id: ctx.tenantId } });
  const mail = invitationMail({
    firmName: firm.name,
    invitedBy: ctx.actor.name,
    name: invitation.name,
    address: new URL(paths.acceptInvitation(invitation.token), env().PUBLIC_URL).href,
    expiresAt: invitation.expiresAt,
  });
  try {
    await sendMail({ to: [invitation.email], ...mail });
    return { memberId: invitation.memberId, isMailed: true };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ memberId: invitation.memberId, reason }, "invitation not mailed");
    return { memberId: invitation.memberId, isMailed: false };
  }
}
