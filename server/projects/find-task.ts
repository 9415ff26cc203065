import { AppError } from "@/lib/result";
import type { Task } from "@/prisma/generated/client";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

/** One task of a project whose row is locked already; NOT_FOUND when it has none with that id. */
export async function findTask(tx: Tx, ctx: Ctx, task: { projectId: string; taskId: string }): Promise<Task> {
  const { projectId, taskId: id } = task;
  const found = await tx.task.findFirst({ where: { tenantId: ctx.tenantId, projectId, id } });
  if (!found) throw new AppError("NOT_FOUND", "There is no such task.");
  return found;
}

/** CONFLICT when another task in use of this project has this name. */
export async function requireFreeTaskName(
  tx: Tx,
  ctx: Ctx,
  task: { id: string | null; projectId: string; name: string },
): Promise<void> {
  const [same] = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM tasks WHERE tenant_id = ${ctx.tenantId}::uuid AND project_id = ${task.projectId}::uuid
      AND lower(name) = lower(${task.name}) AND archived_at IS NULL AND id IS DISTINCT FROM ${task.id}::uuid`;
  if (!same) return;
  const message = `This project has a task called ${same.name} already. Choose another name.`;
  throw new AppError("CONFLICT", message, { name: message });
}
