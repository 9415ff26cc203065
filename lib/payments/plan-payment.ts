import { currencyDigits } from "../money/currency";
import { compare, isDecimal, parseAmount, subtract, sum } from "../money/money";
import { isNegative, isZero } from "../money/sign";
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
 * What each invoice takes of a payment: first those whose discount is taken, since it is for paying in full, then the
 * oldest due. Empty while the amount is none yet.
 */
export function spreadPayment(
  amount: string,
  currency: string,
  invoices: readonly PayableRow[],
  discounted: ReadonlySet<string>,
): Record<string, string> {
  if (!isAmount(amount, currency)) return {};
  const isTaken = ({ id, discount }: PayableRow) => discount !== null && discounted.has(id);
  const inFull = invoices
    .filter(isTaken)
    .map(({ discount, ...row }) => ({ ...row, balance: discount?.payable ?? row.balance }));
  const first = allocatePayment(amount, currency, inFull);
  const then = isZero(first.unapplied)
    ? []
    : allocatePayment(
        first.unapplied,
        currency,
        invoices.filter((invoice) => !isTaken(invoice)),
      ).settlements;
  return Object.fromEntries([...first.settlements, ...then].map((part) => [part.invoiceId, part.amount]));
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

/** Whether the invoices take more than there is. */
export const isOverspent = ({ rest }: PlannedPayment): boolean => rest !== null && isNegative(rest);
