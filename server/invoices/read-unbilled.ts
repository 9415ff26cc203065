import { groupByPolicy, type InvoicePolicy } from "@/lib/invoices/effective-policy";
import type { LeftOut } from "@/lib/invoices/left-out";
import { minutesAmount, sum } from "@/lib/money/money";
import {
  type BillingRange,
  type BillingRangeName,
  billingRange,
  billingRangeName,
} from "@/lib/time/billing-range";
import { today } from "@/lib/time/calendar-date";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, Prisma } from "../db";
import { loadFirm } from "../firm/load-firm";
import { requireLed } from "./billable-projects";
import { type LastChoices, loadLastChoices } from "./last-choices";
import { loadLeftOut } from "./left-out";
import { loadPolicy } from "./load-policy";
import { unbilledLines } from "./unbilled-lines";

/** An entry of the generation dialog. Minutes are those still open; `amount` is rounded to the currency's digits. */
export interface UnbilledRow {
  id: string;
  date: string;
  projectId: string;
  projectName: string;
  taskId: string | null;
  taskName: string | null;
  memberId: string;
  memberName: string;
  description: string;
  minutes: number;
  rate: string | null;
  currency: string;
  amount: string;
  /** Set when another draft holds the entry: whose, and since when. */
  heldBy: { invoiceId: string; by: string; since: string } | null;
}

export interface UnbilledScreen {
  customer: { id: string; name: string; currency: string; terms: string; archived: boolean };
  rows: UnbilledRow[];
  /** The days that the rows are of, by name where they have one. */
  range: BillingRange & { name: BillingRangeName | null };
  /** What the rows leave out: other days, held back, written off, not billable. */
  leftOut: LeftOut[];
  /** What was chosen for this customer the last time. */
  last: LastChoices | null;
  /** Totals of all rows, one a currency and never added to each other; `amount` is what a draft of them comes to. */
  totals: { currency: string; minutes: number; amount: string }[];
  /** What a draft of this customer is made with, project by project. */
  policy: InvoicePolicy;
  timeZone: string;
}

interface UnbilledInput {
  customerId: string;
  from?: string;
  to?: string;
  /** Named days instead of dates; "usual" is what was chosen the last time, or all until today. */
  range?: BillingRangeName | "usual";
}

/** The unbilled time of a customer up to 10,000 entries, by project and date, with what other drafts hold. */
export async function readUnbilled(ctx: Ctx, input: UnbilledInput): Promise<UnbilledScreen | null> {
  authorize(ctx, "invoice:create");
  return inTenant(ctx, async (tx) => {
    const firm = await loadFirm(tx, ctx);
    const customer = await tx.customer.findFirst({ where: { tenantId: ctx.tenantId, id: input.customerId } });
    if (!customer) return null;
    const led = await requireLed(tx, ctx);
    const day = today(ctx.now, firm.timeZone);
    const last = await loadLastChoices(tx, ctx, customer.id, firm.timeZone);
    const range = rangeOf(input, last, day);
    const rows = await tx.$queryRaw<UnbilledRow[]>`
      SELECT e.id, e.spent_on::text AS date, e.project_id AS "projectId", p.name AS "projectName",
        e.task_id AS "taskId", t.name AS "taskName", e.member_id AS "memberId", m.name AS "memberName", e.description, open.minutes, trim_scale(e.rate)::text AS rate, e.currency,
        round(open.minutes * coalesce(e.rate, 0) / 60, currency_digits(e.currency))::text AS amount, held.by AS "heldBy"
      FROM time_entries e
      CROSS JOIN LATERAL (SELECT e.billable_minutes - e.billed_minutes - e.written_off_minutes - e.held_minutes AS minutes) open
      JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
      JOIN memberships m ON m.organization_id = e.tenant_id AND m.id = e.member_id
      LEFT JOIN tasks t ON t.tenant_id = e.tenant_id AND t.id = e.task_id
      LEFT JOIN (
        SELECT DISTINCT ON (a.time_entry_id) a.time_entry_id, jsonb_build_object('invoiceId', i.id, 'by', d.name,
          'since', to_char(a.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) AS by
        FROM time_allocations a
        JOIN invoices i ON i.tenant_id = a.tenant_id AND i.id = a.invoice_id
        JOIN memberships d ON d.organization_id = i.tenant_id AND d.id = i.created_by
        WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.state = 'DRAFT' AND i.customer_id = ${customer.id}::uuid
        ORDER BY a.time_entry_id, a.id
      ) held ON held.time_entry_id = e.id
      WHERE e.tenant_id = ${ctx.tenantId}::uuid AND p.customer_id = ${customer.id}::uuid
        AND e.billable AND NOT e.billed_elsewhere
        AND e.billed_minutes + e.written_off_minutes < e.billable_minutes AND open.minutes > 0
        ${range.from ? Prisma.sql`AND e.spent_on >= ${range.from}::date` : Prisma.empty}
        ${range.to ? Prisma.sql`AND e.spent_on <= ${range.to}::date` : Prisma.empty}
        ${led ? Prisma.sql`AND e.project_id = ANY(${led}::uuid[])` : Prisma.empty}
      ORDER BY p.name, p.id, e.spent_on, e.id LIMIT 10000`;
    const policy = await loadPolicy(tx, ctx, {
      customerId: customer.id,
      projectIds: rows.map((row) => row.projectId),
    });
    return {
      customer: {
        id: customer.id,
        name: customer.name,
        currency: customer.currency,
        terms: customer.terms ?? firm.defaultTerms,
        archived: customer.archivedAt !== null,
      },
      rows,
      range: { ...range, name: billingRangeName(range, day) },
      leftOut: await loadLeftOut(tx, ctx, { customerId: customer.id, range, today: day, led }),
      last,
      totals: totalsOf(rows, policy),
      policy,
      timeZone: firm.timeZone,
    };
  });
}

