import type { InvoiceStatus } from "@/lib/invoices/status";
import { can } from "@/lib/permissions";
import type { SearchInput } from "@/lib/search/schema";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, Prisma, type Tx } from "../db";
import { visibleInvoices } from "../invoices/visible";

export interface InvoiceHit {
  id: string;
  kind: "INVOICE" | "CREDIT_NOTE";
  status: InvoiceStatus;
  number: string | null;
  customerName: string;
  currency: string;
  total: string;
}

export interface PaymentHit {
  id: string;
  customerName: string;
  currency: string;
  amount: string;
  paidOn: string;
  reference: string;
}

export interface SearchHits {
  invoices: InvoiceHit[];
  customers: { id: string; name: string; isArchived: boolean }[];
  projects: { id: string; name: string; code: string; customerName: string | null; isArchived: boolean }[];
  payments: PaymentHit[];
}

/** How many of each kind are found at most: a list to choose from, not to read. */
const perKind = 6;

/** Everything this person may open whose name, number or reference holds the text: one bounded query a kind. */
export async function searchFirm(ctx: Ctx, { q }: SearchInput): Promise<SearchHits> {
  authorize(ctx, "dashboard:read");
  return inTenant(ctx, async (tx) => ({
    customers: can(ctx.role, "customer:read") ? await findCustomers(tx, ctx, q) : [],
    projects: can(ctx.role, "project:read") ? await findProjects(tx, ctx, q) : [],
    invoices: await findInvoices(tx, ctx, q),
    payments: can(ctx.role, "payment:read", {}) ? await findPayments(tx, ctx, q) : [],
  }));
}

// Case and accents aside: who types "elan" means "Élan".
const folded = (text: Prisma.Sql) =>
  Prisma.sql`regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g')`;
const holds = (column: Prisma.Sql, text: string) =>
  Prisma.sql`strpos(${folded(column)}, ${folded(Prisma.sql`${text}::text`)}) > 0`;
const begins = (column: Prisma.Sql, text: string) =>
  Prisma.sql`starts_with(${folded(column)}, ${folded(Prisma.sql`${text}::text`)})`;

/** The customers with such a name: found once, not once an invoice. */
const customersNamed = (ctx: Ctx, text: string) => Prisma.sql`(SELECT id FROM customers
  WHERE tenant_id = ${ctx.tenantId}::uuid AND ${holds(Prisma.sql`name`, text)})`;

function findCustomers(tx: Tx, ctx: Ctx, text: string) {
  return tx.$queryRaw<SearchHits["customers"]>`
    SELECT c.id, c.name, c.archived_at IS NOT NULL AS "isArchived" FROM customers c
    WHERE c.tenant_id = ${ctx.tenantId}::uuid AND ${holds(Prisma.sql`c.name`, text)}
    ORDER BY c.archived_at IS NOT NULL, NOT ${begins(Prisma.sql`c.name`, text)}, lower(c.name), c.id LIMIT ${perKind}`;
}

function findProjects(tx: Tx, ctx: Ctx, text: string) {
  return tx.$queryRaw<SearchHits["projects"]>`
    SELECT p.id, p.name, p.code, c.name AS "customerName", p.archived_at IS NOT NULL AS "isArchived"
    FROM projects p LEFT JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND (${holds(Prisma.sql`p.name`, text)} OR ${begins(Prisma.sql`p.code`, text)})
    ORDER BY p.archived_at IS NOT NULL, NOT ${begins(Prisma.sql`p.name`, text)}, lower(p.name), p.id LIMIT ${perKind}`;
}

async function findInvoices(tx: Tx, ctx: Ctx, text: string) {
  const visible = await visibleInvoices(tx, ctx);
  return tx.$queryRaw<InvoiceHit[]>`
    SELECT i.id, i.kind, i.status, i.number, c.name AS "customerName", i.currency, i.total::text
    FROM invoices i JOIN customers c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id
    WHERE ${visible} AND (strpos(lower(i.number), lower(${text})) > 0
      OR strpos(lower(i.reference), lower(${text})) > 0 OR i.customer_id IN ${customersNamed(ctx, text)} OR i.total = ${amountIn(text)}::numeric)
    ORDER BY lower(i.number) IS DISTINCT FROM lower(${text}), i.id DESC LIMIT ${perKind}`;
}

function findPayments(tx: Tx, ctx: Ctx, text: string) {
  return tx.$queryRaw<PaymentHit[]>`
    SELECT p.id, c.name AS "customerName", p.currency, p.amount::text, p.paid_on::text AS "paidOn", p.reference
    FROM payments p JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND (strpos(lower(p.reference), lower(${text})) > 0
      OR p.customer_id IN ${customersNamed(ctx, text)} OR p.amount = ${amountIn(text)}::numeric)
    ORDER BY p.paid_on DESC, p.id DESC LIMIT ${perKind}`;
}

/** The text as an amount, when it can only be one: "1200.50", "1200". */
const amountIn = (text: string): string | null => (/^\d{1,12}(\.\d{1,4})?$/.test(text) ? text : null);
