import { searchedAmount } from "@/lib/invoices/amount-search";
import type { InvoiceFilters } from "@/lib/invoices/list-schema";
import type { InvoiceView } from "@/lib/invoices/list-views";
import type { Ctx } from "../ctx";
import { Prisma, type Tx } from "../db";
import { visibleInvoices } from "./visible";

/** The conditions of a list on `invoices i`: what this person may read, and what the filters ask. */
export async function matchingInvoices(
  tx: Tx,
  ctx: Ctx,
  filters: InvoiceFilters,
  today: string,
): Promise<Prisma.Sql> {
  const view = filters.view ? [viewCondition(ctx, filters.view, today)] : [];
  return Prisma.join([await visibleInvoices(tx, ctx), ...conditions(ctx, filters), ...view], " AND ");
}

/** The same without the tab, so that the tabs can be counted side by side. */
export async function matchingOfAllViews(tx: Tx, ctx: Ctx, filters: InvoiceFilters): Promise<Prisma.Sql> {
  return Prisma.join([await visibleInvoices(tx, ctx), ...conditions(ctx, filters)], " AND ");
}

/** What a tab or a card's filter means. */
export function viewCondition(ctx: Ctx, view: InvoiceView, today: string): Prisma.Sql {
  const open = Prisma.sql`i.kind = 'INVOICE' AND i.status IN ('APPROVED', 'SENT') AND i.settled < i.total`;
  switch (view) {
    case "draft":
      return Prisma.sql`(i.status = 'DRAFT' AND i.submitted_at IS NULL)`;
    case "to-approve":
      return Prisma.sql`(i.status = 'DRAFT' AND i.submitted_at IS NOT NULL)`;
    case "to-send":
      return Prisma.sql`(i.status = 'APPROVED')`;
    case "awaiting":
      return Prisma.sql`(${open} AND i.status = 'SENT' AND i.due_date >= ${today}::date)`;
    case "overdue":
      return Prisma.sql`(${open} AND i.due_date < ${today}::date)`;
    case "paid":
      return Prisma.sql`(i.status = 'PAID')`;
    case "void":
      return Prisma.sql`(i.status = 'VOID')`;
    case "outstanding":
      return Prisma.sql`(${open})`;
    case "partly-paid":
      return Prisma.sql`(${open} AND i.settled > 0)`;
    case "paid-this-month":
      return Prisma.sql`(i.id IN (SELECT s.invoice_id FROM settlements s WHERE s.tenant_id = ${ctx.tenantId}::uuid
        AND s.kind = 'PAYMENT' AND s.amount > 0
        AND s.settled_on BETWEEN date_trunc('month', ${today}::date)::date AND ${today}::date))`;
  }
}

function conditions(ctx: Ctx, filters: InvoiceFilters): Prisma.Sql[] {
  const where: Prisma.Sql[] = [];
  if (filters.status) where.push(Prisma.sql`i.status = ${filters.status}`);
  if (filters.currency) where.push(Prisma.sql`i.currency = ${filters.currency}`);
  if (filters.customerId) where.push(Prisma.sql`i.customer_id = ${filters.customerId}::uuid`);
  if (filters.from) where.push(Prisma.sql`i.issue_date >= ${filters.from}::date`);
  if (filters.to) where.push(Prisma.sql`i.issue_date <= ${filters.to}::date`);
  if (filters.projectId) {
    where.push(Prisma.sql`EXISTS (SELECT FROM invoice_lines l WHERE l.tenant_id = i.tenant_id AND l.invoice_id = i.id
      AND l.project_id = ${filters.projectId}::uuid)`);
  }
  if (filters.q) where.push(searched(ctx, filters.q));
  return where;
}

// Under row-level security an index on words or trigrams goes unused: its operators are not leakproof, so PostgreSQL
// evaluates them after the policy. The firm's own rows bound the search instead, and the lines are read once.
function searched(ctx: Ctx, typed: string): Prisma.Sql {
  const text = typed.toLowerCase();
  const found = [
    Prisma.sql`strpos(lower(i.number), ${text}) > 0`,
    Prisma.sql`i.customer_id IN (SELECT c.id FROM customers c WHERE c.tenant_id = ${ctx.tenantId}::uuid
      AND strpos(lower(c.name), ${text}) > 0)`,
    Prisma.sql`strpos(lower(i.reference), ${text}) > 0`,
  ];
  const amount = searchedAmount(typed);
  if (amount) {
    const figure = Prisma.sql`${amount.amount}::numeric`;
    found.push(
      amount.isWhole
        ? Prisma.sql`trunc(i.total) = ${figure} OR trunc(i.total - i.settled) = ${figure}`
        : Prisma.sql`i.total = ${figure} OR i.total - i.settled = ${figure}`,
    );
  }
  if (text.length >= 2) {
    found.push(Prisma.sql`i.id IN (SELECT l.invoice_id FROM invoice_lines l WHERE l.tenant_id = ${ctx.tenantId}::uuid
      AND (strpos(lower(l.description), ${text}) > 0 OR strpos(lower(l.project_name), ${text}) > 0))`);
  }
  return Prisma.sql`(${Prisma.join(found, " OR ")})`;
}
