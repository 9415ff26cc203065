import type { OneTaskInput } from "@/lib/projects/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { findTask } from "./find-task";
import { lockProject } from "./lock-project";

/** Takes a task out of the choices; time logged on it stays. */
export async function archiveTask(ctx: Ctx, input: OneTaskInput): Promise<void> {
  authorize(ctx, "project:write");
  await inTenant(ctx, async (tx) => {
    await lockProject(tx, ctx, input.projectId);
    const task = await findTask(tx, ctx, input);
    if (task.archivedAt) return;
    await tx.task.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: task.id } },
      data: { archivedAt: ctx.now },
    });
    await audit(tx, ctx, { action: "task.archived", subjectType: "task", subjectId: task.id });
  });
}
