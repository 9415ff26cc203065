import { compare, toCurrencyDigits } from "../money/money";
import type { Finding, FindingKind } from "./finding";

/** A payment with what its settlements and refunds come to; decimal strings of its currency. */
export interface PaymentLedger {
  customer: string;
  currency: string;
  amount: string;
  paidOn: string;
  applied: string;
  settlements: string;
  refunded: string;
  refunds: string;
}

/** What a payment settled and gave back has to be the sum of its rows (domain rules §5). */
export function paymentDifference(payment: PaymentLedger): Finding {
  const { customer, currency, amount, paidOn } = payment;
  const show = (figure: string) => toCurrencyDigits(figure, currency);
  const [done, stored, rows, sum] =
    compare(payment.applied, payment.settlements) === 0
      ? ["given back", payment.refunded, "refunds", payment.refunds]
      : ["applied", payment.applied, "settlements", payment.settlements];
  return difference(
    "PAYMENT",
    `The payment of ${amount} ${currency} by ${customer} on ${paidOn}: ${show(stored)} is stored as ${done}, but its ${rows} come to ${show(sum)}.`,
  );
}

/** A day's running sum beside what the rows behind it come to. */
export interface DaySum {
  of: "RECEIVABLES" | "PAYMENTS";
  currency: string;
  day: string;
  stored: string;
  computed: string;
  /** Of receivables: how many invoices. */
  storedCount: number;
  computedCount: number;
}

export function sumDifference(sum: DaySum): Finding {
  const { currency, day } = sum;
  const [stored, computed] = [
    toCurrencyDigits(sum.stored, currency),
    toCurrencyDigits(sum.computed, currency),
  ];
  if (sum.of === "PAYMENTS") {
    const message = `Payments of ${day}: the running sum is ${stored} ${currency}, but payments less refunds come to ${computed}.`;
    return difference("SUM", message);
  }
  const count = compare(stored, computed) === 0;
  const message = count
    ? `the running sum counts ${sum.storedCount} invoices in ${currency}, but ${sum.computedCount} are open.`
    : `the running sum is ${stored} ${currency}, but the balances come to ${computed}.`;
  return difference("SUM", `Receivables due on ${day}: ${message}`);
}

/** An entry with what the ledger of minutes and the adjustments come to. */
export interface EntryLedger {
  entry: string;
  invoiceId: string | null;
  billed: number;
  ledger: number;
  held: number;
  holds: number;
  writtenOff: number;
  writeOffs: number;
}

/** Each state of an entry's minutes has to be the sum of its ledger (domain rules §2). */
export function minutesDifference(entry: EntryLedger): Finding {
  const { billed, ledger, held, holds, writtenOff, writeOffs } = entry;
  const figures = [
    ["billed", billed, ledger, "the ledger of minutes"],
    ["held", held, holds, "its adjustments"],
    ["written off", writtenOff, writeOffs, "its adjustments"],
  ] as const;
  const wrong = figures.find(([, stored, computed]) => stored !== computed);
  const message = wrong
    ? `${wrong[1]} minutes are stored as ${wrong[0]}, but ${wrong[3]} ${wrong[3].startsWith("its") ? "come" : "comes"} to ${wrong[2]}.`
    : "it names an invoice that does not bill it.";
  return difference("MINUTES", `${entry.entry}: ${message}`, entry.invoiceId);
}

/** Billed time that says something else than when it was billed. */
export const factsDifference = (row: {
  entry: string;
  invoiceId: string | null;
  now: string;
  then: string;
}): Finding =>
  difference(
    "MINUTES",
    `${row.entry} was changed after it was billed: ${row.then} became ${row.now}.`,
    row.invoiceId,
  );

/** Minutes whose state is not that of their invoice. */
export const stateDifference = (row: {
  invoiceId: string;
  document: string;
  status: string;
  state: string;
  minutes: number;
}): Finding =>
  difference(
    "MINUTES",
    `${row.document} is ${row.status.toLowerCase()}, but ${row.minutes} of its minutes are ${row.state.toLowerCase()} in the ledger.`,
    row.invoiceId,
  );

/** A stored file whose bytes, or whose record in the audit trail, give another hash. */
export const fileDifference = (row: {
  invoiceId: string;
  document: string;
  format: string;
  isIntact: boolean;
}): Finding =>
  difference(
    "FILE",
    row.isIntact
      ? `The stored ${row.format} of ${row.document} is not the one that was rendered: the audit trail records another SHA-256.`
      : `The stored ${row.format} of ${row.document} was changed: its bytes do not give its SHA-256.`,
    row.invoiceId,
  );

const difference = (kind: FindingKind, message: string, invoiceId: string | null = null): Finding => ({
  kind,
  invoiceId,
  message,
});
