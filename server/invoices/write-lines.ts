import { type DraftTotals, type PricedCharge, type PricedLine, priceDraft } from "@/lib/invoices/price-draft";
import type { Percentage } from "@/lib/invoices/totals";
import { allocate } from "@/lib/money/allocate";
import { currencyDigits } from "@/lib/money/currency";
import { AppError } from "@/lib/result";
import { type Ctx, newId } from "../ctx";
import type { Tx } from "../db";

export interface LineAllocation {
  timeEntryId: string;
  minutes: number;
  roundedMinutes: number;
  rate: string;
  rateSource: string;
}

/** A line to be written, with the entries it bills; lines without entries stand for themselves. */
export interface LineToWrite extends PricedLine {
  id: string;
  projectId: string | null;
  projectName: string | null;
  description: string;
  unit: string;
  taxRateId: string;
  taxReason: string;
  allocations: LineAllocation[];
}

/** A charge on the whole draft; a negative amount is an allowance. */
export interface ChargeToWrite extends PricedCharge {
  description: string;
  taxRateId: string;
  taxReason: string;
}

export interface DraftToWrite {
  invoiceId: string;
  currency: string;
  pricesIncludeTax: boolean;
  discount: Percentage | null;
  lines: LineToWrite[];
  charges: ChargeToWrite[];
  /** The smallest coin that the total is rounded to; null for none. */
  cashStep: string | null;
}

/**
 * Writes the lines, charges, tax groups and ledger rows of a draft as they are given, in that order, and returns its totals
 * for the header. Lines that are not given are removed, and let go of exactly their entries.
 */
export async function writeLines(tx: Tx, ctx: Ctx, draft: DraftToWrite): Promise<DraftTotals> {
  const totals = priceDraft(draft);
  const ids = draft.lines.map((line) => line.id);
  await tx.$executeRaw`DELETE FROM invoice_lines
    WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${draft.invoiceId}::uuid AND NOT (id = ANY(${ids}::uuid[]))`;
  await upsertLines(tx, ctx, draft, totals);
  await writeAllocations(tx, ctx, draft, totals);
  await writeCharges(tx, ctx, draft);
  await writeTaxGroups(tx, ctx, draft.invoiceId, totals);
  return totals;
}

async function upsertLines(tx: Tx, ctx: Ctx, draft: DraftToWrite, totals: DraftTotals): Promise<void> {
  const rows = draft.lines.map((line, index) => ({
    id: line.id,
    position: index + 1,
    project_id: line.projectId,
    project_name: line.projectName,
    description: line.description,
    minutes: line.minutes,
    quantity: line.quantity,
    unit: line.unit,
    unit_price: line.unitPrice,
    discount_percent: line.discount && "percent" in line.discount ? line.discount.percent : null,
    discount_amount: line.discount && "amount" in line.discount ? line.discount.amount : null,
    tax_rate_id: line.taxRateId,
    tax_category: line.taxCategory,
    tax_rate: line.taxRate,
    tax_reason: line.taxReason,
    net_amount: totals.lines[index]?.net,
  }));
  const written = await tx.$executeRaw`
    INSERT INTO invoice_lines AS l (tenant_id, invoice_id, id, position, project_id, project_name, description, minutes,
      quantity, unit, unit_price, discount_percent, discount_amount, tax_rate_id, tax_category, tax_rate, tax_reason, net_amount)
    SELECT ${ctx.tenantId}::uuid, ${draft.invoiceId}::uuid, x.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x (
      id uuid, position int, project_id uuid, project_name text, description text, minutes int, quantity numeric, unit text,
      unit_price numeric, discount_percent numeric, discount_amount numeric, tax_rate_id uuid, tax_category text,
      tax_rate numeric, tax_reason text, net_amount numeric)
    ON CONFLICT (tenant_id, id) DO UPDATE SET position = excluded.position, description = excluded.description,
      minutes = excluded.minutes, quantity = excluded.quantity, unit = excluded.unit, unit_price = excluded.unit_price,
      discount_percent = excluded.discount_percent, discount_amount = excluded.discount_amount,
      project_id = excluded.project_id, project_name = excluded.project_name,
      tax_rate_id = excluded.tax_rate_id, tax_category = excluded.tax_category, tax_rate = excluded.tax_rate,
      tax_reason = excluded.tax_reason, net_amount = excluded.net_amount
      WHERE l.invoice_id = excluded.invoice_id`;
  if (written !== rows.length) {
    throw new AppError("INVALID", "A line belongs to another invoice. Reload the page and try again.");
  }
}

