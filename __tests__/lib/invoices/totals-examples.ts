import { computeTotals, type TaxCategory, type TotalsInput, type TotalsLine } from "@/lib/invoices/totals";

type Extra = Pick<TotalsLine, "baseQuantity" | "discount" | "charge">;

/** "3 × 1333" at "S 10": quantity and price, category and rate; "50 min × 100" is time at an hourly rate. */
export function line(what: string, tax: string, extra: Extra = {}): TotalsLine {
  const [amount = "", unitPrice = ""] = what.split(" × ");
  const minutes = /^(-?\d+) min$/.exec(amount)?.[1];
  const measure = minutes === undefined ? { quantity: amount } : { minutes: Number(minutes) };
  return { ...measure, unitPrice, ...taxed(tax), ...extra };
}

function taxed(tax: string) {
  const [taxCategory, taxRate = "0"] = tax.split(" ");
  return { taxCategory: taxCategory as TaxCategory, taxRate };
}

export const charge = (amount: string, tax: string) => ({ amount, ...taxed(tax) });

export interface Example {
  why: string;
  input: TotalsInput;
  /** Each group as "category rate: net − share → taxable + tax". */
  groups: string[];
  total: string;
}

export function document(
  currency: string,
  lines: TotalsLine[],
  more: Partial<TotalsInput> = {},
): TotalsInput {
  return { currency, lines, ...more };
}

export const thrice = <Item>(item: Item): Item[] => [item, item, item];

/** The groups of a document, written as the examples write them. */
export const shown = (input: TotalsInput) =>
  computeTotals(input).groups.map(
    (group) =>
      `${group.taxCategory} ${group.taxRate}: ${group.net} - ${group.discountShare} -> ${group.taxable} + ${group.tax}`,
  );
