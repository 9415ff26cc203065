import type { Ctx } from "../ctx";
import { Prisma, type Tx } from "../db";

/** A project that takes time, with its open tasks. */
export interface ProjectChoice {
  id: string;
  name: string;
  code: string;
  /** Null for internal work, which is never billable. */
  customerName: string | null;
  tasks: { id: string; name: string; billable: boolean }[];
  /** What of it the member worked on in the last 60 days, and on which day last; the whole project without a task. */
  lastUsed?: { taskId: string | null; on: string }[];
}

/** The projects that time can be logged on: all of the firm that are open, those one worked on lately first. */
export function loadProjectChoices(tx: Tx, ctx: Ctx, memberId: string | null): Promise<ProjectChoice[]> {
  return tx.$queryRaw<ProjectChoice[]>`
    SELECT p.id, p.name, p.code, c.name AS "customerName", coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'billable', t.billable) ORDER BY lower(t.name), t.id)
      FROM tasks t WHERE t.tenant_id = p.tenant_id AND t.project_id = p.id AND t.archived_at IS NULL), '[]') AS tasks,
      coalesce(own.uses, '[]') AS "lastUsed"
    FROM projects p
    LEFT JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
    LEFT JOIN (
      SELECT project_id, max(last) AS last, jsonb_agg(jsonb_build_object('taskId', task_id, 'on', last)) AS uses
      FROM (
        SELECT project_id, task_id, max(spent_on) AS last FROM time_entries
        WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${memberId}::uuid
          AND spent_on > ${ctx.now}::date - 60
        GROUP BY project_id, task_id
      ) used GROUP BY project_id
    ) own ON own.project_id = p.id
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.archived_at IS NULL
    ORDER BY own.last DESC NULLS LAST, lower(p.name), p.id LIMIT 1000`;
}

export interface RunningTimer {
  projectId: string;
  projectName: string;
  customerName: string | null;
  taskName: string | null;
  description: string;
  billable: boolean;
  /** ISO 8601. */
  startedAt: string;
}

/** The member's running timer, or null. */
export async function loadTimer(tx: Tx, ctx: Ctx, memberId: string | null): Promise<RunningTimer | null> {
  const [timer] = await tx.$queryRaw<(Omit<RunningTimer, "startedAt"> & { startedAt: Date })[]>`
    SELECT r.project_id AS "projectId", p.name AS "projectName", c.name AS "customerName", t.name AS "taskName",
      r.description, r.billable, r.started_at AS "startedAt"
    FROM timers r
    JOIN projects p ON p.tenant_id = r.tenant_id AND p.id = r.project_id
    LEFT JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
    LEFT JOIN tasks t ON t.tenant_id = r.tenant_id AND t.id = r.task_id
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.member_id = ${memberId}::uuid`;
  return timer ? { ...timer, startedAt: timer.startedAt.toISOString() } : null;
}

/** Whose time this person may see besides their own: null for everybody's, else the projects they lead. */
export function visibleTime(ctx: Ctx, memberId: string | null, led: string[]): Prisma.Sql {
  if (ctx.role !== "MEMBER") return Prisma.empty;
  return Prisma.sql`AND (e.member_id = ${memberId}::uuid OR e.project_id = ANY(${led}::uuid[]))`;
}
