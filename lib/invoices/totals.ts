import { allocate } from "../money/allocate";
import { currencyDigits } from "../money/currency";
import { parseAmount, toText } from "../money/money";
import { Exact } from "../money/rounding";
import { AppError } from "../result";

export type Percentage = { percent: string } | { amount: string };
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

export interface TaxGroup {
  taxCategory: TaxCategory;
  taxRate: string;
  net: string;
  discountShare: string;
  taxable: string;
  tax: string;
}

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
  taxRate: Exact;
  net: Exact;
  charges: Exact;
}

const zero = new Exact(0);

/** Prices a document by the rule book (domain rules §1, steps 1 to 8). All results are decimal strings at the currency's digits. */
export function computeTotals(input: TotalsInput): Totals {
  const { currency } = input;
  const digits = currencyDigits(currency);
  const nets = input.lines.map((line, index) => lineNet(line, `lines.${index}`, currency));
  const subtotal = add(nets);
  const groups = groupLines(input, nets);
  const discount = documentDiscount(input.discount, subtotal, groups, currency);
  const shares = shareDiscount(discount, groups, digits);
  const priced = groups.map((group, index) =>
    priceGroup(group, shares[index] ?? zero, Boolean(input.pricesIncludeTax), currency),
  );
  const taxExclusive = add(priced.map((group) => group.taxable));
  const tax = add(priced.map((group) => group.tax));
  const text = (value: Exact) => toText(value, currency);
  return {
    lines: nets.map((net) => ({ net: text(net) })),
    subtotal: text(subtotal),
    discount: text(discount),
    charges: text(add(groups.map((group) => group.charges))),
    groups: groups.map((group, index) => ({
      taxCategory: group.taxCategory,
      taxRate: group.taxRate.toFixed(),
      net: text(group.net),
      discountShare: text(shares[index] ?? zero),
      taxable: text(priced[index]?.taxable ?? zero),
      tax: text(priced[index]?.tax ?? zero),
    })),
    taxExclusive: text(taxExclusive),
    tax: text(tax),
    total: text(taxExclusive.plus(tax)),
  };
}

const add = (values: Exact[]): Exact => values.reduce((sum, value) => sum.plus(value), zero);

const rounded = (value: Exact, currency: string): Exact => parseAmount(toText(value, currency));

/** Steps 1 and 2: the line's amount, less its discount, plus its charge. */
function lineNet(line: TotalsLine, path: string, currency: string): Exact {
  const price = read(line.unitPrice, `${path}.unitPrice`);
  const gross = rounded(
    line.minutes === undefined
      ? read(line.quantity ?? "", `${path}.quantity`).times(price).div(baseQuantity(line, path))
      : price.times(line.minutes).div(60),
    currency,
  );
  const discount = line.discount ? reduction(line.discount, gross, `${path}.discount`, currency) : zero;
  const charge = line.charge ? readAmount(line.charge.amount, `${path}.charge.amount`, currency) : zero;
  return gross.minus(discount).plus(charge);
}

function baseQuantity(line: TotalsLine, path: string): Exact {
  const base = line.baseQuantity === undefined ? new Exact(1) : read(line.baseQuantity, `${path}.baseQuantity`);
  if (base.lte(0)) throw wrong(`${path}.baseQuantity`, "The base quantity must be more than zero.");
  return base;
}

function reduction(discount: Percentage, gross: Exact, path: string, currency: string): Exact {
  if ("amount" in discount) return readAmount(discount.amount, `${path}.amount`, currency);
  return rounded(gross.times(readPercent(discount.percent, `${path}.percent`)).div(100), currency);
}

/** Step 5: one group for each category and rate, in the order of their first line. */
function groupLines(input: TotalsInput, nets: Exact[]): Group[] {
  const groups = new Map<string, Group>();
  const groupOf = (taxCategory: TaxCategory, rate: string, path: string): Group => {
    const taxRate = readPercent(rate, `${path}.taxRate`);
    const key = `${taxCategory} ${taxRate.toFixed()}`;
    const group = groups.get(key) ?? { taxCategory, taxRate, net: zero, charges: zero };
    groups.set(key, group);
    return group;
  };
  input.lines.forEach((line, index) => {
    const group = groupOf(line.taxCategory, line.taxRate, `lines.${index}`);
    group.net = group.net.plus(nets[index] ?? zero);
  });
  input.charges?.forEach((charge, index) => {
    const group = groupOf(charge.taxCategory, charge.taxRate, `charges.${index}`);
    group.charges = group.charges.plus(readAmount(charge.amount, `charges.${index}.amount`, input.currency));
  });
  return [...groups.values()];
}

/** Step 4: at least nothing, at most the sum of the groups with a positive net. */
function documentDiscount(discount: Percentage | undefined, subtotal: Exact, groups: Group[], currency: string): Exact {
  if (!discount) return zero;
  const amount = reduction(discount, subtotal, "discount", currency);
  const most = add(groups.map((group) => group.net).filter((net) => net.gt(0)));
  const field = "amount" in discount ? "discount.amount" : "discount.percent";
  if (amount.lt(0)) throw wrong(field, "A discount cannot be less than zero.");
  if (amount.gt(most)) throw wrong(field, `The discount can be at most ${toText(most, currency)} ${currency}.`);
  return amount;
}

function shareDiscount(discount: Exact, groups: Group[], digits: number): Exact[] {
  const weights = groups.map((group) => (group.net.gt(0) ? group.net.toFixed() : "0"));
  if (discount.isZero()) return groups.map(() => zero);
  return allocate(discount.toFixed(), weights, digits).map((share) => new Exact(share));
}

/** Steps 6 and 8: tax once a group; of prices that include it, it is taken out. */
function priceGroup(group: Group, share: Exact, inclusive: boolean, currency: string): { taxable: Exact; tax: Exact } {
  const amount = group.net.minus(share).plus(group.charges);
  if (!inclusive) return { taxable: amount, tax: rounded(amount.times(group.taxRate).div(100), currency) };
  const tax = rounded(amount.times(group.taxRate).div(group.taxRate.plus(100)), currency);
  return { taxable: amount.minus(tax), tax };
}

const wrong = (field: string, message: string) => new AppError("INVALID", message, { [field]: message });

function read(text: string, field: string): Exact {
  if (/^-?\d+(\.\d+)?$/.test(text)) return new Exact(text);
  throw wrong(field, "Write a number like 120.50.");
}

function readAmount(text: string, field: string, currency: string): Exact {
  const amount = read(text, field);
  const digits = currencyDigits(currency);
  if (amount.decimalPlaces() > digits) throw wrong(field, `${currency} has ${digits} decimals. Use at most as many.`);
  return amount;
}

function readPercent(text: string, field: string): Exact {
  const percent = read(text, field);
  if (percent.lt(0) || percent.gt(100)) throw wrong(field, "A percentage is between 0 and 100.");
  return percent;
}
