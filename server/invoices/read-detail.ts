import { mergeEdits } from "@/lib/invoices/history";
import { type ActionState, actionsFor, type InvoiceStatus } from "@/lib/invoices/status";
import type { Percentage, TaxCategory } from "@/lib/invoices/totals";
import { can } from "@/lib/permissions";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, Prisma, type Tx } from "../db";
import { cashStepOf, loadFirm } from "../firm/load-firm";
import { loadCharges } from "./load-draft";
import { standingOn } from "./lock-invoice";
import { expectedNumber } from "./next-number";
import { defaultTaxRate, loadTaxRates, type StoredTaxRate } from "./tax-rates";

export interface InvoiceDetail {
  id: string;
  kind: "INVOICE" | "CREDIT_NOTE";
  status: InvoiceStatus;
  number: string | null;
  customerId: string;
  customerName: string;
  customerEmail: string;
  customerTaxRateId: string | null;
  currency: string;
  issueDate: string | null;
  dueDate: string | null;
  serviceFrom: string | null;
  serviceTo: string | null;
  terms: string;
  reference: string;
  notes: string;
  internalNotes: string;
  pricesIncludeTax: boolean;
  discountInput: Percentage | null;
  subtotal: string;
  discount: string;
  taxExclusive: string;
  tax: string;
  /** What the total was rounded by after tax. */
  cashRounding: string;
  total: string;
  settled: string;
  balance: string;
  createdByName: string;
  createdBy: string;
  approvedByName: string | null;
  /** Of a draft: whether it waits for approval, who submitted it, or why it was returned. */
  isSubmitted: boolean;
  submittedByName: string | null;
  returnedReason: string | null;
  voidReason: string | null;
  /** Instants, ISO 8601 in UTC. */
  createdAt: string;
  approvedAt: string | null;
  sentAt: string | null;
  paidAt: string | null;
  voidedAt: string | null;
  version: number;
}

/** An invoice that this one replaces or corrects, or that replaces or corrects it. */
export interface RelatedInvoice {
  id: string;
  kind: "INVOICE" | "CREDIT_NOTE";
  status: InvoiceStatus;
  number: string | null;
  total: string;
  relation: "reissues" | "reissued-by" | "corrects" | "credited-by";
}

export interface DetailLine {
  id: string;
  projectId: string | null;
  projectName: string | null;
  description: string;
  minutes: number | null;
  quantity: string | null;
  unit: string;
  unitPrice: string;
  discount: Percentage | null;
  taxRateId: string;
  taxCategory: TaxCategory;
  taxRate: string;
  net: string;
  /** How many time entries stand behind the line, and their own minutes before rounding. */
  entryCount: number;
  entryMinutes: number;
}

/** A charge on the whole invoice; a negative amount is an allowance. */
export interface DetailCharge {
  description: string;
  amount: string;
  taxRateId: string;
  taxCategory: TaxCategory;
  taxRate: string;
}

export interface DetailTaxGroup {
  taxCategory: TaxCategory;
  taxRate: string;
  net: string;
  discountShare: string;
  taxable: string;
  tax: string;
}

export interface DetailSettlement {
  id: string;
  kind: string;
  amount: string;
  settledOn: string;
  method: string | null;
  reference: string;
}

export interface HistoryEvent {
  id: string;
  at: string;
  actor: string;
  action: string;
  after: Record<string, unknown> | null;
  /** More than one for edits in a row by one person, of which this is the last. */
  times: number;
}

/** An e-mail of an invoice; instants are ISO 8601 in UTC. */
export interface Delivery {
  id: string;
  recipients: string[];
  status: string;
  error: string | null;
  createdAt: string;
  notBefore: string;
}

export interface InvoiceDetailScreen {
  invoice: InvoiceDetail;
  lines: DetailLine[];
  charges: DetailCharge[];
  groups: DetailTaxGroup[];
  settlements: DetailSettlement[];
  history: HistoryEvent[];
  deliveries: Delivery[];
  /** Of a draft: the number that approval gives if nothing else is approved before. */
  expectedNumber: string | null;
  actions: ActionState[];
  related: RelatedInvoice[];
  taxRates: StoredTaxRate[];
  /** What a new line begins with. */
  defaultTaxRateId: string | null;
  /** Whether the firm may bill with any rate, or only with those that charge no tax. */
  registeredForTax: boolean;
  /** The smallest coin that the total is rounded to; null for none. */
  cashStep: string | null;
  /** The projects a line can stand under: those of the customer. */
  projects: { id: string; name: string }[];
  firmName: string;
  /** Whether this person may make a draft of this customer. */
  mayCreate: boolean;
  mayWriteOff: boolean;
  timeZone: string;
  today: string;
}

