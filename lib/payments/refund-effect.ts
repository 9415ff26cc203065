import { maxOf, minOf, subtract } from "../money/money";
import { type HeldPart, sumByInvoice, takePartsOfPayment } from "./take-back";

/** What a payment settles on one invoice, and the discount that came with it; amounts are decimal strings. */
export interface SettledInvoice {
  invoiceId: string;
  number: string;
  amount: string;
  discount: string;
}

export interface RefundEffect {
  fromCredit: string;
  /** The invoices that are owed again, and by how much, with the discount that they lose. */
  reopened: { number: string; amount: string }[];
}

/**
 * What giving `amount` of a payment back does, by the rule that the refund itself follows: the credit goes first, then
 * what the payment put on its invoices last. `settles` is in the order in which the payment was put there.
 */
export function refundEffect(
  payment: { credit: string; currency: string; settles: readonly SettledInvoice[] },
  amount: string,
): RefundEffect {
  const { currency, credit, settles } = payment;
  const parts = [...settles].reverse().flatMap(({ invoiceId, ...settled }): HeldPart[] => [
    { kind: "PAYMENT", invoiceId, paymentId: "", amount: settled.amount, tax: "0" },
    { kind: "EARLY_PAYMENT", invoiceId, paymentId: "", amount: settled.discount, tax: "0" },
  ]);
  const fromInvoices = maxOf(subtract(amount, credit, currency), "0");
  const numbers = new Map(settles.map((settled) => [settled.invoiceId, settled.number]));
  return {
    fromCredit: subtract(minOf(amount, credit), "0", currency),
    reopened: sumByInvoice(takePartsOfPayment(parts, fromInvoices, currency), currency).map((each) => ({
      number: numbers.get(each.invoiceId) ?? "",
      amount: each.amount,
    })),
  };
}
