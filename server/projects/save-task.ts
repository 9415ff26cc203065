import type { SaveTaskInput } from "@/lib/projects/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, newId } from "../ctx";
import { inTenant } from "../db";
import { findTask, requireFreeTaskName } from "./find-task";
import { lockProjectInUse } from "./lock-project";

/** Adds a task to a project, or renames one. Time already logged keeps its own billable flag. */
export async function saveTask(ctx: Ctx, input: SaveTaskInput): Promise<{ id: string }> {
  authorize(ctx, "project:write");
  const { projectId, taskId, name, billable } = input;
  return inTenant(ctx, async (tx) => {
    await lockProjectInUse(tx, ctx, projectId);
    const before = taskId ? await findTask(tx, ctx, { projectId, taskId }) : null;
    if (before?.archivedAt) {
      throw new AppError("CONFLICT", `${before.name} is archived. Restore it to change it.`);
    }
    await requireFreeTaskName(tx, ctx, { id: before?.id ?? null, projectId, name });
    const saved = before
      ? await tx.task.update({
          where: { tenantId_id: { tenantId: ctx.tenantId, id: before.id } },
          data: { name, billable },
        })
      : await tx.task.create({
          data: { tenantId: ctx.tenantId, id: newId(), projectId, name, billable, createdAt: ctx.now },
        });
    await audit(tx, ctx, {
      action: before ? "task.changed" : "task.added",
      subjectType: "task",
      subjectId: saved.id,
      before: before ?? undefined,
      after: saved,
    });
    return { id: saved.id };
  });
}
