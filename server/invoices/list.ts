import { decodeCursor, encodeCursor } from "@/lib/cursor";
import type { ListInvoicesInput } from "@/lib/invoices/list-schema";
import type { InvoiceStatus } from "@/lib/invoices/status";
import type { Ctx } from "../ctx";
import { Prisma, type Tx } from "../db";
import { matchingInvoices } from "./list-filters";

export const pageSize = 50;

export interface InvoiceRow {
  id: string;
  kind: "INVOICE" | "CREDIT_NOTE";
  status: InvoiceStatus;
  number: string | null;
  customerId: string;
  customerName: string;
  issueDate: string | null;
  dueDate: string | null;
  currency: string;
  total: string;
  settled: string;
  balance: string;
  /** Of a draft: it waits for approval. */
  isSubmitted: boolean;
  reference: string;
  /** Calendar dates in the firm's zone. */
  sentOn: string | null;
  paidOn: string | null;
  createdBy: string;
}

export interface InvoicePage {
  rows: InvoiceRow[];
  /** The cursors of the pages beside this one; null on the first and on the last. */
  previous: string | null;
  next: string | null;
}

// Each order ends in the id, so that no two rows are equal and a page never repeats or skips one.
const orders: Record<ListInvoicesInput["sort"], { keys: Prisma.Sql[]; casts: string[] }> = {
  newest: { keys: [Prisma.sql`i.id`], casts: ["uuid"] },
  number: {
    keys: [
      Prisma.sql`coalesce(i.issue_date, 'infinity'::date)`,
      Prisma.sql`coalesce(i.sequence, 2147483647)`,
      Prisma.sql`i.id`,
    ],
    casts: ["date", "int", "uuid"],
  },
  issueDate: {
    keys: [
      Prisma.sql`coalesce(i.issue_date, 'infinity'::date)`,
      Prisma.sql`coalesce(i.sequence, 2147483647)`,
      Prisma.sql`i.id`,
    ],
    casts: ["date", "int", "uuid"],
  },
  dueDate: {
    keys: [Prisma.sql`coalesce(i.due_date, 'infinity'::date)`, Prisma.sql`i.id`],
    casts: ["date", "uuid"],
  },
  total: { keys: [Prisma.sql`i.total`, Prisma.sql`i.id`], casts: ["numeric", "uuid"] },
  customer: { keys: [Prisma.sql`lower(c.name)`, Prisma.sql`i.id`], casts: ["text", "uuid"] },
};

type RowWithCursor = InvoiceRow & { cursor: (string | number)[] };

/** One page of the invoices this person may read; keyset-paged, so that it stays right while rows are added. */
export async function listPage(
  tx: Tx,
  ctx: Ctx,
  input: ListInvoicesInput,
  today: string,
): Promise<InvoicePage> {
  const { keys } = orders[input.sort];
  const before = decodeCursor(input.before, keys.length);
  if (!before) {
    const after = decodeCursor(input.after, keys.length);
    const rows = await loadRows(tx, ctx, input, { today, beyond: after, direction: input.direction });
    return toPage(rows.slice(0, pageSize), { previous: after !== null, next: rows.length > pageSize });
  }
  const reverse = input.direction === "asc" ? "desc" : "asc";
  const rows = await loadRows(tx, ctx, input, { today, beyond: before, direction: reverse });
  // Fewer than a page is left before it: the first page as it is now, with what was added meanwhile.
  if (rows.length <= pageSize) {
    return listPage(tx, ctx, { ...input, before: undefined, after: undefined }, today);
  }
  return toPage(rows.slice(0, pageSize).reverse(), { previous: true, next: true });
}

/** Rows for a file: up to `rows` behind a cursor, in the list's order, and the cursor to go on from. */
export async function listRows(
  tx: Tx,
  ctx: Ctx,
  input: ListInvoicesInput,
  { today, rows, only }: { today: string; rows: number; only?: string[] },
): Promise<{ rows: InvoiceRow[]; next: string | null }> {
  const beyond = decodeCursor(input.after, orders[input.sort].keys.length);
  const found = await loadRows(tx, ctx, input, { today, beyond, direction: input.direction, rows, only });
  const { rows: shown, next } = toPage(found, { previous: false, next: found.length === rows });
  return { rows: shown, next };
}

function toPage(rows: RowWithCursor[], more: { previous: boolean; next: boolean }): InvoicePage {
  const cursorOf = (row: RowWithCursor | undefined) => (row ? encodeCursor(row.cursor) : null);
  return {
    rows: rows.map(({ cursor: _, ...row }) => row),
    previous: more.previous ? cursorOf(rows[0]) : null,
    next: more.next ? cursorOf(rows.at(-1)) : null,
  };
}

