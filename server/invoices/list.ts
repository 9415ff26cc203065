import { decodeCursor, encodeCursor } from "@/lib/cursor";
import type { ListInvoicesInput } from "@/lib/invoices/schema";
import type { InvoiceStatus } from "@/lib/invoices/status";
import type { Ctx } from "../ctx";
import { Prisma, type Tx } from "../db";
import { visibleInvoices } from "./visible";

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
}

/** The rows beyond a cursor in one direction: one more than a page, so that it is known whether there are more. */
async function loadRows(tx: Tx, ctx: Ctx, input: ListInvoicesInput, reach: Reach): Promise<RowWithCursor[]> {
  const { keys, casts } = orders[input.sort];
  const direction = reach.direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const where = [await visibleInvoices(tx, ctx), ...filters(input, reach.today)];
  if (reach.beyond) where.push(beyondCursor(keys, casts, reach.beyond, reach.direction));
  return tx.$queryRaw<RowWithCursor[]>`
    SELECT i.id, i.kind, i.status, i.number, i.customer_id AS "customerId", c.name AS "customerName",
      i.issue_date::text AS "issueDate", i.due_date::text AS "dueDate", i.currency, i.total::text, i.settled::text,
      (CASE WHEN i.status = 'VOID' THEN 0 ELSE i.total - i.settled END)::text AS balance,
      jsonb_build_array(${Prisma.join(keys.map((key, index) => Prisma.sql`(${key})${Prisma.raw(casts[index] === "int" ? "" : "::text")}`))}) AS cursor
    FROM invoices i JOIN customers c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id
    WHERE ${Prisma.join(where, " AND ")}
    ORDER BY ${Prisma.join(keys.map((key) => Prisma.sql`${key} ${direction}`))}
    LIMIT ${pageSize + 1}`;
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

function filters(input: ListInvoicesInput, today: string): Prisma.Sql[] {
  const where: Prisma.Sql[] = [];
  if (input.status) where.push(Prisma.sql`i.status = ${input.status}`);
  if (input.currency) where.push(Prisma.sql`i.currency = ${input.currency}`);
  if (input.customerId) where.push(Prisma.sql`i.customer_id = ${input.customerId}::uuid`);
  if (input.from) where.push(Prisma.sql`i.issue_date >= ${input.from}::date`);
  if (input.to) where.push(Prisma.sql`i.issue_date <= ${input.to}::date`);
  if (input.q) {
    where.push(Prisma.sql`(strpos(lower(i.number), lower(${input.q})) > 0 OR strpos(lower(c.name), lower(${input.q})) > 0
      OR strpos(lower(i.reference), lower(${input.q})) > 0)`);
  }
  if (input.projectId) {
    where.push(Prisma.sql`EXISTS (SELECT FROM invoice_lines l WHERE l.tenant_id = i.tenant_id AND l.invoice_id = i.id
      AND l.project_id = ${input.projectId}::uuid)`);
  }
  if (input.view === "to-approve") {
    where.push(Prisma.sql`i.status = 'DRAFT' AND i.submitted_at IS NOT NULL`);
  } else if (input.view && input.view !== "paid-this-month") {
    where.push(Prisma.sql`i.kind = 'INVOICE' AND i.status IN ('APPROVED', 'SENT') AND i.settled < i.total`);
  }
  if (input.view === "partly-paid") where.push(Prisma.sql`i.settled > 0`);
  if (input.view === "overdue") where.push(Prisma.sql`i.due_date < ${today}::date`);
  if (input.view === "paid-this-month") {
    where.push(Prisma.sql`EXISTS (SELECT FROM settlements s WHERE s.tenant_id = i.tenant_id AND s.invoice_id = i.id
      AND s.kind = 'PAYMENT' AND s.amount > 0
      AND s.settled_on BETWEEN date_trunc('month', ${today}::date)::date AND ${today}::date)`);
  }
  return where;
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
