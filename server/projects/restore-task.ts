import type { OneTaskInput } from "@/lib/projects/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { findTask, requireFreeTaskName } from "./find-task";
import { lockProjectInUse } from "./lock-project";

/** Brings an archived task back. CONFLICT when its name was given away meanwhile. */
export async function restoreTask(ctx: Ctx, input: OneTaskInput): Promise<void> {
  authorize(ctx, "project:write");
  await inTenant(ctx, async (tx) => {
    await lockProjectInUse(tx, ctx, input.projectId);
    const task = await findTask(tx, ctx, input);
    if (!task.archivedAt) return;
    await requireFreeTaskName(tx, ctx, task);
    await tx.task.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: task.id } },
      data: { archivedAt: null },
    });
    await audit(tx, ctx, { action: "task.restored", subjectType: "task", subjectId: task.id });
  });
}