/** One invoice with everything its page shows. NOT_FOUND for another firm's, FORBIDDEN where the person may not read it. */
export async function readInvoiceDetail(ctx: Ctx, invoiceId: string): Promise<InvoiceDetailScreen> {
  authorize(ctx, "invoice:read");
  return inTenant(ctx, async (tx) => {
    const invoice = await loadHeader(tx, ctx, invoiceId);
    const standing = await standingOn(tx, ctx, invoice);
    authorize(ctx, "invoice:read", standing);
    const firm = await loadFirm(tx, ctx);
    const rates = await loadTaxRates(tx, ctx);
    const state = {
      status: invoice.status,
      isSettledInPart: !/^[0.]+$/.test(invoice.settled),
      isSubmitted: invoice.isSubmitted,
    };
    return {
      invoice,
      lines: await loadLines(tx, ctx, invoiceId),
      charges: await loadCharges(tx, ctx, invoiceId),
      groups: await loadGroups(tx, ctx, invoiceId),
      settlements: await loadSettlements(tx, ctx, invoiceId),
      history: mergeEdits(await loadHistory(tx, ctx, invoiceId)).slice(0, 200),
      deliveries: await loadDeliveries(tx, ctx, invoiceId),
      expectedNumber: await numberOfDraft(tx, ctx, invoice, today(ctx.now, firm.timeZone)),
      actions: actionsFor(state, { role: ctx.role, ...standing }),
      related: await loadRelated(tx, ctx, invoiceId),
      taxRates: [...rates.values()],
      defaultTaxRateId: defaultTaxRate(rates, firm, invoice.customerTaxRateId),
      registeredForTax: firm.registeredForTax,
      cashStep: cashStepOf(firm, invoice.currency),
      projects: await tx.project.findMany({
        where: { tenantId: ctx.tenantId, customerId: invoice.customerId, archivedAt: null },
        select: { id: true, name: true },
        orderBy: { name: "asc" },
        take: 500,
      }),
      firmName: firm.legalName,
      mayCreate: can(ctx.role, "invoice:create", standing),
      mayWriteOff: can(ctx.role, "invoice:write-off", standing),
      timeZone: firm.timeZone,
      today: today(ctx.now, firm.timeZone),
    };
  });
}

/** A column with an instant → ISO 8601 in UTC. */
const instant = (column: string) =>
  Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);

const numberOfDraft = (tx: Tx, ctx: Ctx, { status, kind, issueDate }: InvoiceDetail, today: string) =>
  status === "DRAFT" ? expectedNumber(tx, ctx, kind, issueDate ?? today) : null;

async function loadHeader(tx: Tx, ctx: Ctx, invoiceId: string): Promise<InvoiceDetail> {
  const [row] = await tx.$queryRaw<(InvoiceDetail & { percent: string | null; amount: string | null })[]>`
    SELECT i.id, i.kind, i.status, i.number, i.customer_id AS "customerId",
      coalesce(i.customer->>'name', c.name) AS "customerName", c.default_tax_rate_id AS "customerTaxRateId", c.email AS "customerEmail", i.currency,
      i.issue_date::text AS "issueDate", i.due_date::text AS "dueDate", i.service_from::text AS "serviceFrom",
      i.service_to::text AS "serviceTo", i.terms, i.reference, i.notes, i.internal_notes AS "internalNotes",
      i.prices_include_tax AS "pricesIncludeTax", trim_scale(i.discount_percent)::text AS percent,
      i.discount_amount::text AS amount, i.subtotal::text, i.discount::text, i.tax_exclusive::text AS "taxExclusive",
      i.tax::text, i.cash_rounding::text AS "cashRounding", i.total::text, i.settled::text, (i.total - i.settled)::text AS balance,
      i.created_by AS "createdBy", creator.name AS "createdByName", approver.name AS "approvedByName",
      i.submitted_at IS NOT NULL AS "isSubmitted", submitter.name AS "submittedByName", i.returned_reason AS "returnedReason",
      i.void_reason AS "voidReason", i.version,
      ${instant("i.created_at")} AS "createdAt", ${instant("i.approved_at")} AS "approvedAt", ${instant("i.sent_at")} AS "sentAt",
      ${instant("i.paid_at")} AS "paidAt", ${instant("i.voided_at")} AS "voidedAt"
    FROM invoices i
    JOIN customers c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id
    JOIN memberships creator ON creator.organization_id = i.tenant_id AND creator.id = i.created_by
    LEFT JOIN memberships approver ON approver.organization_id = i.tenant_id AND approver.id = i.approved_by
    LEFT JOIN memberships submitter ON submitter.organization_id = i.tenant_id AND submitter.id = i.submitted_by
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.id = ${invoiceId}::uuid`;
  if (!row) throw new AppError("NOT_FOUND", "There is no such invoice.");
  const { percent, amount, ...invoice } = row;
  return { ...invoice, discountInput: percentage(percent, amount) };
}

