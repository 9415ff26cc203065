import type { OneMemberInput } from "@/lib/members/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockMember } from "./lock-member";

/** Ends an open invitation: its link opens nothing any more. The person stays in the list, and can be invited anew. */
export async function revokeInvitation(ctx: Ctx, { memberId }: OneMemberInput): Promise<void> {
  authorize(ctx, "member:write");
  await inTenant(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, memberId);
    if (!member.isInvited) return;
    await tx.membership.update({
      where: { organizationId_id: { organizationId: ctx.tenantId, id: memberId } },
      data: { inviteHash: null, inviteExpiresAt: null },
    });
    await audit(tx, ctx, {
      action: "member.invitation-revoked",
      subjectType: "member",
      subjectId: memberId,
      before: { email: member.email },
    });
  });
}
