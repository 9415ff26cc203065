import type { OneMemberInput } from "@/lib/members/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockMember } from "./lock-member";

/** Lets an archived person in again, with the role they had. */
export async function restoreMember(ctx: Ctx, { memberId }: OneMemberInput): Promise<void> {
  authorize(ctx, "member:write");
  await inTenant(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, memberId);
    if (!member.isArchived) return;
    await tx.membership.update({
      where: { organizationId_id: { organizationId: ctx.tenantId, id: memberId } },
      data: { archivedAt: null },
    });
    await audit(tx, ctx, { action: "member.restored", subjectType: "member", subjectId: memberId });
  });
}
