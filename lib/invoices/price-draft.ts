import { computeTotals, type Percentage, type TaxCategory } from "./totals";

/** A line as a draft keeps it; decimal strings. `minutes` makes the unit price an hourly rate. */
export interface PricedLine {
  minutes: number | null;
  quantity: string | null;
  unitPrice: string;
  discount: Percentage | null;
  taxCategory: TaxCategory;
  taxRate: string;
}

export interface PricedDraft {
  currency: string;
  pricesIncludeTax: boolean;
  discount: Percentage | null;
  lines: PricedLine[];
}

export type DraftTotals = ReturnType<typeof computeTotals>;

/** The totals of a draft by `computeTotals`: what the editor shows while typing is what the server stores. */
export function priceDraft(draft: PricedDraft): DraftTotals {
  return computeTotals({
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
  });
}
