import { currencyDigits } from "../money/currency";
import { compare, minOf, parseAmount, subtract, toCurrencyDigits } from "../money/money";
import { isZero } from "../money/sign";
import { AppError } from "../result";

/** An invoice that a payment can settle; the balance is a decimal string in the payment's currency. */
export interface OpenInvoice {
  id: string;
  balance: string;
  /** YYYY-MM-DD; an invoice without one comes last. */
  dueDate: string | null;
}

export interface AllocatedPayment {
  /** What each invoice takes, oldest due first; invoices that take nothing are left out. */
  settlements: { invoiceId: string; amount: string }[];
  /** What no invoice took: refused, or kept as the customer's credit when the person says so (domain rules §5). */
  unapplied: string;
}

/**
 * Spreads a payment over invoices of its currency, the oldest due date first and equal dates in the order given. No
 * invoice takes more than its balance, and the parts and the rest sum to the payment. INVALID unless it is positive.
 */
export function allocatePayment(
  amount: string,
  currency: string,
  invoices: readonly OpenInvoice[],
): AllocatedPayment {
  requirePayment(amount, currency);
  let unapplied = toCurrencyDigits(amount, currency);
  const settlements: AllocatedPayment["settlements"] = [];
  for (const invoice of oldestDueFirst(invoices)) {
    if (isZero(unapplied)) break;
    const part = toCurrencyDigits(minOf(unapplied, invoice.balance), currency);
    if (compare(part, "0") <= 0) continue;
    settlements.push({ invoiceId: invoice.id, amount: part });
    unapplied = subtract(unapplied, part, currency);
  }
  return { settlements, unapplied };
}

const oldestDueFirst = (invoices: readonly OpenInvoice[]): OpenInvoice[] =>
  [...invoices].sort((a, b) => order(a.dueDate ?? "9999-12-31", b.dueDate ?? "9999-12-31"));

const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

function requirePayment(amount: string, currency: string): void {
  const digits = currencyDigits(currency);
  const value = parseAmount(amount);
  const message = value.lte(0)
    ? "A payment is more than zero."
    : value.decimalPlaces() > digits
      ? `${currency} has ${digits} decimals. Give the amount with at most as many.`
      : null;
  if (message) throw new AppError("INVALID", message, { amount: message });
}
