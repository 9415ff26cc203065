import {
  buildDocument,
  type Customer,
  type InvoiceDocument,
  type Seller,
  type SourceInvoice,
  type SourceLine,
  type SourceTaxGroup,
} from "@/lib/invoices/document";
import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import { loadCharges } from "./load-draft";

export interface Parties {
  seller: Seller;
  customer: Customer;
}

/** The dates and parties that an approval is about to write: the document is judged with them before. */
export interface Issued extends Parties {
  issueDate: string;
  dueDate: string;
}

type HeaderRow = SourceInvoice & { customerId: string; seller: Seller | null; customer: Customer | null };

/**
 * The document of one invoice. An issued one speaks with the parties it was issued with, never today's; a draft with
 * today's, or with those in `issued`. NOT_FOUND when the firm has no such invoice. The caller has authorized already.
 */
export async function loadDocument(
  tx: Tx,
  ctx: Ctx,
  invoiceId: string,
  issued?: Issued,
): Promise<InvoiceDocument> {
  const { customerId, seller, customer, ...invoice } = await loadHeader(tx, ctx, invoiceId);
  const parties =
    issued ?? (seller && customer ? { seller, customer } : await loadParties(tx, ctx, customerId));
  return buildDocument({
    seller: parties.seller,
    customer: parties.customer,
    invoice: issued ? { ...invoice, issueDate: issued.issueDate, dueDate: issued.dueDate } : invoice,
    lines: await loadLines(tx, ctx, invoiceId),
    charges: await loadCharges(tx, ctx, invoiceId),
    taxGroups: await loadTaxGroups(tx, ctx, invoiceId),
  });
}

/** Firm and customer as they are today: what approval snapshots, in the columns `seller` and `customer`. */
export async function loadParties(tx: Tx, ctx: Ctx, customerId: string): Promise<Parties> {
  const [seller] = await tx.$queryRaw<Seller[]>`
    SELECT legal_name AS name, address, country, tax_id AS "taxId", registered_for_tax AS "registeredForTax",
      registration, email, phone, website, payment_instructions AS "paymentInstructions", paper
    FROM firm_settings WHERE tenant_id = ${ctx.tenantId}::uuid`;
  const [customer] = await tx.$queryRaw<Customer[]>`
    SELECT name, contact_name AS "contactName", email, address, country, tax_id AS "taxId"
    FROM customers WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${customerId}::uuid`;
  if (!seller || !customer) throw new AppError("NOT_FOUND", "There is no such customer.");
  return { seller, customer };
}

async function loadHeader(tx: Tx, ctx: Ctx, invoiceId: string): Promise<HeaderRow> {
  const [row] = await tx.$queryRaw<HeaderRow[]>`
    SELECT i.kind, i.status, i.number, i.customer_id AS "customerId", i.seller, i.customer, i.language, i.currency,
      i.issue_date::text AS "issueDate", i.due_date::text AS "dueDate", i.service_from::text AS "serviceFrom",
      i.service_to::text AS "serviceTo", i.terms, i.reference, i.notes, i.prices_include_tax AS "pricesIncludeTax",
      trim_scale(i.discount_percent)::text AS "discountPercent", i.subtotal::text, i.discount::text, i.charges::text,
      i.tax_exclusive::text AS "taxExclusive", i.tax::text, i.cash_rounding::text AS "cashRounding", i.total::text,
      corrected.number AS "correctsNumber", i.void_reason AS "voidReason"
    FROM invoices i
    LEFT JOIN invoices corrected ON corrected.tenant_id = i.tenant_id AND corrected.id = i.corrects_invoice_id
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.id = ${invoiceId}::uuid`;
  if (!row) throw new AppError("NOT_FOUND", "There is no such invoice.");
  return row;
}

type LineRow = Omit<SourceLine, "discount"> & { percent: string | null; amount: string | null };

async function loadLines(tx: Tx, ctx: Ctx, invoiceId: string): Promise<SourceLine[]> {
  const rows = await tx.$queryRaw<LineRow[]>`
    SELECT project_id AS "projectId", project_name AS "projectName", description, minutes,
      trim_scale(quantity)::text AS quantity, unit, trim_scale(unit_price)::text AS "unitPrice",
      trim_scale(base_quantity)::text AS "baseQuantity", trim_scale(discount_percent)::text AS percent,
      discount_amount::text AS amount, charge_amount::text AS charge, tax_category AS "taxCategory",
      trim_scale(tax_rate)::text AS "taxRate", tax_reason AS "taxReason", net_amount::text AS net
    FROM invoice_lines WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${invoiceId}::uuid ORDER BY position`;
  return rows.map(({ percent, amount, ...line }) => ({ ...line, discount: percentage(percent, amount) }));
}

function percentage(percent: string | null, amount: string | null): SourceLine["discount"] {
  if (percent !== null) return { percent };
  return amount === null ? null : { amount };
}

const loadTaxGroups = (tx: Tx, ctx: Ctx, invoiceId: string) => tx.$queryRaw<SourceTaxGroup[]>`
  SELECT tax_category AS "taxCategory", trim_scale(tax_rate)::text AS "taxRate", net::text,
    discount_share::text AS "discountShare", taxable::text, tax::text
  FROM invoice_tax_groups WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${invoiceId}::uuid ORDER BY position`;
