import type { OneMemberInput } from "@/lib/members/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { memberIdOf } from "../ctx";
import { inTenant } from "../db";
import { lockMember, requireAnotherOwner } from "./lock-member";
import { endSessionsOf } from "./session";

/** Takes a person's way in; their time, and what they did, stay. An open invitation ends with it. */
export async function archiveMember(ctx: Ctx, { memberId }: OneMemberInput): Promise<void> {
  authorize(ctx, "member:write");
  await inTenant(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, memberId);
    if (member.isArchived) return;
    if (memberId === memberIdOf(ctx)) {
      throw new AppError("CONFLICT", "You cannot archive yourself. Ask another owner or admin to do it.");
    }
    await requireAnotherOwner(tx, ctx, member);
    await tx.membership.update({
      where: { organizationId_id: { organizationId: ctx.tenantId, id: memberId } },
      data: { archivedAt: ctx.now, inviteHash: null, inviteExpiresAt: null },
    });
    if (member.userId) await endSessionsOf(tx, member.userId, ctx.now);
    await audit(tx, ctx, { action: "member.archived", subjectType: "member", subjectId: memberId });
  });
}