async function writeAllocations(tx: Tx, ctx: Ctx, draft: DraftToWrite, totals: DraftTotals): Promise<void> {
  const rows = draft.lines.flatMap((line, index) =>
    allocateLine(line, totals.lines[index]?.net ?? "0", draft.currency).map((row) => ({
      ...row,
      id: newId(),
      line_id: line.id,
    })),
  );
  if (!rows.length) return;
  await tx.$executeRaw`
    INSERT INTO time_allocations (tenant_id, invoice_id, id, line_id, time_entry_id, minutes, rounded_minutes, rate, rate_source, amount)
    SELECT ${ctx.tenantId}::uuid, ${draft.invoiceId}::uuid, x.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x (
      id uuid, line_id uuid, time_entry_id uuid, minutes int, rounded_minutes int, rate numeric, rate_source text, amount numeric)
    ON CONFLICT (tenant_id, line_id, time_entry_id) DO UPDATE SET
      minutes = excluded.minutes, rounded_minutes = excluded.rounded_minutes, amount = excluded.amount`;
}

/** Spreads a line's billed minutes and amount over its entries by largest remainder, so that both add up exactly. */
function allocateLine(line: LineToWrite, net: string, currency: string) {
  if (!line.allocations.length) return [];
  const weights = line.allocations.map((entry) => String(entry.roundedMinutes || entry.minutes));
  const amounts = allocate(net, weights, currencyDigits(currency));
  const rounded = allocate(String(line.minutes ?? 0), weights, 0);
  return line.allocations.map((entry, index) => ({
    time_entry_id: entry.timeEntryId,
    minutes: entry.minutes,
    rounded_minutes: rounded[index],
    rate: entry.rate,
    rate_source: entry.rateSource,
    amount: amounts[index],
  }));
}

async function writeCharges(tx: Tx, ctx: Ctx, { invoiceId, charges }: DraftToWrite): Promise<void> {
  await tx.invoiceCharge.deleteMany({ where: { tenantId: ctx.tenantId, invoiceId } });
  await tx.invoiceCharge.createMany({
    data: charges.map(({ description, amount, taxRateId, taxCategory, taxRate, taxReason }, index) => ({
      tenantId: ctx.tenantId,
      invoiceId,
      position: index + 1,
      ...{ description, amount, taxRateId, taxCategory, taxRate, taxReason },
    })),
  });
}

async function writeTaxGroups(tx: Tx, ctx: Ctx, invoiceId: string, totals: DraftTotals): Promise<void> {
  await tx.invoiceTaxGroup.deleteMany({ where: { tenantId: ctx.tenantId, invoiceId } });
  await tx.invoiceTaxGroup.createMany({
    data: totals.groups.map((group, index) => ({
      tenantId: ctx.tenantId,
      invoiceId,
      position: index + 1,
      ...group,
    })),
  });
}

/** The header columns that the totals of the lines decide. */
export function totalColumns(totals: DraftTotals) {
  return {
    subtotal: totals.subtotal,
    discount: totals.discount,
    charges: totals.charges,
    taxExclusive: totals.taxExclusive,
    tax: totals.tax,
    cashRounding: totals.cashRounding,
    total: totals.total,
  };
}
