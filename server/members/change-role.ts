import type { ChangeRoleInput } from "@/lib/members/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockMember, requireAnotherOwner, requireOwnerFor } from "./lock-member";
import { endSessionsOf } from "./session";

/** Gives a member another role and ends their sessions, so that the next sign-in begins with it. */
export async function changeRole(ctx: Ctx, { memberId, role }: ChangeRoleInput): Promise<void> {
  authorize(ctx, "member:write");
  await inTenant(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, memberId);
    if (member.role === role) return;
    requireOwnerFor(ctx, role);
    if (member.isArchived) {
      throw new AppError("CONFLICT", `${member.name} is archived. Restore them, then change the role.`);
    }
    await requireAnotherOwner(tx, ctx, member);
    await tx.membership.update({
      where: { organizationId_id: { organizationId: ctx.tenantId, id: memberId } },
      data: { role },
    });
    if (member.userId) await endSessionsOf(tx, member.userId, ctx.now);
    await audit(tx, ctx, {
      action: "member.role-changed",
      subjectType: "member",
      subjectId: memberId,
      before: { role: member.role },
      after: { role },
    });
  });
}