function percentage(percent: string | null, amount: string | null): Percentage | null {
  if (percent !== null) return { percent };
  return amount === null ? null : { amount };
}

async function loadLines(tx: Tx, ctx: Ctx, invoiceId: string): Promise<DetailLine[]> {
  const rows = await tx.$queryRaw<(DetailLine & { percent: string | null; amount: string | null })[]>`
    SELECT l.id, l.project_id AS "projectId", l.project_name AS "projectName", l.description, l.minutes,
      trim_scale(l.quantity)::text AS quantity, l.unit, trim_scale(l.unit_price)::text AS "unitPrice",
      trim_scale(l.discount_percent)::text AS percent, l.discount_amount::text AS amount, l.tax_rate_id AS "taxRateId",
      l.tax_category AS "taxCategory", trim_scale(l.tax_rate)::text AS "taxRate", l.net_amount::text AS net,
      coalesce(a.entries, 0) AS "entryCount", coalesce(a.minutes, 0) AS "entryMinutes"
    FROM invoice_lines l
    LEFT JOIN (SELECT line_id, count(*)::int AS entries, sum(minutes)::int AS minutes FROM time_allocations
               WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${invoiceId}::uuid GROUP BY line_id) a
      ON a.line_id = l.id
    WHERE l.tenant_id = ${ctx.tenantId}::uuid AND l.invoice_id = ${invoiceId}::uuid ORDER BY l.position`;
  return rows.map(({ percent, amount, ...line }) => ({ ...line, discount: percentage(percent, amount) }));
}

const loadGroups = (tx: Tx, ctx: Ctx, invoiceId: string) => tx.$queryRaw<DetailTaxGroup[]>`
  SELECT tax_category AS "taxCategory", trim_scale(tax_rate)::text AS "taxRate", net::text, discount_share::text AS "discountShare",
    taxable::text, tax::text
  FROM invoice_tax_groups WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${invoiceId}::uuid ORDER BY position`;

/** A payment is named by its reference, a credit note by its number, and on the credit note the invoice by its own. */
const loadSettlements = (tx: Tx, ctx: Ctx, invoiceId: string) => tx.$queryRaw<DetailSettlement[]>`
  SELECT s.id, s.kind, s.amount::text, s.settled_on::text AS "settledOn", p.method,
    coalesce(p.reference, other.number, s.reason) AS reference
  FROM settlements s LEFT JOIN payments p ON p.tenant_id = s.tenant_id AND p.id = s.payment_id
    LEFT JOIN invoices other ON s.credit_note_id IS NOT NULL AND other.tenant_id = s.tenant_id
      AND other.id = CASE s.credit_note_id WHEN ${invoiceId}::uuid THEN s.invoice_id ELSE s.credit_note_id END
  WHERE s.tenant_id = ${ctx.tenantId}::uuid AND (s.invoice_id = ${invoiceId}::uuid OR s.credit_note_id = ${invoiceId}::uuid) ORDER BY s.id`;

const loadHistory = (tx: Tx, ctx: Ctx, invoiceId: string) => tx.$queryRaw<Omit<HistoryEvent, "times">[]>`
  SELECT id, ${instant("at")} AS at, actor_name AS actor, action, after
  FROM audit_events WHERE tenant_id = ${ctx.tenantId}::uuid AND subject_id = ${invoiceId}::uuid ORDER BY id DESC LIMIT 2000`;

const loadDeliveries = (tx: Tx, ctx: Ctx, invoiceId: string) => tx.$queryRaw<Delivery[]>`
  SELECT id, recipients, status, error, ${instant("created_at")} AS "createdAt", ${instant("not_before")} AS "notBefore"
  FROM email_deliveries WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${invoiceId}::uuid ORDER BY id DESC LIMIT 20`;

const loadRelated = (tx: Tx, ctx: Ctx, invoiceId: string) => tx.$queryRaw<RelatedInvoice[]>`
  SELECT r.id, r.kind, r.status, r.number, r.total::text, CASE
      WHEN r.id = i.reissues_invoice_id THEN 'reissues' WHEN r.reissues_invoice_id = i.id THEN 'reissued-by'
      WHEN r.id = i.corrects_invoice_id THEN 'corrects' ELSE 'credited-by' END AS relation
  FROM invoices i
  JOIN invoices r ON r.tenant_id = i.tenant_id AND (r.id IN (i.reissues_invoice_id, i.corrects_invoice_id)
    OR r.reissues_invoice_id = i.id OR r.corrects_invoice_id = i.id)
  WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.id = ${invoiceId}::uuid ORDER BY r.id LIMIT 100`;
