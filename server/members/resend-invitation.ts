import type { OneMemberInput } from "@/lib/members/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { newInvitationToken } from "./invitation-token";
import { lockMember } from "./lock-member";
import { type Invited, mailInvitation } from "./mail-invitation";

/** Sends an invitation again, with a new link and a new week; the old link ends. */
export async function resendInvitation(ctx: Ctx, { memberId }: OneMemberInput): Promise<Invited> {
  authorize(ctx, "member:write");
  const { token, hash, expiresAt } = newInvitationToken(ctx.now);
  const { name, email } = await inTenant(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, memberId);
    if (!member.isInvited || !member.email) {
      throw new AppError("CONFLICT", `${member.name} has no open invitation. Invite them anew.`);
    }
    await tx.membership.update({
      where: { organizationId_id: { organizationId: ctx.tenantId, id: memberId } },
      data: { inviteHash: hash, inviteExpiresAt: expiresAt },
    });
    await audit(tx, ctx, {
      action: "member.invitation-resent",
      subjectType: "member",
      subjectId: memberId,
      after: { email: member.email, expiresAt },
    });
    return { name: member.name, email: member.email };
  });
  return mailInvitation(ctx, { memberId, name, email, token, expiresAt });
}
