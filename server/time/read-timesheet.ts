import { can } from "@/lib/permissions";
import { cellsOf, type RowWork, rowKey } from "@/lib/time/timesheet";
import { everybody, type WeekFilter } from "@/lib/time/week-filter";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant, type Tx } from "../db";
import { loadEntries, type WeekEntry } from "./week-entries";
import { loadFrame, type WeekFrame } from "./week-frame";

/** More than this many entries nobody writes in a week: beyond it the grid says that it shows a part. */
const mostEntries = 1000;

export interface TimesheetRow {
  key: string;
  projectId: string;
  projectName: string;
  customerName: string | null;
  taskId: string | null;
  taskName: string | null;
  /** Whether new time is billable unless somebody says otherwise. */
  billable: boolean;
  /** Why no new time can be added; null when it can. */
  closedReason: string | null;
  /** Kept by hand: it stays without time. */
  kept: boolean;
  /** The entries of each of the seven days. */
  cells: WeekEntry[][];
}

export interface TimesheetScreen extends WeekFrame {
  rows: TimesheetRow[];
  /** False when the week has more entries than a grid can show. */
  isWhole: boolean;
}

/** The week of one person as a grid of rows (project and task) and days. */
export async function readTimesheet(ctx: Ctx, filter: WeekFilter): Promise<TimesheetScreen> {
  authorize(ctx, "time:log");
  const withMoney = can(ctx.role, "rate:read", {});
  const member = filter.member === everybody ? undefined : filter.member;
  return inTenant(ctx, async (tx) => {
    const { frame, choice } = await loadFrame(tx, ctx, { ...filter, member });
    const found = await loadEntries(tx, ctx, frame.week, { ...choice, withMoney, limit: mostEntries + 1 });
    const entries = found.slice(0, mostEntries).reverse();
    const kept = await loadKept(tx, ctx, frame, choice.led);
    const shown = filter.project ? kept.filter(({ projectId }) => projectId === filter.project) : kept;
    const cells = cellsOf(entries, shown, frame.dates);
    const isKept = new Set(kept.map(rowKey));
    const works = await loadWorks(tx, ctx, [...shown, ...entries]);
    return {
      ...frame,
      rows: works.map((work) => ({
        ...work,
        key: rowKey(work),
        kept: isKept.has(rowKey(work)),
        cells: cells.get(rowKey(work)) ?? [],
      })),
      isWhole: found.length <= mostEntries,
    };
  });
}

/** The rows that the member keeps on this week; a lead sees those of the projects they lead. */
async function loadKept(tx: Tx, ctx: Ctx, { member, week }: WeekFrame, led: string[]): Promise<RowWork[]> {
  const rows = await tx.$queryRaw<RowWork[]>`
    SELECT project_id AS "projectId", task_id AS "taskId" FROM timesheet_rows
    WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${member}::uuid
      AND week BETWEEN ${week.from}::date AND ${week.to}::date LIMIT 500`;
  if (ctx.role !== "MEMBER" || member === memberIdOf(ctx)) return rows;
  return rows.filter(({ projectId }) => led.includes(projectId));
}

type Work = Omit<TimesheetRow, "key" | "kept" | "cells">;

/** The rows' names, by customer, project and task. */
function loadWorks(tx: Tx, ctx: Ctx, works: readonly RowWork[]): Promise<Work[]> {
  const rows = [...new Map(works.map((work) => [rowKey(work), work])).values()].map((work) => ({
    project_id: work.projectId,
    task_id: work.taskId,
  }));
  return tx.$queryRaw<Work[]>`
    SELECT p.id AS "projectId", p.name AS "projectName", c.name AS "customerName", t.id AS "taskId",
      t.name AS "taskName", p.customer_id IS NOT NULL AND coalesce(t.billable, true) AS billable,
      CASE WHEN p.archived_at IS NOT NULL THEN 'The project “' || p.name || '” is archived.'
        WHEN t.archived_at IS NOT NULL THEN 'The task “' || t.name || '” is archived.' END AS "closedReason"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x (project_id uuid, task_id uuid)
    JOIN projects p ON p.tenant_id = ${ctx.tenantId}::uuid AND p.id = x.project_id
    LEFT JOIN tasks t ON t.tenant_id = p.tenant_id AND t.project_id = p.id AND t.id = x.task_id
    LEFT JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
    ORDER BY lower(c.name) NULLS LAST, lower(p.name), p.id, lower(t.name) NULLS FIRST, t.id`;
}
