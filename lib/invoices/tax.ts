import { type Exact, percentOf, round } from "../money/rounding";

/** How tax is worked out on a document: at which digits, and whether its prices include the tax. */
export interface TaxMode {
  digits: number;
  inclusive: boolean;
}

export interface Taxed {
  taxable: Exact;
  tax: Exact;
}

/**
 * The tax of a group's amount, once a group and never per line (domain rules §1.6; EN 16931 BR-CO-17). Of prices that
 * include it, the tax is taken out of the amount (§1.8); a negative amount has negative tax. `rate` is in percent.
 */
export function taxOf(amount: Exact, rate: Exact, { digits, inclusive }: TaxMode): Taxed {
  if (!inclusive) return { taxable: amount, tax: round(percentOf(amount, rate), digits) };
  const tax = round(amount.times(rate).div(rate.plus(100)), digits);
  return { taxable: amount.minus(tax), tax };
}