function rangeOf({ from, to, range }: UnbilledInput, last: LastChoices | null, day: string): BillingRange {
  if (!range) return { from: from ?? null, to: to ?? null };
  return billingRange(range === "usual" ? (last?.range ?? "until-today") : range, day);
}

function totalsOf(rows: UnbilledRow[], policy: InvoicePolicy): UnbilledScreen["totals"] {
  const byCurrency = new Map<string, UnbilledRow[]>();
  for (const row of rows) {
    const group = byCurrency.get(row.currency);
    if (group) group.push(row);
    else byCurrency.set(row.currency, [row]);
  }
  return [...byCurrency].map(([currency, group]) => ({
    currency,
    minutes: group.reduce((minutes, row) => minutes + row.minutes, 0),
    amount: sum(
      groupByPolicy(
        group.map((row) => ({ ...row, rate: row.rate ?? "0" })),
        policy,
      ).map((line) => minutesAmount(line.minutes, line.unitPrice, currency)),
      currency,
    ),
  }));
}

export interface CustomerWithUnbilled {
  id: string;
  name: string;
  currency: string;
  unbilled: { currency: string; minutes: number; amount: string }[];
}

/** The customers that can be billed, with what a draft of all that is unbilled of each comes to: one query, a row a customer. */
export async function readBillableCustomers(
  ctx: Ctx,
): Promise<{ customers: CustomerWithUnbilled[]; today: string }> {
  authorize(ctx, "invoice:create");
  return inTenant(ctx, async (tx) => {
    const led = await requireLed(tx, ctx);
    const mine = led ? Prisma.sql`AND e.project_id = ANY(${led}::uuid[])` : Prisma.empty;
    const { timeZone } = await loadFirm(tx, ctx);
    const customers = await tx.$queryRaw<CustomerWithUnbilled[]>`
      SELECT c.id, c.name, c.currency, coalesce(jsonb_agg(jsonb_build_object('currency', u.currency, 'minutes', u.minutes,
        'amount', u.amount::text) ORDER BY u.currency) FILTER (WHERE u.currency IS NOT NULL), '[]') AS unbilled
      FROM customers c
      LEFT JOIN (
        SELECT customer_id, currency, sum(minutes)::int AS minutes, sum(amount) AS amount
        FROM (${unbilledLines(ctx.tenantId, { where: mine })}) lines GROUP BY customer_id, currency
      ) u ON u.customer_id = c.id
      WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.archived_at IS NULL
        ${led ? Prisma.sql`AND EXISTS (SELECT FROM projects p WHERE p.tenant_id = c.tenant_id AND p.customer_id = c.id AND p.id = ANY(${led}::uuid[]))` : Prisma.empty}
      GROUP BY c.id, c.name, c.currency ORDER BY c.name`;
    return { customers, today: today(ctx.now, timeZone) };
  });
}
