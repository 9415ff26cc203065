import { type InvoicePolicy, readPolicy } from "@/lib/invoices/effective-policy";
import type { Percentage } from "@/lib/invoices/totals";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import { cashStepOf, loadFirm } from "../firm/load-firm";
import type { ChargeToWrite, DraftToWrite, LineAllocation, LineToWrite } from "./write-lines";

/** A draft's entry behind a line, with what rounding needs of it. */
export interface DraftAllocation extends LineAllocation {
  date: string;
  projectId: string;
}

export interface LoadedLine extends LineToWrite {
  allocations: DraftAllocation[];
}

export interface LoadedDraft extends DraftToWrite {
  lines: LoadedLine[];
  policy: InvoicePolicy;
}

interface Discounts {
  percent: string | null;
  amount: string | null;
}

/** A draft as `writeLines` takes it, so that one part can be changed and the whole written again. */
export async function loadDraft(tx: Tx, ctx: Ctx, invoiceId: string): Promise<LoadedDraft> {
  const [header] = await tx.$queryRaw<
    (Discounts & { currency: string; pricesIncludeTax: boolean; policy: unknown })[]
  >`
    SELECT currency, prices_include_tax AS "pricesIncludeTax", policy, trim_scale(discount_percent)::text AS percent,
      discount_amount::text AS amount
    FROM invoices WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${invoiceId}::uuid`;
  if (!header) throw new Error("a locked invoice exists");
  const rows = await tx.$queryRaw<(Omit<LineToWrite, "discount" | "allocations"> & Discounts)[]>`
    SELECT id, project_id AS "projectId", project_name AS "projectName", description, minutes,
      trim_scale(quantity)::text AS quantity, unit, trim_scale(unit_price)::text AS "unitPrice",
      trim_scale(discount_percent)::text AS percent, discount_amount::text AS amount, tax_rate_id AS "taxRateId",
      tax_category AS "taxCategory", trim_scale(tax_rate)::text AS "taxRate", tax_reason AS "taxReason"
    FROM invoice_lines WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${invoiceId}::uuid ORDER BY position, id`;
  const allocations = await loadAllocations(tx, ctx, invoiceId);
  return {
    invoiceId,
    currency: header.currency,
    pricesIncludeTax: header.pricesIncludeTax,
    discount: discountOf(header),
    policy: readPolicy(header.policy),
    lines: rows.map(({ percent, amount, ...line }) => ({
      ...line,
      discount: discountOf({ percent, amount }),
      allocations: allocations.get(line.id) ?? [],
    })),
    charges: await loadCharges(tx, ctx, invoiceId),
    cashStep: cashStepOf(await loadFirm(tx, ctx), header.currency),
  };
}

/** The charges of an invoice in their order. */
export const loadCharges = (tx: Tx, ctx: Ctx, invoiceId: string) => tx.$queryRaw<ChargeToWrite[]>`
  SELECT description, trim_scale(amount)::text AS amount, tax_rate_id AS "taxRateId", tax_category AS "taxCategory",
    trim_scale(tax_rate)::text AS "taxRate", tax_reason AS "taxReason"
  FROM invoice_charges WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${invoiceId}::uuid ORDER BY position`;

/** The ledger rows of a draft by line, in the order they were made. */
export async function loadAllocations(
  tx: Tx,
  ctx: Ctx,
  invoiceId: string,
): Promise<Map<string, DraftAllocation[]>> {
  const rows = await tx.$queryRaw<(DraftAllocation & { lineId: string })[]>`
    SELECT a.line_id AS "lineId", a.time_entry_id AS "timeEntryId", a.minutes, a.rounded_minutes AS "roundedMinutes",
      a.rate::text, a.rate_source AS "rateSource", e.spent_on::text AS date, e.project_id AS "projectId"
    FROM time_allocations a
    JOIN time_entries e ON e.tenant_id = a.tenant_id AND e.id = a.time_entry_id
    WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.invoice_id = ${invoiceId}::uuid ORDER BY a.id`;
  const byLine = new Map<string, DraftAllocation[]>();
  for (const row of rows) {
    const line = byLine.get(row.lineId);
    if (line) line.push(row);
    else byLine.set(row.lineId, [row]);
  }
  return byLine;
}

function discountOf({ percent, amount }: Discounts): Percentage | null {
  if (percent !== null) return { percent };
  return amount === null ? null : { amount };
}
