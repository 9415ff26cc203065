import type { SetProjectMemberInput } from "@/lib/projects/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockProjectInUse } from "./lock-project";

/** Puts somebody on a project's team, or changes their part. Who leads it is for owners and admins to say. */
export async function setProjectMember(ctx: Ctx, input: SetProjectMemberInput): Promise<void> {
  authorize(ctx, "project:write");
  const { projectId, memberId, role } = input;
  await inTenant(ctx, async (tx) => {
    await lockProjectInUse(tx, ctx, projectId);
    const member = await tx.membership.findUnique({
      where: { organizationId_id: { organizationId: ctx.tenantId, id: memberId } },
    });
    if (!member) throw new AppError("NOT_FOUND", "There is no such member.");
    if (member.archivedAt) {
      throw new AppError(
        "CONFLICT",
        `${member.name} is archived. Restore them first, or choose somebody else.`,
      );
    }
    const key = { tenantId: ctx.tenantId, projectId, memberId };
    const before = await tx.projectMember.findUnique({ where: { tenantId_projectId_memberId: key } });
    if (before?.role === role) return;
    if (role === "LEAD" || before?.role === "LEAD") authorize(ctx, "project:appoint");
    await tx.projectMember.upsert({
      where: { tenantId_projectId_memberId: key },
      create: { ...key, role },
      update: { role },
    });
    await audit(tx, ctx, {
      action: "project.member-set",
      subjectType: "project",
      subjectId: projectId,
      before: before ? { memberId, role: before.role } : undefined,
      after: { memberId, role },
    });
  });
}
