import { mayUnregistered } from "@/lib/invoices/missing-for-approval";
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
  /** The days on which an invoice can be issued with it, both included; null where there is no limit. */
  validFrom: string | null;
  validTo: string | null;
}

export type TaxRates = ReadonlyMap<string, StoredTaxRate>;

/** All tax rates of the firm by id. */
export async function loadTaxRates(tx: Tx, ctx: Ctx): Promise<TaxRates> {
  const rows = await tx.$queryRaw<StoredTaxRate[]>`
    SELECT id, name, category, trim_scale(rate)::text AS rate, reason, archived_at IS NOT NULL AS "isArchived",
      valid_from::text AS "validFrom", valid_to::text AS "validTo"
    FROM tax_rates WHERE tenant_id = ${ctx.tenantId}::uuid ORDER BY rate DESC, name`;
  return new Map(rows.map((row) => [row.id, row]));
}

export interface UsedRate extends Pick<StoredTaxRate, "name" | "validFrom" | "validTo"> {
  /** `lines.0.taxRateId`, counted from 0. */
  field: string;
  /** "Line 1", or the charge's name. */
  place: string;
}

/** The rates that the lines and charges of an invoice have chosen, in their order. */
export const loadUsedRates = (tx: Tx, ctx: Ctx, invoiceId: string): Promise<UsedRate[]> =>
  tx.$queryRaw<UsedRate[]>`
    SELECT used.field, used.place, t.name, t.valid_from::text AS "validFrom", t.valid_to::text AS "validTo"
    FROM (
      SELECT 1 AS part, position, tax_rate_id, 'lines.' || position - 1 || '.taxRateId' AS field, 'Line ' || position AS place
      FROM invoice_lines WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${invoiceId}::uuid
      UNION ALL
      SELECT 2, position, tax_rate_id, 'charges.' || position - 1 || '.taxRateId', '“' || description || '”'
      FROM invoice_charges WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${invoiceId}::uuid
    ) used JOIN tax_rates t ON t.tenant_id = ${ctx.tenantId}::uuid AND t.id = used.tax_rate_id
    ORDER BY used.part, used.position`;

/** The rate with this id; INVALID at the line when the firm has none. */
export function requireTaxRate(rates: TaxRates, id: string, field: string): StoredTaxRate {
  const rate = rates.get(id);
  if (!rate)
    throw new AppError("INVALID", "Choose a tax rate for every line and charge.", {
      [field]: "Choose a tax rate.",
    });
  return rate;
}

/**
 * The rate that a new line begins with: the customer's, else the firm's. Of a firm that is not registered for tax it is
 * one that charges none, where there is such a rate (EN 16931 BR-O, categories O and E).
 */
export function defaultTaxRate(
  rates: TaxRates,
  firm: { registeredForTax: boolean; defaultTaxRateId: string | null },
  ofCustomer: string | null = null,
): string | null {
  const chosen = ofCustomer ?? firm.defaultTaxRateId;
  if (firm.registeredForTax) return chosen;
  const free = [...rates.values()].filter((rate) => mayUnregistered(rate.category) && !rate.isArchived);
  return (free.find((rate) => rate.id === chosen) ?? free[0])?.id ?? chosen;
}
