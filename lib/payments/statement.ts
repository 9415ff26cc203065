import { z } from "zod";
import { add, sum, toCurrencyDigits } from "../money/money";
import { isNegative, isZero } from "../money/sign";
import { type Period, periodNames, periodOf } from "../time/period";

/** What moves a customer's balance. Credit that is applied to an invoice moves nothing: the money came in before. */
export type StatementKind =
  | "INVOICE"
  | "VOID"
  | "CREDIT_NOTE"
  | "DISCOUNT"
  | "WRITE_OFF"
  | "PAYMENT"
  | "REFUND"
  | "REVERSAL";

/** One movement. The amount is a signed decimal string: what the customer owes more, or with a minus less. */
export interface StatementMove {
  kind: StatementKind;
  /** Of the invoice, or of the payment where there is one: what a link leads to. */
  id: string;
  date: string;
  currency: string;
  amount: string;
  /** The number of the document; of money its payment's reference. Reasons stay inside the firm. */
  reference: string;
}

export interface StatementRow extends StatementMove {
  /** What the customer owes after it; negative when the firm owes the customer. */
  balance: string;
}

/** The account of a customer in one currency; currencies are never added. */
export interface StatementSection {
  currency: string;
  /** The balance before the first day. */
  opening: string;
  rows: StatementRow[];
  /** The sum of what the customer owes more, and of what less, in the period. */
  charged: string;
  paid: string;
  /** The balance after the last day. */
  closing: string;
}

// On one day what is owed stands before what settles it.
const order: readonly StatementKind[] = [
  "INVOICE",
  "VOID",
  "CREDIT_NOTE",
  "DISCOUNT",
  "WRITE_OFF",
  "PAYMENT",
  "REFUND",
  "REVERSAL",
];

/**
 * The customer's account over a period, one section a currency in the order of the alphabet: the opening balance, each
 * movement with the balance after it, and the closing balance. `openings` sum what was before the period, `moves` are in it.
 */
export function statementOf(
  openings: readonly { currency: string; amount: string }[],
  moves: readonly StatementMove[],
): StatementSection[] {
  const currencies = new Set([...openings, ...moves].map((each) => each.currency));
  return [...currencies].sort().map((currency) => {
    const before = openings.filter((each) => each.currency === currency).map((each) => each.amount);
    const opening = sum(before, currency);
    return sectionOf(
      currency,
      opening,
      moves.filter((move) => move.currency === currency),
    );
  });
}

function sectionOf(currency: string, opening: string, moves: StatementMove[]): StatementSection {
  let balance = opening;
  const rows = [...moves].sort(byDay).map((move): StatementRow => {
    balance = add(balance, move.amount, currency);
    return { ...move, amount: toCurrencyDigits(move.amount, currency), balance };
  });
  const amounts = rows.map((row) => row.amount);
  return {
    currency,
    opening,
    rows,
    charged: sum(
      amounts.filter((amount) => !isNegative(amount)),
      currency,
    ),
    paid: sum(amounts.filter(isNegative), currency),
    closing: balance,
  };
}

function byDay(a: StatementMove, b: StatementMove): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return order.indexOf(a.kind) - order.indexOf(b.kind);
}

/** Whether a section has anything to show. */
export const isQuiet = (section: StatementSection): boolean =>
  section.rows.length === 0 && isZero(section.opening);

const day = z.iso.date().optional().catch(undefined);

/** The period of a statement, as it stands in the URL: a name, or two dates. */
export const statementQuery = z.object({
  period: z.enum(periodNames).optional().catch(undefined),
  from: day,
  to: day,
});
export const customerStatementInput = statementQuery.extend({
  customerId: z.uuid("There is no such customer."),
});
export type StatementQuery = z.output<typeof statementQuery>;

/** The days that a statement is over: the dates given, else the named period; without either this year. */
export function statementPeriod({ period, from, to }: StatementQuery, today: string): Period {
  const named = periodOf(period ?? "this-year", today);
  if (!from && !to) return named;
  const [first, last] = [from ?? "1900-01-01", to ?? today];
  return first <= last ? { from: first, to: last } : { from: last, to: first };
}
