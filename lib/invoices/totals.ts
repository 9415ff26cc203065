import { allocate } from "../money/allocate";
import { currencyDigits } from "../money/currency";
import { exactText, toText } from "../money/money";
import { Exact, percentOf, round } from "../money/rounding";
import { type TaxMode, taxOf } from "./tax";
import { readAmount, readMinutes, readNumber, readPercent, refusal, requireSize } from "./totals-input";

/** A share in percent, or an amount in the document's currency; both decimal strings. */
export type Percentage = { percent: string } | { amount: string };
/** Standard, zero-rated, exempt, reverse charge, intra-community, export, out of scope (UNCL 5305). */
export type TaxCategory = "S" | "Z" | "E" | "AE" | "K" | "G" | "O";

export interface TotalsInput {
  currency: string;
  pricesIncludeTax?: boolean;
  lines: TotalsLine[];
  discount?: Percentage;
  /** Of the whole document, tied to one tax group; negative is an allowance. */
  charges?: { amount: string; taxCategory: TaxCategory; taxRate: string }[];
}

export interface TotalsLine {
  quantity?: string;
  /** With minutes the unit price is per hour. */
  minutes?: number;
  unitPrice: string;
  baseQuantity?: string;
  discount?: Percentage;
  charge?: { amount: string };
  taxCategory: TaxCategory;
  taxRate: string;
}

/** One tax group: lines and charges of one category and rate. `net` is before, `taxable` after discount and charges. */
export interface TaxGroup {
  taxCategory: TaxCategory;
  taxRate: string;
  net: string;
  discountShare: string;
  taxable: string;
  tax: string;
}

/** Decimal strings at the currency's digits; of prices that include tax, `net` and `subtotal` include it too. */
export interface Totals {
  lines: { net: string }[];
  subtotal: string;
  discount: string;
  charges: string;
  groups: TaxGroup[];
  taxExclusive: string;
  tax: string;
  total: string;
}

interface Group {
  taxCategory: TaxCategory;
  rate: Exact;
  net: Exact;
  charges: Exact;
}

interface Money extends TaxMode {
  currency: string;
}

const zero = new Exact(0);
const taxCategories: ReadonlySet<string> = new Set(["S", "Z", "E", "AE", "K", "G", "O"]);

/**
 * Prices a document by the rule book (domain rules §1, steps 1 to 8). INVALID, with the field (`lines.2.unitPrice`),
 * for anything that is not a number in its bounds. The first thing wrong is the one named.
 */
export function computeTotals(input: TotalsInput): Totals {
  const { currency } = input;
  const money = { currency, digits: currencyDigits(currency), inclusive: Boolean(input.pricesIncludeTax) };
  const nets = input.lines.map((line, index) => lineNet(line, `lines.${index}`, money));
  const subtotal = add(nets);
  const groups = groupLines(input, nets, money);
  const discount = documentDiscount(input.discount, subtotal, groups, money);
  const shares = shareDiscount(discount, groups, money);
  const taxed = groups.map((group, index) =>
    taxOf(group.net.minus(shares[index] ?? zero).plus(group.charges), group.rate, money),
  );
  const taxExclusive = add(taxed.map((group) => group.taxable));
  const tax = add(taxed.map((group) => group.tax));
  const text = (value: Exact) => toText(value, currency);
  return {
    lines: nets.map((net) => ({ net: text(net) })),
    subtotal: text(subtotal),
    discount: text(discount),
    charges: text(add(groups.map((group) => group.charges))),
    groups: groups.map((group, index) => ({
      taxCategory: group.taxCategory,
      taxRate: exactText(group.rate),
      net: text(group.net),
      discountShare: text(shares[index] ?? zero),
      taxable: text(taxed[index]?.taxable ?? zero),
      tax: text(taxed[index]?.tax ?? zero),
    })),
    taxExclusive: text(taxExclusive),
    tax: text(tax),
    total: text(taxExclusive.plus(tax)),
  };
}

