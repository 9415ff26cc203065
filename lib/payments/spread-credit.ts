import { compare, minOf, subtract, sum } from "../money/money";
import { isZero } from "../money/sign";
import { AppError } from "../result";

/** What one payment gives to one invoice; the amount is a decimal string. */
export interface CreditPart {
  paymentId: string;
  invoiceId: string;
  amount: string;
}

/**
 * Pays invoices out of the credit that payments have left, in the order given (the oldest payment first), the invoices in
 * their order. CONFLICT when there is less credit than they take.
 */
export function spreadCredit(
  credits: readonly { paymentId: string; credit: string }[],
  settlements: readonly { invoiceId: string; amount: string }[],
  currency: string,
): CreditPart[] {
  const wanted = sum(
    settlements.map((part) => part.amount),
    currency,
  );
  const there = sum(
    credits.map((each) => each.credit),
    currency,
  );
  if (compare(wanted, there) > 0) {
    throw new AppError(
      "CONFLICT",
      `There is ${there} ${currency} of credit, and the invoices take ${wanted}. Lower what they take.`,
    );
  }
  const parts: CreditPart[] = [];
  const open = settlements.map((part) => ({ ...part }));
  for (const { paymentId, credit } of credits) {
    let left = credit;
    for (const part of open) {
      const amount = subtract(minOf(left, part.amount), "0", currency);
      if (isZero(amount)) continue;
      parts.push({ paymentId, invoiceId: part.invoiceId, amount });
      left = subtract(left, amount, currency);
      part.amount = subtract(part.amount, amount, currency);
    }
  }
  return parts;
}
