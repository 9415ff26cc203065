import type { TaxCategory } from "@/lib/invoices/totals";
import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

export interface StoredTaxRate {
  id: string;
  name: string;
  category: TaxCategory;
  rate: string;
  reason: string;
  isArchived: boolean;
}

/** All tax rates of the firm by id. */
export async function loadTaxRates(tx: Tx, ctx: Ctx): Promise<Map<string, StoredTaxRate>> {
  const rows = await tx.$queryRaw<StoredTaxRate[]>`
    SELECT id, name, category, trim_scale(rate)::text AS rate, reason, archived_at IS NOT NULL AS "isArchived"
    FROM tax_rates WHERE tenant_id = ${ctx.tenantId}::uuid ORDER BY rate DESC, name`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** The rate with this id; INVALID at the line when the firm has none. */
export function requireTaxRate(rates: Map<string, StoredTaxRate>, id: string, field: string): StoredTaxRate {
  const rate = rates.get(id);
  if (!rate)
    throw new AppError("INVALID", "Choose a tax rate for every line.", { [field]: "Choose a tax rate." });
  return rate;
}