interface Reach {
  today: string;
  beyond: (string | number)[] | null;
  direction: "asc" | "desc";
  /** One more than a page unless told. */
  rows?: number;
  /** Of these alone. */
  only?: string[];
}

/** The rows beyond a cursor in one direction: one more than a page, so that it is known whether there are more. */
async function loadRows(tx: Tx, ctx: Ctx, input: ListInvoicesInput, reach: Reach): Promise<RowWithCursor[]> {
  const { keys, casts } = orders[input.sort];
  const direction = reach.direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const where = [await matchingInvoices(tx, ctx, input, reach.today)];
  if (reach.beyond) where.push(beyondCursor(keys, casts, reach.beyond, reach.direction));
  if (reach.only) where.push(Prisma.sql`i.id = ANY(${reach.only}::uuid[])`);
  const zone = Prisma.sql`(SELECT f.time_zone FROM firm_settings f WHERE f.tenant_id = ${ctx.tenantId}::uuid)`;
  const order = Prisma.join(keys.map((key) => Prisma.sql`${key} ${direction}`));
  // Which rows they are is settled by the invoices alone: with the names joined in before the LIMIT, PostgreSQL would
  // look for each invoice's customer again and again while it searches.
  const customers = Prisma.sql`JOIN customers c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id`;
  return tx.$queryRaw<RowWithCursor[]>`
    SELECT i.id, i.kind, i.status, i.number, i.customer_id AS "customerId", c.name AS "customerName",
      i.issue_date::text AS "issueDate", i.due_date::text AS "dueDate", i.currency, i.total::text, i.settled::text,
      (CASE WHEN i.status = 'VOID' THEN 0 ELSE i.total - i.settled END)::text AS balance,
      i.status = 'DRAFT' AND i.submitted_at IS NOT NULL AS "isSubmitted", i.reference, m.name AS "createdBy",
      (i.sent_at AT TIME ZONE ${zone})::date::text AS "sentOn", (i.paid_at AT TIME ZONE ${zone})::date::text AS "paidOn",
      jsonb_build_array(${Prisma.join(keys.map((key, index) => Prisma.sql`(${key})${Prisma.raw(casts[index] === "int" ? "" : "::text")}`))}) AS cursor
    FROM (
      SELECT i.id FROM invoices i ${input.sort === "customer" ? customers : Prisma.empty}
      WHERE ${Prisma.join(where, " AND ")} ORDER BY ${order} LIMIT ${reach.rows ?? pageSize + 1}
    ) page JOIN invoices i ON i.tenant_id = ${ctx.tenantId}::uuid AND i.id = page.id ${customers}
    JOIN memberships m ON m.organization_id = i.tenant_id AND m.id = i.created_by
    ORDER BY ${order}`;
}

function beyondCursor(
  keys: Prisma.Sql[],
  casts: string[],
  cursor: (string | number)[],
  direction: string,
): Prisma.Sql {
  const values = cursor.map(
    (value, index) => Prisma.sql`${String(value)}::text::${Prisma.raw(casts[index] ?? "text")}`,
  );
  const operator = Prisma.raw(direction === "asc" ? ">" : "<");
  return Prisma.sql`(${Prisma.join(keys)}) ${operator} (${Prisma.join(values)})`;
}

export interface CurrencyCard {
  currency: string;
  outstanding: string;
  outstandingCount: number;
  overdue: string;
  overdueCount: number;
  paidThisMonth: string;
}

/** The cards above the list, one a currency, from the running sums: a few rows a day, however many invoices. */
export function readCards(tx: Tx, ctx: Ctx, today: string): Promise<CurrencyCard[]> {
  return tx.$queryRaw<CurrencyCard[]>`
    WITH open AS (
      SELECT currency, sum(outstanding) AS outstanding, sum(invoices)::int AS invoices,
        sum(outstanding) FILTER (WHERE due_date < ${today}::date) AS overdue,
        (sum(invoices) FILTER (WHERE due_date < ${today}::date))::int AS late
      FROM receivables_by_day WHERE tenant_id = ${ctx.tenantId}::uuid GROUP BY currency
    ), paid AS (
      SELECT currency, sum(amount) AS amount FROM payments_by_day_and_currency
      WHERE tenant_id = ${ctx.tenantId}::uuid AND paid_on BETWEEN date_trunc('month', ${today}::date)::date AND ${today}::date
      GROUP BY currency
    )
    SELECT currency, coalesce(outstanding, 0)::text AS outstanding, coalesce(invoices, 0) AS "outstandingCount",
      coalesce(overdue, 0)::text AS overdue, coalesce(late, 0) AS "overdueCount", coalesce(amount, 0)::text AS "paidThisMonth"
    FROM open FULL JOIN paid USING (currency) ORDER BY currency`;
}
