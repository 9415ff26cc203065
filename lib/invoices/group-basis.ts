import { add, subtract } from "../money/money";
import type { TaxGroup } from "./totals";

type Figures = Pick<TaxGroup, "net" | "discountShare" | "taxable" | "tax">;

/** What a group's lines come to less its share of the discount and with its charges: with tax where prices include it. */
export const basisOf = ({ taxable, tax }: Figures, pricesIncludeTax: boolean, currency: string): string =>
  pricesIncludeTax ? add(taxable, tax, currency) : add(taxable, "0", currency);

/** The charges of the whole document in a group, less its allowances. */
export const chargesOf = (group: Figures, pricesIncludeTax: boolean, currency: string): string =>
  subtract(
    add(basisOf(group, pricesIncludeTax, currency), group.discountShare, currency),
    group.net,
    currency,
  );
