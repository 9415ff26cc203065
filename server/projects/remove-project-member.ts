import type { RemoveProjectMemberInput } from "@/lib/projects/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockProject } from "./lock-project";

/** Takes somebody off a project's team; the time they logged stays. */
export async function removeProjectMember(ctx: Ctx, input: RemoveProjectMemberInput): Promise<void> {
  authorize(ctx, "project:write");
  const { projectId, memberId } = input;
  await inTenant(ctx, async (tx) => {
    await lockProject(tx, ctx, projectId);
    const key = { tenantId: ctx.tenantId, projectId, memberId };
    const before = await tx.projectMember.findUnique({ where: { tenantId_projectId_memberId: key } });
    if (!before) throw new AppError("NOT_FOUND", "This person is not on the team. Reload the page.");
    if (before.role === "LEAD") authorize(ctx, "project:appoint");
    await tx.projectMember.delete({ where: { tenantId_projectId_memberId: key } });
    await audit(tx, ctx, {
      action: "project.member-removed",
      subjectType: "project",
      subjectId: projectId,
      before: { memberId, role: before.role },
    });
  });
}
