import { type EffectivePolicy, policyOf, readPolicy } from "@/lib/invoices/effective-policy";
import { isByPolicy } from "@/lib/invoices/line-minutes";
import type { ExplainLineInput } from "@/lib/invoices/schema";
import { computeTotals, type Percentage, type TaxCategory } from "@/lib/invoices/totals";
import { compare, subtract, sum } from "@/lib/money/money";
import { AppError } from "@/lib/result";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, type Tx } from "../db";
import { standingOn } from "./lock-invoice";

/** An entry behind a line: worked → billable → taken by this line → billed after rounding. Their amounts sum to the line's. */
export interface ExplainedEntry {
  timeEntryId: string;
  date: string;
  memberName: string;
  projectName: string;
  taskName: string | null;
  description: string;
  workedMinutes: number;
  billableMinutes: number;
  minutes: number;
  billedMinutes: number;
  rate: string;
  rateSource: string;
  amount: string;
}

interface ExplainedLine {
  id: string;
  description: string;
  projectId: string | null;
  minutes: number | null;
  quantity: string | null;
  unit: string;
  unitPrice: string;
  baseQuantity: string;
  discount: Percentage | null;
  charge: string | null;
  taxCategory: TaxCategory;
  taxRate: string;
  taxReason: string;
  /** After discount: the line's amount. */
  net: string;
}

/** Why a line comes to its amount, from what the invoice keeps. Amounts are decimal strings, minutes whole. */
export interface LineExplanation {
  invoice: {
    id: string;
    kind: "INVOICE" | "CREDIT_NOTE";
    status: string;
    number: string | null;
    currency: string;
    pricesIncludeTax: boolean;
  };
  line: ExplainedLine & { gross: string; discountAmount: string };
  entries: ExplainedEntry[];
  totals: {
    workedMinutes: number;
    billableMinutes: number;
    minutes: number;
    billedMinutes: number;
    amount: string;
  };
  /** How the entries' minutes became the line's; null without entries, and on a credit note, which takes back. */
  rounding: (EffectivePolicy & { setByHand: boolean }) | null;
  /** Whether somebody set the price on the draft, apart from the entries' rate. */
  isPriceSetByHand: boolean;
  /** The tax group that the line stands in, all its lines together. */
  group: { net: string; discountShare: string; taxable: string; tax: string; lines: number } | null;
}

interface Header {
  id: string;
  kind: "INVOICE" | "CREDIT_NOTE";
  status: string;
  number: string | null;
  currency: string;
  pricesIncludeTax: boolean;
  createdBy: string;
  policy: unknown;
}

/**
 * Explains the amount of one line of a draft or an issued invoice, from stored facts: an issued line speaks of its
 * entries, rates and policy as they were at approval. NOT_FOUND for another firm's, FORBIDDEN where the invoice is.
 */
export async function readExplanation(
  ctx: Ctx,
  { invoiceId, lineId }: ExplainLineInput,
): Promise<LineExplanation> {
  authorize(ctx, "invoice:read");
  return inTenant(ctx, async (tx) => {
    const { createdBy, policy, ...invoice } = await loadHeader(tx, ctx, invoiceId);
    authorize(ctx, "invoice:read", await standingOn(tx, ctx, { id: invoiceId, createdBy }));
    const line = await loadLine(tx, ctx, invoiceId, lineId);
    const entries = await loadEntries(tx, ctx, lineId);
    const gross = grossOf(line, invoice.currency);
    const discountAmount = subtract(
      sum([gross, line.charge ?? "0"], invoice.currency),
      line.net,
      invoice.currency,
    );
    return {
      invoice,
      line: { ...line, gross, discountAmount },
      entries: entries.map(({ projectId: _, ...entry }) => entry),
      totals: totalsOf(entries, invoice.currency),
      rounding: invoice.kind === "INVOICE" ? roundingOf(line, entries, policy) : null,
      isPriceSetByHand: entries.some((entry) => compare(entry.rate, line.unitPrice) !== 0),
      group: await loadGroup(tx, ctx, invoiceId, line),
    };
  });
}

async function loadHeader(tx: Tx, ctx: Ctx, invoiceId: string): Promise<Header> {
  const [header] = await tx.$queryRaw<Header[]>`
    SELECT id, kind, status, number, currency, prices_include_tax AS "pricesIncludeTax", created_by AS "createdBy", policy
    FROM invoices WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${invoiceId}::uuid`;
  if (!header) throw new AppError("NOT_FOUND", "There is no such invoice.");
  return header;
}

