import { AppError } from "@/lib/result";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import type { Tx } from "../db";
import { isLead } from "../projects/leads";

export interface OpenProject {
  id: string;
  name: string;
  /** Null for internal work, which nobody is billed for. */
  customerId: string | null;
}

/** A project and task that take time; NOT_FOUND when the firm has none such, CONFLICT when it is archived. */
export async function requireWork(
  tx: Tx,
  ctx: Ctx,
  { projectId, taskId }: { projectId: string; taskId: string | null },
): Promise<OpenProject> {
  const [project] = await tx.$queryRaw<(OpenProject & { isArchived: boolean })[]>`
    SELECT id, name, customer_id AS "customerId", archived_at IS NOT NULL AS "isArchived"
    FROM projects WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${projectId}::uuid FOR SHARE`;
  if (!project) throw new AppError("NOT_FOUND", "There is no such project.");
  if (project.isArchived) {
    const message = `The project “${project.name}” is archived. Restore it, or choose another.`;
    throw new AppError("CONFLICT", message, { projectId: message });
  }
  if (taskId !== null) await requireTask(tx, ctx, project, taskId);
  return { id: project.id, name: project.name, customerId: project.customerId };
}

async function requireTask(tx: Tx, ctx: Ctx, project: OpenProject, taskId: string): Promise<void> {
  const task = await tx.task.findFirst({
    where: { tenantId: ctx.tenantId, projectId: project.id, id: taskId },
    select: { name: true, archivedAt: true },
  });
  if (!task) throw new AppError("NOT_FOUND", `“${project.name}” has no such task.`);
  if (!task.archivedAt) return;
  const message = `The task “${task.name}” is archived. Restore it, or choose another.`;
  throw new AppError("CONFLICT", message, { taskId: message });
}

/** Whose time it may be: one's own, or that of somebody who still works here, when the project is one's to look after. */
export async function requireWorker(
  tx: Tx,
  ctx: Ctx,
  { memberId, projectId }: { memberId: string; projectId: string },
): Promise<void> {
  if (memberId === memberIdOf(ctx)) return;
  authorize(ctx, "time:edit-all", { lead: await isLead(tx, ctx, projectId) });
  const member = await tx.membership.findUnique({
    where: { organizationId_id: { organizationId: ctx.tenantId, id: memberId } },
    select: { name: true, archivedAt: true },
  });
  if (!member) throw new AppError("NOT_FOUND", "There is no such member.");
  if (member.archivedAt) {
    throw new AppError("CONFLICT", `${member.name} is archived. Restore them before you log time for them.`);
  }
}