/** Steps 1 and 2: the line's rounded amount, less its discount, plus its charge (EN 16931 PEPPOL-EN16931-R120). */
function lineNet(line: TotalsLine, path: string, money: Money): Exact {
  const price = readNumber(line.unitPrice, `${path}.unitPrice`);
  const gross = requireSize(round(lineAmount(line, price, path), money.digits), `${path}.unitPrice`);
  const discounted = line.discount ? gross.minus(lineDiscount(line.discount, gross, path, money)) : gross;
  if (!line.charge) return discounted;
  return discounted.plus(readAmount(line.charge.amount, `${path}.charge.amount`, money));
}

function lineDiscount(given: Percentage, gross: Exact, path: string, money: Money): Exact {
  const discount = reduction(given, gross, `${path}.discount`, money);
  if (discount.gte(0) || gross.lt(0)) return discount;
  throw refusal(`${path}.discount.amount`, "A discount cannot be less than zero. Use a charge instead.");
}

/** Minutes at an hourly price never pass through rounded hours; a base quantity has no meaning for them. */
function lineAmount(line: TotalsLine, price: Exact, path: string): Exact {
  if (line.minutes !== undefined) return readMinutes(line.minutes, `${path}.minutes`).times(price).div(60);
  const amount = readNumber(line.quantity, `${path}.quantity`).times(price);
  if (line.baseQuantity === undefined) return amount;
  const base = readNumber(line.baseQuantity, `${path}.baseQuantity`);
  if (base.lte(0)) throw refusal(`${path}.baseQuantity`, "The base quantity must be more than zero.");
  return amount.div(base);
}

function reduction(discount: Percentage, base: Exact, path: string, money: Money): Exact {
  if ("amount" in discount) return readAmount(discount.amount, `${path}.amount`, money);
  return round(percentOf(base, readPercent(discount.percent, `${path}.percent`)), money.digits);
}

/** Step 5: one group for each category and rate, in the order of their first line, then of their first charge. */
function groupLines(input: TotalsInput, nets: Exact[], money: Money): Group[] {
  const groups = new Map<string, Group>();
  const asWritten = new Map<string, Group>();
  const groupOf = (part: { taxCategory: TaxCategory; taxRate: string }, path: string): Group => {
    const written = `${part.taxCategory} ${part.taxRate}`;
    const known = asWritten.get(written);
    if (known) return known;
    if (!taxCategories.has(part.taxCategory)) throw refusal(`${path}.taxCategory`, "Choose a tax category.");
    const rate = readPercent(part.taxRate, `${path}.taxRate`);
    const key = `${part.taxCategory} ${exactText(rate)}`;
    const group = groups.get(key) ?? { taxCategory: part.taxCategory, rate, net: zero, charges: zero };
    groups.set(key, group);
    asWritten.set(written, group);
    return group;
  };
  input.lines.forEach((line, index) => {
    const group = groupOf(line, `lines.${index}`);
    group.net = group.net.plus(nets[index] ?? zero);
  });
  input.charges?.forEach((charge, index) => {
    const group = groupOf(charge, `charges.${index}`);
    group.charges = group.charges.plus(readAmount(charge.amount, `charges.${index}.amount`, money));
  });
  return [...groups.values()];
}

/** Step 4: at least nothing, at most the sum of the groups with a positive net. */
function documentDiscount(
  discount: Percentage | undefined,
  subtotal: Exact,
  groups: Group[],
  money: Money,
): Exact {
  if (!discount) return zero;
  const amount = reduction(discount, subtotal, "discount", money);
  const most = add(groups.map((group) => group.net).filter((net) => net.gt(0)));
  const field = "amount" in discount ? "discount.amount" : "discount.percent";
  if (amount.lt(0)) throw refusal(field, "A discount cannot be less than zero.");
  if (amount.gt(most)) {
    throw refusal(field, `The discount can be at most ${toText(most, money.currency)} ${money.currency}.`);
  }
  return amount;
}

/** Step 5: by largest remainder over the groups with a positive net; the others take none. */
function shareDiscount(discount: Exact, groups: Group[], { digits }: Money): Exact[] {
  if (discount.isZero()) return groups.map(() => zero);
  const weights = groups.map((group) => (group.net.gt(0) ? exactText(group.net) : "0"));
  return allocate(exactText(discount), weights, digits).map((share) => new Exact(share));
}

const add = (values: readonly Exact[]): Exact => values.reduce((sum, value) => sum.plus(value), zero);
