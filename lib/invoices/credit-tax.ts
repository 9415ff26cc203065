import { currencyDigits } from "../money/currency";
import { exactText, toText } from "../money/money";
import { Exact } from "../money/rounding";
import { type Taxed, type TaxMode, taxOf } from "./tax";
import type { TaxCategory } from "./totals";
import { readAmount, readPercent, refusal } from "./totals-input";

/** What one tax group of an invoice or of a credit note carries; decimal strings at the currency's digits. */
export interface CreditGroup {
  taxCategory: TaxCategory;
  taxRate: string;
  taxable: string;
  tax: string;
}

export interface CreditTaxInput {
  currency: string;
  pricesIncludeTax?: boolean;
  /** The tax groups as the invoice was issued. */
  invoiced: readonly CreditGroup[];
  /** The tax groups of every credit note there is already for this invoice. */
  credited: readonly CreditGroup[];
  /** What this credit takes back, after its share of the discount; with its tax where the prices include tax. */
  credit: readonly { taxCategory: TaxCategory; taxRate: string; amount: string }[];
}

/**
 * The tax groups of the next credit note: `tax = round(cumulative net × rate) − tax already credited` in each group, so
 * that partial credits sum to the invoice exactly (domain rules §1.9). INVALID, with the field (`credit.0.amount`),
 * where the credits would pass the invoice in a group. Amounts have the sign of the invoice's.
 */
export function creditTax(input: CreditTaxInput): CreditGroup[] {
  const { currency } = input;
  const money = { currency, digits: currencyDigits(currency), inclusive: Boolean(input.pricesIncludeTax) };
  const invoiced = sumGroups(input.invoiced, "invoiced", money);
  const credited = sumGroups(input.credited, "credited", money);
  const next = new Map(credited);
  const groups = new Map<string, CreditGroup>();
  input.credit.forEach(({ taxCategory, taxRate, amount }, index) => {
    const field = `credit.${index}.amount`;
    const { key, rate } = groupKey({ taxCategory, taxRate }, `credit.${index}`);
    const whole = invoiced.get(key);
    if (!whole) throw refusal(field, `The invoice has nothing at ${exactText(rate)} % to credit.`);
    const sofar = amountOf(next.get(key) ?? nothing, money).plus(readAmount(amount, field, money));
    requireWithin(sofar, whole, field, money);
    const after = taxUpTo(sofar, whole, rate, money);
    const before = credited.get(key) ?? nothing;
    next.set(key, after);
    groups.set(key, {
      taxCategory,
      taxRate: exactText(rate),
      taxable: toText(after.taxable.minus(before.taxable), currency),
      tax: toText(after.tax.minus(before.tax), currency),
    });
  });
  return [...groups.values()];
}

interface Money extends TaxMode {
  currency: string;
}

const nothing: Taxed = { taxable: new Exact(0), tax: new Exact(0) };

/** What is credited of a group: its net, or its printed amount where prices include tax. */
const amountOf = ({ taxable, tax }: Taxed, { inclusive }: TaxMode): Exact =>
  inclusive ? taxable.plus(tax) : taxable;

/** The whole of a group has the tax it was issued with, whatever rule made that: the last credit leaves nothing over. */
const taxUpTo = (amount: Exact, whole: Taxed, rate: Exact, money: TaxMode): Taxed =>
  amount.eq(amountOf(whole, money)) ? whole : taxOf(amount, rate, money);

function requireWithin(amount: Exact, whole: Taxed, field: string, money: Money): void {
  const limit = amountOf(whole, money);
  const [least, most] = limit.lt(0) ? [limit, nothing.tax] : [nothing.tax, limit];
  if (amount.gte(least) && amount.lte(most)) return;
  const all = `${toText(limit, money.currency)} ${money.currency}`;
  throw refusal(field, `The credits of this tax rate would pass the invoice's ${all}. Credit less.`);
}

function groupKey(group: { taxCategory: TaxCategory; taxRate: string }, path: string) {
  const rate = readPercent(group.taxRate, `${path}.taxRate`);
  return { key: `${group.taxCategory} ${exactText(rate)}`, rate };
}

function sumGroups(groups: readonly CreditGroup[], path: string, money: Money): Map<string, Taxed> {
  const sums = new Map<string, Taxed>();
  groups.forEach((group, index) => {
    const { key } = groupKey(group, `${path}.${index}`);
    const { taxable, tax } = sums.get(key) ?? nothing;
    sums.set(key, {
      taxable: taxable.plus(readAmount(group.taxable, `${path}.${index}.taxable`, money)),
      tax: tax.plus(readAmount(group.tax, `${path}.${index}.tax`, money)),
    });
  });
  return sums;
}
