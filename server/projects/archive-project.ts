import type { OneProjectInput } from "@/lib/projects/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockProject } from "./lock-project";

/** Takes a project out of the lists: nobody logs time on it any more, what was logged stays and can be billed. */
export async function archiveProject(ctx: Ctx, { projectId }: OneProjectInput): Promise<void> {
  authorize(ctx, "project:write");
  await inTenant(ctx, async (tx) => {
    const project = await lockProject(tx, ctx, projectId);
    if (project.archivedAt) return;
    const timer = await tx.timer.findFirst({ where: { tenantId: ctx.tenantId, projectId } });
    if (timer) {
      throw new AppError(
        "CONFLICT",
        `A timer is running on ${project.name}. Archive it once the timer is stopped.`,
      );
    }
    await tx.project.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: projectId } },
      data: { archivedAt: ctx.now, version: project.version + 1 },
    });
    await audit(tx, ctx, { action: "project.archived", subjectType: "project", subjectId: projectId });
  });
}
