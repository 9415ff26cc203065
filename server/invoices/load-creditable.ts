import type {
  CreditableEntry,
  CreditableGroup,
  CreditableInvoice,
  CreditableLine,
} from "@/lib/invoices/credit";
import type { Percentage } from "@/lib/invoices/totals";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import { loadCharges } from "./load-draft";

type LineRow = Omit<CreditableLine, "discount" | "entries"> & {
  percent: string | null;
  discountAmount: string | null;
};

/** An issued invoice with what its credit notes took back already, in a few queries whatever its length. */
export async function loadCreditable(
  tx: Tx,
  ctx: Ctx,
  invoice: { id: string; currency: string },
): Promise<CreditableInvoice> {
  const header = await loadHeader(tx, ctx, invoice.id);
  const entries = await loadEntries(tx, ctx, invoice.id);
  return {
    ...header,
    currency: invoice.currency,
    lines: (await loadLines(tx, ctx, invoice.id)).map(({ percent, discountAmount, ...line }) => ({
      ...line,
      discount: toDiscount(percent, discountAmount),
      entries: entries.get(line.id) ?? [],
    })),
    charges: await loadCharges(tx, ctx, invoice.id),
    groups: await loadGroups(tx, ctx, invoice.id, "own"),
    credited: await loadGroups(tx, ctx, invoice.id, "credited"),
  };
}

type Header = Pick<
  CreditableInvoice,
  "pricesIncludeTax" | "total" | "cashRounding" | "creditedTotal" | "creditedCashRounding"
>;

async function loadHeader(tx: Tx, ctx: Ctx, invoiceId: string): Promise<Header> {
  const [header] = await tx.$queryRaw<Header[]>`
    SELECT i.prices_include_tax AS "pricesIncludeTax", i.total::text, i.cash_rounding::text AS "cashRounding",
      coalesce(sum(c.total), 0)::text AS "creditedTotal", coalesce(sum(c.cash_rounding), 0)::text AS "creditedCashRounding"
    FROM invoices i
    LEFT JOIN invoices c ON c.tenant_id = i.tenant_id AND c.corrects_invoice_id = i.id AND c.status NOT IN ('DRAFT', 'VOID')
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.id = ${invoiceId}::uuid GROUP BY i.tenant_id, i.id`;
  if (!header) throw new Error("a locked invoice exists");
  return header;
}

function toDiscount(percent: string | null, amount: string | null): Percentage | null {
  if (percent !== null) return { percent };
  return amount === null ? null : { amount };
}

function loadLines(tx: Tx, ctx: Ctx, invoiceId: string): Promise<LineRow[]> {
  return tx.$queryRaw<LineRow[]>`
    SELECT l.id, l.description, l.project_id AS "projectId", l.project_name AS "projectName", l.minutes,
      trim_scale(l.quantity)::text AS quantity, l.unit, trim_scale(l.unit_price)::text AS "unitPrice",
      trim_scale(l.discount_percent)::text AS percent, l.discount_amount::text AS "discountAmount",
      l.tax_rate_id AS "taxRateId", l.tax_category AS "taxCategory", trim_scale(l.tax_rate)::text AS "taxRate",
      l.tax_reason AS "taxReason", l.net_amount::text AS net, coalesce(credited.net, 0)::text AS "creditedNet"
    FROM invoice_lines l
    LEFT JOIN (
      SELECT c.credits_line_id, sum(c.net_amount) AS net FROM invoice_lines c
      JOIN invoices n ON n.tenant_id = c.tenant_id AND n.id = c.invoice_id
      WHERE c.tenant_id = ${ctx.tenantId}::uuid AND n.corrects_invoice_id = ${invoiceId}::uuid AND n.status NOT IN ('DRAFT', 'VOID')
      GROUP BY c.credits_line_id
    ) credited ON credited.credits_line_id = l.id
    WHERE l.tenant_id = ${ctx.tenantId}::uuid AND l.invoice_id = ${invoiceId}::uuid ORDER BY l.position`;
}

async function loadEntries(tx: Tx, ctx: Ctx, invoiceId: string): Promise<Map<string, CreditableEntry[]>> {
  const rows = await tx.$queryRaw<(CreditableEntry & { lineId: string })[]>`
    SELECT a.line_id AS "lineId", a.time_entry_id AS "timeEntryId", a.minutes, a.rounded_minutes AS "roundedMinutes",
      a.amount::text, a.rate::text, a.rate_source AS "rateSource",
      e.spent_on::text AS "spentOn", left(e.description, 60) AS description,
      coalesce(-credited.minutes, 0)::int AS "releasedMinutes", coalesce(-credited.amount, 0)::text AS "creditedAmount"
    FROM time_allocations a
    JOIN time_entries e ON e.tenant_id = a.tenant_id AND e.id = a.time_entry_id
    LEFT JOIN (
      SELECT l.credits_line_id, c.time_entry_id, sum(c.minutes) AS minutes, sum(c.amount) AS amount FROM time_allocations c
      JOIN invoice_lines l ON l.tenant_id = c.tenant_id AND l.id = c.line_id
      JOIN invoices n ON n.tenant_id = c.tenant_id AND n.id = c.invoice_id
      WHERE c.tenant_id = ${ctx.tenantId}::uuid AND n.corrects_invoice_id = ${invoiceId}::uuid AND c.state = 'BILLED'
      GROUP BY l.credits_line_id, c.time_entry_id
    ) credited ON credited.credits_line_id = a.line_id AND credited.time_entry_id = a.time_entry_id
    WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.invoice_id = ${invoiceId}::uuid ORDER BY e.spent_on, a.id`;
  const byLine = new Map<string, CreditableEntry[]>();
  for (const { lineId, ...entry } of rows) byLine.set(lineId, [...(byLine.get(lineId) ?? []), entry]);
  return byLine;
}

function loadGroups(
  tx: Tx,
  ctx: Ctx,
  invoiceId: string,
  whose: "own" | "credited",
): Promise<CreditableGroup[]> {
  return tx.$queryRaw<CreditableGroup[]>`
    SELECT g.tax_category AS "taxCategory", trim_scale(g.tax_rate)::text AS "taxRate", g.net::text,
      g.discount_share::text AS "discountShare", g.taxable::text, g.tax::text
    FROM invoice_tax_groups g JOIN invoices i ON i.tenant_id = g.tenant_id AND i.id = g.invoice_id
    WHERE g.tenant_id = ${ctx.tenantId}::uuid AND CASE ${whose}
      WHEN 'own' THEN i.id = ${invoiceId}::uuid
      ELSE i.corrects_invoice_id = ${invoiceId}::uuid AND i.status NOT IN ('DRAFT', 'VOID') END
    ORDER BY i.id, g.position`;
}
