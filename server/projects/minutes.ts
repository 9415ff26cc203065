import type { Ctx } from "../ctx";
import type { Tx } from "../db";

/** Minutes of one project: worked in all, billed, and still to bill. */
export interface ProjectMinutes {
  worked: number;
  billed: number;
  unbilled: number;
}

export const noMinutes: ProjectMinutes = { worked: 0, billed: 0, unbilled: 0 };

/** The minutes of these projects in one query. */
export async function loadMinutes(
  tx: Tx,
  ctx: Ctx,
  projectIds: string[],
): Promise<Map<string, ProjectMinutes>> {
  const rows = await tx.$queryRaw<(ProjectMinutes & { projectId: string })[]>`
    SELECT project_id AS "projectId", sum(minutes)::int AS worked,
      sum(CASE WHEN billed_elsewhere THEN billable_minutes ELSE billed_minutes END)::int AS billed,
      (coalesce(sum(billable_minutes - billed_minutes - written_off_minutes - held_minutes)
        FILTER (WHERE billable AND NOT billed_elsewhere), 0))::int AS unbilled
    FROM time_entries WHERE tenant_id = ${ctx.tenantId}::uuid AND project_id = ANY(${projectIds}::uuid[])
    GROUP BY project_id`;
  return new Map(rows.map(({ projectId, ...minutes }) => [projectId, minutes]));
}
