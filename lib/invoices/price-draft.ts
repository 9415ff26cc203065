import { roundForCash } from "./cash-rounding";
import { computeTotals, type Percentage, type TaxCategory, type Totals } from "./totals";

/** A line as a draft keeps it; decimal strings. `minutes` makes the unit price an hourly rate. */
export interface PricedLine {
  minutes: number | null;
  quantity: string | null;
  unitPrice: string;
  discount: Percentage | null;
  taxCategory: TaxCategory;
  taxRate: string;
}

/** A charge on the whole document, tied to one tax group; a negative amount is an allowance. */
export interface PricedCharge {
  amount: string;
  taxCategory: TaxCategory;
  taxRate: string;
}

export interface PricedDraft {
  currency: string;
  pricesIncludeTax: boolean;
  discount: Percentage | null;
  lines: PricedLine[];
  charges?: PricedCharge[];
  /** The smallest coin that the total is rounded to; null for none. */
  cashStep?: string | null;
}

/** `total` is what is payable: tax included, and `cashRounding` after it. */
export type DraftTotals = Totals & { cashRounding: string };

/** The totals of a draft by `computeTotals`: what the editor shows while typing is what the server stores. */
export function priceDraft(draft: PricedDraft): DraftTotals {
  const totals = computeTotals({
    currency: draft.currency,
    pricesIncludeTax: draft.pricesIncludeTax,
    discount: draft.discount ?? undefined,
    lines: draft.lines.map((line) => ({
      ...(line.minutes === null ? { quantity: line.quantity ?? "0" } : { minutes: line.minutes }),
      unitPrice: line.unitPrice,
      discount: line.discount ?? undefined,
      taxCategory: line.taxCategory,
      taxRate: line.taxRate,
    })),
    charges: draft.charges?.map(({ amount, taxCategory, taxRate }) => ({ amount, taxCategory, taxRate })),
  });
  return { ...totals, ...roundForCash(totals.total, draft.cashStep, draft.currency) };
}
