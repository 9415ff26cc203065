import type { Cursor } from "@/lib/cursor";
import type { ListCustomersInput, SaveCustomerForm } from "@/lib/customers/schema";
import type { Grouping } from "@/lib/invoices/grouping";
import type { TimeRounding } from "@/lib/invoices/time-rounding";
import { can } from "@/lib/permissions";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import type { Customer } from "@/prisma/generated/client";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, Prisma, type Tx } from "../db";
import { loadFirm } from "../firm/load-firm";
import { keysetPage, type Order, type Page, type PageParts } from "../keyset";
import { ledProjectIds } from "../projects/leads";
import { type CustomerFigures, loadFigures } from "./figures";
import { type CustomerPaid, loadPaid } from "./paid-figures";

const byName: Order = {
  keys: [
    { sql: Prisma.sql`lower(c.name)`, type: "text" },
    { sql: Prisma.sql`c.id`, type: "uuid" },
  ],
  pageSize: 50,
};

export interface CustomerRow {
  id: string;
  name: string;
  currency: string;
  country: string;
  projects: number;
  isArchived: boolean;
  /** Null for somebody who may not see money. */
  figures: CustomerFigures[] | null;
}

export interface CustomersScreen extends Page<CustomerRow> {
  /** Whether the firm has any customer at all: an empty list says something else then. */
  isEmpty: boolean;
}

/** One page of the customers, by name; keyset-paged. */
export async function readCustomers(ctx: Ctx, input: ListCustomersInput): Promise<CustomersScreen> {
  authorize(ctx, "customer:read");
  return inTenant(ctx, async (tx) => {
    const page = await keysetPage<Omit<CustomerRow, "figures">>(input, byName, (parts) =>
      queryCustomers(tx, ctx, input, parts),
    );
    const ids = page.rows.map((row) => row.id);
    const firm = await loadFirm(tx, ctx);
    const figures = can(ctx.role, "rate:read", {})
      ? await loadFigures(tx, ctx, ids, today(ctx.now, firm.timeZone))
      : null;
    const any =
      ids.length > 0 || (await tx.customer.findFirst({ where: { tenantId: ctx.tenantId } })) !== null;
    return {
      ...page,
      rows: page.rows.map((row) => ({ ...row, figures: figures && (figures.get(row.id) ?? []) })),
      isEmpty: !any,
    };
  });
}

function queryCustomers(tx: Tx, ctx: Ctx, input: ListCustomersInput, parts: PageParts) {
  return tx.$queryRaw<(Omit<CustomerRow, "figures"> & { cursor: Cursor })[]>`
    SELECT c.id, c.name, c.currency, c.country, c.archived_at IS NOT NULL AS "isArchived", ${parts.cursor} AS cursor,
      (SELECT count(*)::int FROM projects p WHERE p.tenant_id = c.tenant_id AND p.customer_id = c.id
        AND p.archived_at IS NULL) AS projects
    FROM customers c
    WHERE c.tenant_id = ${ctx.tenantId}::uuid AND ${parts.where}
      AND c.archived_at IS ${input.show === "archived" ? Prisma.sql`NOT NULL` : Prisma.sql`NULL`}
      ${input.search ? Prisma.sql`AND strpos(lower(c.name), lower(${input.search})) > 0` : Prisma.empty}
    ORDER BY ${parts.orderBy} LIMIT ${parts.limit}`;
}

/** What the form needs besides the customer itself. */
export interface CustomerFormOptions {
  /** The firm's own, with which a new customer begins. */
  currency: string;
  terms: string;
  taxRates: { id: string; name: string }[];
}

/** The choices of the form of a new customer. */
export async function readCustomerForm(ctx: Ctx): Promise<CustomerFormOptions> {
  authorize(ctx, "customer:read");
  return inTenant(ctx, (tx) => loadFormOptions(tx, ctx, null));
}

async function loadFormOptions(tx: Tx, ctx: Ctx, own: string | null): Promise<CustomerFormOptions> {
  const firm = await loadFirm(tx, ctx);
  const taxRates = await tx.$queryRaw<CustomerFormOptions["taxRates"]>`
    SELECT id, name FROM tax_rates
    WHERE tenant_id = ${ctx.tenantId}::uuid AND (archived_at IS NULL OR id = ${own}::uuid) ORDER BY name, id LIMIT 200`;
  return { currency: firm.currency, terms: firm.defaultTerms, taxRates };
}

export interface CustomerHeader {
  id: string;
  name: string;
  isArchived: boolean;
}

/** Name and state of a customer, for the head of its pages; NOT_FOUND for another firm's. */
export async function readCustomerHeader(ctx: Ctx, customerId: string): Promise<CustomerHeader> {
  authorize(ctx, "customer:read");
  return inTenant(ctx, async (tx) => {
    const { id, name, archivedAt } = await findCustomer(tx, ctx, customerId);
    return { id, name, isArchived: archivedAt !== null };
  });
}

export interface CustomerScreen extends CustomerHeader {
  /** In the shape of the form. */
  details: Required<SaveCustomerForm>;
  taxRateName: string | null;
  form: CustomerFormOptions;
  figures: CustomerFigures[] | null;
  /** Null for somebody who may not see payments. */
  paid: CustomerPaid | null;
  /** Whether this person leads a project of theirs, and so may bill it. */
  isLead: boolean;
}

/** A customer; figures only for somebody who may see money. */
export async function readCustomer(ctx: Ctx, customerId: string): Promise<CustomerScreen> {
  authorize(ctx, "customer:read");
  const seesMoney = can(ctx.role, "rate:read", {});
  return inTenant(ctx, async (tx) => {
    const customer = await findCustomer(tx, ctx, customerId);
    const firm = await loadFirm(tx, ctx);
    const form = await loadFormOptions(tx, ctx, customer.defaultTaxRateId);
    const current = today(ctx.now, firm.timeZone);
    const figures = seesMoney ? await loadFigures(tx, ctx, [customerId], current) : null;
    const paid = can(ctx.role, "payment:read") ? await loadPaid(tx, ctx, customerId, current) : null;
    const led = await ledProjectIds(tx, ctx);
    const own = await tx.project.findFirst({
      where: { tenantId: ctx.tenantId, customerId, id: { in: led } },
    });
    return {
      id: customer.id,
      name: customer.name,
      isArchived: customer.archivedAt !== null,
      details: detailsOf(customer),
      taxRateName: form.taxRates.find((rate) => rate.id === customer.defaultTaxRateId)?.name ?? null,
      form,
      figures: figures && (figures.get(customerId) ?? []),
      paid,
      isLead: own !== null,
    };
  });
}

/** One customer; NOT_FOUND when this firm has none with that id. */
export async function findCustomer(tx: Tx, ctx: Ctx, id: string): Promise<Customer> {
  const customer = await tx.customer.findFirst({ where: { tenantId: ctx.tenantId, id } });
  if (!customer) throw new AppError("NOT_FOUND", "There is no such customer.");
  return customer;
}

function detailsOf(customer: Customer): CustomerScreen["details"] {
  const { name, contactName, email, address, country, taxId, currency, notes } = customer;
  return {
    ...{ name, contactName, email, address, country, taxId, currency, notes },
    customerId: customer.id,
    version: customer.version,
    language: customer.language as "en",
    terms: customer.terms ?? "",
    defaultTaxRateId: customer.defaultTaxRateId ?? "",
    grouping: (customer.grouping as Grouping | null) ?? "",
    timeRounding: customer.timeRounding as TimeRounding | null,
  };
}
