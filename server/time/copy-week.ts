import { AppError } from "@/lib/result";
import { addDays } from "@/lib/time/calendar-date";
import { rowKey } from "@/lib/time/timesheet";
import type { CopyWeekInput } from "@/lib/time/timesheet-schema";
import { type AuditEntry, audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf, newId } from "../ctx";
import { inTenant, type Tx, toDbDate } from "../db";
import { priceEntries } from "./price-entries";
import { loadWeek } from "./week-frame";

const mostEntries = 500;

export interface CopiedWeek {
  rows: number;
  entries: number;
  minutes: number;
}

interface Source {
  projectId: string;
  taskId: string | null;
  date: string;
  minutes: number;
  billable: boolean;
  description: string;
}

/**
 * Copies the rows of the week before into a person's week. With hours each day's time comes along, at the rates of its
 * new day, except where the cell has time already: copying twice makes nothing twice. What is archived stays behind.
 */
export async function copyWeek(ctx: Ctx, input: CopyWeekInput): Promise<CopiedWeek> {
  authorize(ctx, "time:log");
  return inTenant(ctx, async (tx) => {
    const memberId = await requireMember(tx, ctx, input.memberId);
    const { week } = await loadWeek(tx, ctx, input.week);
    const rows = await copyRows(tx, ctx, memberId, week);
    const copied = input.withHours ? await copyHours(tx, ctx, memberId, week) : [];
    await audit(tx, ctx, {
      action: "timesheet.copied",
      subjectType: "member",
      subjectId: memberId,
      after: { week: week.from, rows, entries: copied.length },
    });
    return { rows, entries: copied.length, minutes: copied.reduce((sum, entry) => sum + entry.minutes, 0) };
  });
}

/** One's own week, or that of somebody who still works here; under lock, so that two copies come one after the other. */
async function requireMember(tx: Tx, ctx: Ctx, wanted: string | undefined): Promise<string> {
  const memberId = wanted ?? memberIdOf(ctx);
  if (!memberId) throw new AppError("FORBIDDEN", "Only a member of the firm has a week.");
  if (memberId !== memberIdOf(ctx)) authorize(ctx, "time:edit-all", { lead: false });
  const [member] = await tx.$queryRaw<{ name: string; isArchived: boolean }[]>`
    SELECT name, archived_at IS NOT NULL AS "isArchived" FROM memberships
    WHERE organization_id = ${ctx.tenantId}::uuid AND id = ${memberId}::uuid FOR NO KEY UPDATE`;
  if (!member) throw new AppError("NOT_FOUND", "There is no such member.");
  if (member.isArchived) {
    throw new AppError("CONFLICT", `${member.name} is archived. Restore them before you log time for them.`);
  }
  return memberId;
}

type Week = { from: string; to: string; previous: string };

async function copyRows(tx: Tx, ctx: Ctx, memberId: string, { from, to, previous }: Week): Promise<number> {
  const rows = await tx.$queryRaw<{ projectId: string; taskId: string | null }[]>`
    SELECT x.project_id AS "projectId", x.task_id AS "taskId" FROM (
      SELECT project_id, task_id FROM time_entries
      WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${memberId}::uuid
        AND spent_on BETWEEN ${previous}::date AND ${addDays(to, -7)}::date
      UNION
      SELECT project_id, task_id FROM timesheet_rows
      WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${memberId}::uuid
        AND week BETWEEN ${previous}::date AND ${addDays(to, -7)}::date
    ) x
    JOIN projects p ON p.tenant_id = ${ctx.tenantId}::uuid AND p.id = x.project_id AND p.archived_at IS NULL
    LEFT JOIN tasks t ON t.tenant_id = p.tenant_id AND t.id = x.task_id
    WHERE t.archived_at IS NULL LIMIT ${mostEntries}`;
  const added = rows.map((row) => ({ id: newId(), project_id: row.projectId, task_id: row.taskId }));
  return tx.$executeRaw`
    INSERT INTO timesheet_rows (tenant_id, id, member_id, week, project_id, task_id)
    SELECT ${ctx.tenantId}::uuid, x.id, ${memberId}::uuid, ${from}::date, x.project_id, x.task_id
    FROM jsonb_to_recordset(${JSON.stringify(added)}::jsonb) AS x (id uuid, project_id uuid, task_id uuid)
    ON CONFLICT DO NOTHING`;
}

async function copyHours(
  tx: Tx,
  ctx: Ctx,
  memberId: string,
  { from, to, previous }: Week,
): Promise<Source[]> {
  const sources = await tx.$queryRaw<Source[]>`
    SELECT e.project_id AS "projectId", e.task_id AS "taskId", (e.spent_on + 7)::text AS date, e.minutes,
      e.billable AND p.customer_id IS NOT NULL AS billable, e.description
    FROM time_entries e
    JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id AND p.archived_at IS NULL
    LEFT JOIN tasks t ON t.tenant_id = e.tenant_id AND t.id = e.task_id
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.member_id = ${memberId}::uuid
      AND e.spent_on BETWEEN ${previous}::date AND ${addDays(to, -7)}::date AND t.archived_at IS NULL
    ORDER BY e.spent_on, e.id LIMIT ${mostEntries + 1}`;
  if (sources.length > mostEntries) {
    throw new AppError(
      "LIMIT",
      `That week has more than ${mostEntries} entries. Copy its rows without hours.`,
    );
  }
  const there = await tx.$queryRaw<Omit<Source, "minutes" | "billable" | "description">[]>`
    SELECT DISTINCT project_id AS "projectId", task_id AS "taskId", spent_on::text AS date FROM time_entries
    WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${memberId}::uuid
      AND spent_on BETWEEN ${from}::date AND ${to}::date`;
  const taken = new Set(there.map(cellKey));
  const free = sources.filter((source) => !taken.has(cellKey(source)));
  await addCopies(tx, ctx, memberId, free);
  return free;
}

const cellKey = (cell: Pick<Source, "projectId" | "taskId" | "date">) => `${rowKey(cell)} ${cell.date}`;

async function addCopies(tx: Tx, ctx: Ctx, memberId: string, sources: readonly Source[]): Promise<void> {
  if (sources.length === 0) return;
  const priced = await priceEntries(
    tx,
    ctx,
    sources.map((source) => ({ ...source, memberId })),
  );
  const rows = priced.map(({ entry, price }) => ({ id: newId(), entry, price }));
  await tx.timeEntry.createMany({
    data: rows.map(({ id, entry: { date, ...entry }, price }) => ({
      tenantId: ctx.tenantId,
      id,
      ...entry,
      ...price,
      spentOn: toDbDate(date),
      billableMinutes: entry.billable ? entry.minutes : 0,
      source: "manual",
      createdBy: memberIdOf(ctx) ?? memberId,
      createdAt: ctx.now,
    })),
  });
  const events: AuditEntry[] = rows.map(({ id, entry, price }) => ({
    action: "time_entry.created",
    subjectType: "time_entry",
    subjectId: id,
    after: { ...entry, rate: price.rate, currency: price.currency, rateSource: price.rateSource },
  }));
  await audit(tx, ctx, ...events);
}
