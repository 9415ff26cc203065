import { currencyDigits } from "../money/currency";
import { compare, isDecimal, isNegative, parseAmount, subtract, sum } from "../money/money";
import { allocatePayment } from "./allocate-payment";

/** An open invoice on the form of a payment; `discount` is what its terms let go when exactly `payable` pays it. */
export interface PayableRow {
  id: string;
  balance: string;
  dueDate: string;
  discount: { until: string; payable: string } | null;
}

/** Whether a text is an amount of money of this currency, more than zero. */
export function isAmount(text: string, currency: string): boolean {
  if (!isDecimal(text) || compare(text, "0") <= 0) return false;
  return parseAmount(text).decimalPlaces() <= currencyDigits(currency);
}

/**
 * What each invoice takes of a payment, the oldest due first; one whose discount is taken needs only what is payable with
 * it. Empty while the amount is none yet.
 */
export function spreadPayment(
  amount: string,
  currency: string,
  invoices: readonly PayableRow[],
  discounted: ReadonlySet<string>,
): Record<string, string> {
  if (!isAmount(amount, currency)) return {};
  const open = invoices.map(({ id, balance, dueDate, discount }) => ({
    id,
    dueDate,
    balance: discount && discounted.has(id) ? discount.payable : balance,
  }));
  const { settlements } = allocatePayment(amount, currency, open);
  return Object.fromEntries(settlements.map((part) => [part.invoiceId, part.amount]));
}

export interface PlannedPayment {
  applied: string;
  /** What no invoice takes; negative when they take more than there is. Null while the amount is none yet. */
  rest: string | null;
}

/** What the typed parts come to, and what is left of the amount; parts that are no amounts yet count nothing. */
export function planPayment(amount: string, parts: readonly string[], currency: string): PlannedPayment {
  const applied = sum(
    parts.filter((part) => isAmount(part, currency)),
    currency,
  );
  return { applied, rest: isAmount(amount, currency) ? subtract(amount, applied, currency) : null };
}

/** The sentence beside the submit button; null when the plan is whole. */
export function planProblem({ rest }: PlannedPayment): string | null {
  return rest && isNegative(rest) ? "The invoices take more than there is." : null;
}
