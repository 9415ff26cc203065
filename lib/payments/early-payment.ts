import { allocate } from "../money/allocate";
import { currencyDigits } from "../money/currency";
import { compare, parseAmount, sum, toText } from "../money/money";
import { percentOf } from "../money/rounding";

/** A tax group of the invoice, as it stands now; amounts are decimal strings. */
export interface DiscountedGroup {
  taxable: string;
  tax: string;
}

export interface EarlyDiscount {
  amount: string;
  /** What of the amount is tax: the tax that the firm no longer owes. */
  tax: string;
  /** Each group's part of the discount, and the tax in it; in the order given. */
  shares: { amount: string; tax: string }[];
}

/**
 * The discount for paying early: `round(total × percent / 100)`, spread over the tax groups by what each comes to with
 * its tax, and each share over taxable and tax, both by largest remainder: parts and shares sum exactly (domain rules
 * §1.5, §6). Groups that are negative or zero take nothing.
 */
export function earlyDiscount(
  invoice: { total: string; groups: readonly DiscountedGroup[] },
  percent: string,
  currency: string,
): EarlyDiscount {
  const digits = currencyDigits(currency);
  const amount = toText(percentOf(parseAmount(invoice.total), parseAmount(percent)), currency);
  const gross = invoice.groups.map((group) => positive(sum([group.taxable, group.tax], currency)));
  const amounts = gross.some((weight) => weight !== "0") ? allocate(amount, gross, digits) : [];
  const shares = invoice.groups.map((group, index) => {
    const share = amounts[index] ?? toText(parseAmount("0"), currency);
    const [, tax = share] =
      gross[index] === "0" ? [] : allocate(share, [positive(group.taxable), positive(group.tax)], digits);
    return { amount: share, tax };
  });
  return {
    amount,
    tax: sum(
      shares.map((share) => share.tax),
      currency,
    ),
    shares,
  };
}

const positive = (amount: string): string => (compare(amount, "0") > 0 ? amount : "0");