async function loadLine(tx: Tx, ctx: Ctx, invoiceId: string, lineId: string): Promise<ExplainedLine> {
  const [row] = await tx.$queryRaw<(ExplainedLine & { percent: string | null; amount: string | null })[]>`
    SELECT l.id, l.description, l.project_id AS "projectId", l.minutes, trim_scale(l.quantity)::text AS quantity, l.unit,
      trim_scale(l.unit_price)::text AS "unitPrice", trim_scale(l.base_quantity)::text AS "baseQuantity",
      trim_scale(l.discount_percent)::text AS percent, l.discount_amount::text AS amount, l.charge_amount::text AS charge,
      l.tax_category AS "taxCategory", trim_scale(l.tax_rate)::text AS "taxRate", l.tax_reason AS "taxReason",
      round(l.net_amount, currency_digits(i.currency))::text AS net
    FROM invoice_lines l JOIN invoices i ON i.tenant_id = l.tenant_id AND i.id = l.invoice_id
    WHERE l.tenant_id = ${ctx.tenantId}::uuid AND l.invoice_id = ${invoiceId}::uuid AND l.id = ${lineId}::uuid`;
  if (!row) throw new AppError("NOT_FOUND", "This line is not on the invoice any more. Reload the page.");
  const { percent, amount, ...line } = row;
  const fixed = amount === null ? null : { amount };
  return { ...line, discount: percent === null ? fixed : { percent } };
}

const loadEntries = (tx: Tx, ctx: Ctx, lineId: string) => tx.$queryRaw<
  (ExplainedEntry & { projectId: string })[]
>`
  SELECT a.time_entry_id AS "timeEntryId", f.entry->>'date' AS date, f.entry->>'memberName' AS "memberName",
    f.entry->>'projectName' AS "projectName", f.entry->>'taskName' AS "taskName", f.entry->>'description' AS description,
    (f.entry->>'minutes')::int AS "workedMinutes", (f.entry->>'billableMinutes')::int AS "billableMinutes",
    a.minutes, a.rounded_minutes AS "billedMinutes", trim_scale(a.rate)::text AS rate, a.rate_source AS "rateSource",
    round(a.amount, currency_digits(i.currency))::text AS amount, e.project_id AS "projectId"
  FROM time_allocations a
  JOIN invoices i ON i.tenant_id = a.tenant_id AND i.id = a.invoice_id
  JOIN time_entries e ON e.tenant_id = a.tenant_id AND e.id = a.time_entry_id
  CROSS JOIN LATERAL (SELECT coalesce(a.entry, time_entry_facts(a.tenant_id, a.time_entry_id)) AS entry) f
  WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.line_id = ${lineId}::uuid
  ORDER BY f.entry->>'date', a.id`;

/** The line before its discount and charge (domain rules §1.1). */
function grossOf(line: ExplainedLine, currency: string): string {
  const { unitPrice, baseQuantity, taxCategory, taxRate } = line;
  const measure =
    line.minutes === null ? { quantity: line.quantity ?? "0", baseQuantity } : { minutes: line.minutes };
  const { lines } = computeTotals({ currency, lines: [{ ...measure, unitPrice, taxCategory, taxRate }] });
  return lines[0]?.net ?? "0";
}

function totalsOf(entries: ExplainedEntry[], currency: string): LineExplanation["totals"] {
  const add = (minutes: (entry: ExplainedEntry) => number) =>
    entries.reduce((total, entry) => total + minutes(entry), 0);
  return {
    workedMinutes: add((entry) => entry.workedMinutes),
    billableMinutes: add((entry) => entry.billableMinutes),
    minutes: add((entry) => entry.minutes),
    billedMinutes: add((entry) => entry.billedMinutes),
    amount: sum(
      entries.map((entry) => entry.amount),
      currency,
    ),
  };
}

function roundingOf(
  line: ExplainedLine,
  entries: (ExplainedEntry & { projectId: string })[],
  policy: unknown,
): LineExplanation["rounding"] {
  const [first] = entries;
  if (!first) return null;
  const own = policyOf(readPolicy(policy), line.projectId ?? first.projectId);
  return { ...own, setByHand: !isByPolicy({ minutes: line.minutes ?? 0, entries }, own.timeRounding) };
}

async function loadGroup(
  tx: Tx,
  ctx: Ctx,
  invoiceId: string,
  line: ExplainedLine,
): Promise<LineExplanation["group"]> {
  const [group] = await tx.$queryRaw<NonNullable<LineExplanation["group"]>[]>`
    SELECT round(g.net, d.digits)::text AS net, round(g.discount_share, d.digits)::text AS "discountShare",
      round(g.taxable, d.digits)::text AS taxable, round(g.tax, d.digits)::text AS tax, (
        SELECT count(*)::int FROM invoice_lines l WHERE l.tenant_id = g.tenant_id AND l.invoice_id = g.invoice_id
          AND l.tax_category = g.tax_category AND l.tax_rate = g.tax_rate) AS lines
    FROM invoice_tax_groups g
    JOIN invoices i ON i.tenant_id = g.tenant_id AND i.id = g.invoice_id
    CROSS JOIN LATERAL (SELECT currency_digits(i.currency) AS digits) d
    WHERE g.tenant_id = ${ctx.tenantId}::uuid AND g.invoice_id = ${invoiceId}::uuid
      AND g.tax_category = ${line.taxCategory} AND g.tax_rate = ${line.taxRate}::numeric`;
  return group ?? null;
}
