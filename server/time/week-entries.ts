import { can } from "@/lib/permissions";
import { type BillingFacts, type BillingState, billingState, lockReason } from "@/lib/time/billing-state";
import { type HoldingDraft, holdReason } from "@/lib/time/hold-reason";
import { type Ledger, ledgerOf } from "@/lib/time/ledger";
import type { Period } from "@/lib/time/period";
import type { Ctx } from "../ctx";
import { Prisma, type Tx } from "../db";
import { visibleInvoices } from "../invoices/visible";

/** A line of the week list. */
export interface WeekEntry {
  id: string;
  version: number;
  memberId: string;
  memberName: string;
  projectId: string;
  projectName: string;
  customerName: string | null;
  taskId: string | null;
  taskName: string | null;
  date: string;
  minutes: number;
  billable: boolean;
  billableMinutes: number;
  description: string;
  state: BillingState;
  /** Its minutes by where they stand. */
  ledger: Ledger;
  /** Whether this person may hold its time back or write it off. */
  mayWriteDown: boolean;
  /** Set when it was billed; without an id for a person who may not open that invoice. */
  invoice: { id: string | null; number: string | null } | null;
  /** Why nothing of it can be changed. */
  lockReason: string | null;
  /** Why nothing but its description can be changed. */
  holdReason: string | null;
  /** For those who may see rates: what an hour and the whole cost, and the rule that said so. */
  price: { rate: string | null; rateSource: string | null; currency: string; amount: string } | null;
}

type EntryRow = Omit<
  WeekEntry,
  "state" | "ledger" | "mayWriteDown" | "lockReason" | "holdReason" | "invoice"
> &
  BillingFacts & {
    draftMinutes: number;
    invoice: { id: string; number: string | null; status: string; isVisible: boolean } | null;
    draft: HoldingDraft | null;
    isArchived: boolean;
  };

interface Choice {
  where: Prisma.Sql;
  withMoney: boolean;
  /** The projects that this person leads. */
  led: string[];
  limit?: number;
  offset?: number;
}

/** The entries of a period that `where` lets through, the latest first: `limit` of them at most, 1,000 unless told. */
export async function loadEntries(
  tx: Tx,
  ctx: Ctx,
  period: Period,
  { where, withMoney, led, limit = 1000, offset = 0 }: Choice,
): Promise<WeekEntry[]> {
  const price = withMoney
    ? Prisma.sql`jsonb_build_object('rate', trim_scale(e.rate)::text, 'rateSource', e.rate_source, 'currency', e.currency,
        'amount', round(e.billable_minutes * coalesce(e.rate, 0) / 60, currency_digits(e.currency))::text)`
    : Prisma.sql`NULL::jsonb`;
  const rows = await tx.$queryRaw<EntryRow[]>`
    SELECT e.id, e.version, e.member_id AS "memberId", m.name AS "memberName", e.project_id AS "projectId",
      p.name AS "projectName", c.name AS "customerName", e.task_id AS "taskId", t.name AS "taskName",
      e.spent_on::text AS date, e.minutes, e.billable, e.billable_minutes AS "billableMinutes", e.description,
      e.billed_minutes AS "billedMinutes", e.written_off_minutes AS "writtenOffMinutes",
      e.held_minutes AS "heldMinutes", e.billed_elsewhere AS "billedElsewhere",
      p.archived_at IS NOT NULL AS "isArchived", ${price} AS price, held.draft,
      coalesce((SELECT max(o.minutes) FROM (
        SELECT sum(a.minutes)::int AS minutes FROM time_allocations a
        WHERE a.tenant_id = e.tenant_id AND a.time_entry_id = e.id AND a.state = 'DRAFT' AND a.minutes > 0
        GROUP BY a.invoice_id) o), 0) AS "draftMinutes",
      CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('id', i.id, 'number', i.number, 'status', i.status,
        'isVisible', ${await visibleInvoices(tx, ctx)}) END AS invoice
    FROM time_entries e
    JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
    JOIN memberships m ON m.organization_id = e.tenant_id AND m.id = e.member_id
    LEFT JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
    LEFT JOIN tasks t ON t.tenant_id = e.tenant_id AND t.id = e.task_id
    LEFT JOIN invoices i ON i.tenant_id = e.tenant_id AND i.id = e.invoice_id
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('customerName', dc.name, 'by', d.name) AS draft
      FROM time_allocations a
      JOIN invoices o ON o.tenant_id = a.tenant_id AND o.id = a.invoice_id
      JOIN customers dc ON dc.tenant_id = o.tenant_id AND dc.id = o.customer_id
      JOIN memberships d ON d.organization_id = o.tenant_id AND d.id = o.created_by
      WHERE a.tenant_id = e.tenant_id AND a.time_entry_id = e.id AND a.state = 'DRAFT' ORDER BY a.id LIMIT 1
    ) held ON true
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.spent_on BETWEEN ${period.from}::date AND ${period.to}::date ${where}
    ORDER BY e.spent_on DESC, e.id DESC LIMIT ${limit} OFFSET ${offset}`;
  return rows.map((row) => ({
    ...toWeekEntry(row),
    mayWriteDown:
      row.customerName !== null && can(ctx.role, "time:write-down", { lead: led.includes(row.projectId) }),
  }));
}

function toWeekEntry(row: EntryRow): Omit<WeekEntry, "mayWriteDown"> {
  const {
    invoice,
    draft,
    isArchived,
    billedMinutes,
    writtenOffMinutes,
    heldMinutes,
    billedElsewhere,
    draftMinutes,
    ...entry
  } = row;
  return {
    ...entry,
    state: billingState(row),
    ledger: ledgerOf(row),
    invoice: invoice && { id: invoice.isVisible ? invoice.id : null, number: invoice.number },
    lockReason: lockReason(row) ?? (isArchived ? `The project “${row.projectName}” is archived.` : null),
    holdReason: holdReason(draft),
  };
}
