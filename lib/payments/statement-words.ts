import { isNegative } from "../money/money";
import { withQuery } from "../paths";
import type { StatementKind, StatementMove, StatementQuery } from "./statement";

const words: Record<StatementKind, string> = {
  INVOICE: "Invoice",
  VOID: "Voided",
  CREDIT_NOTE: "Credit note",
  DISCOUNT: "Early-payment discount",
  WRITE_OFF: "Written off",
  PAYMENT: "Payment",
  REFUND: "Refund",
  REVERSAL: "Payment reversed",
};

/** What a row of the statement is called on the screen; one that takes back an earlier discount or write-off says so. */
export function statementWords({ kind, amount }: Pick<StatementMove, "kind" | "amount">): string {
  const isBack = (kind === "DISCOUNT" || kind === "WRITE_OFF") && !isNegative(amount);
  if (!isBack) return words[kind];
  return kind === "DISCOUNT" ? "Discount taken back" : "Write-off taken back";
}

/** Whether a row leads to an invoice or credit note, or to a payment. */
export const isOfPayment = (kind: StatementKind): boolean =>
  kind === "PAYMENT" || kind === "REFUND" || kind === "REVERSAL";

/** The address of a statement over a named period or over dates. */
export const statementHref = (path: string, { period, from, to }: Partial<StatementQuery>): string =>
  withQuery(path, { period, from, to });
