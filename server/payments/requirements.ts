import { requireAction } from "@/lib/invoices/status";
import { currencyDigits } from "@/lib/money/currency";
import { compare, subtract } from "@/lib/money/money";
import { AppError } from "@/lib/result";
import type { LockedInvoice } from "../invoices/lock-invoice";

/** An amount has no more decimals than its currency knows; INVALID at `field` otherwise. */
export function requireDigits(amount: string, currency: string, field: string): void {
  const digits = currencyDigits(currency);
  if ((amount.split(".")[1] ?? "").replace(/0+$/, "").length <= digits) return;
  const message = `${currency} has ${digits} decimals. Give the amount with at most as many.`;
  throw new AppError("INVALID", message, { [field]: message });
}

/** Money moves today or earlier, in the firm's zone; INVALID at `field` otherwise. */
export function requirePastDate(date: string, today: string, field: string): void {
  if (date <= today) return;
  const message = `The date ${date} is in the future. Give the day it happened.`;
  throw new AppError("INVALID", message, { [field]: message });
}

/** Money goes back on the day it came in or later. */
export function requireNotBefore(date: string, paidOn: string, field: string): void {
  if (date >= paidOn) return;
  const message = `The money came in on ${paidOn}. Give that day or a later one.`;
  throw new AppError("INVALID", message, { [field]: message });
}

/**
 * Refuses an invoice that this customer's money in this currency cannot settle with this amount: another customer's, a
 * credit note, one that is not open, another currency, more than the balance. `field` names the amount on the form.
 */
export function requireSettleable(
  invoice: LockedInvoice | undefined,
  money: { customerId: string; currency: string; amount: string },
  field: string,
): asserts invoice is LockedInvoice {
  if (!invoice || invoice.customerId !== money.customerId)
    throw new AppError("NOT_FOUND", "There is no such invoice of this customer.");
  if (invoice.kind === "CREDIT_NOTE") throw new AppError("CONFLICT", "A credit note takes no payment.");
  requireAction(invoice, "recordPayment");
  if (invoice.currency !== money.currency) {
    const message = `${invoice.number} is in ${invoice.currency}. Only money in that currency settles it.`;
    throw new AppError("INVALID", message, { currency: message });
  }
  const balance = subtract(invoice.total, invoice.settled, money.currency);
  if (compare(money.amount, balance) <= 0) return;
  const message = `${invoice.number} has a balance of ${balance} ${money.currency}. Give that or less; what is over can be kept as credit.`;
  throw new AppError("INVALID", message, { [field]: message, amount: message });
}
