import { isNegative } from "../money/sign";
import { withQuery } from "../paths";
import type { StatementKind, StatementMove, StatementQuery } from "./statement";

/** What a row of the statement is called: one that takes back an earlier discount or write-off has a name of its own. */
export function statementName({ kind, amount }: Pick<StatementMove, "kind" | "amount">) {
  if (kind !== "DISCOUNT" && kind !== "WRITE_OFF") return kind;
  return isNegative(amount) ? kind : (`${kind}_BACK` as const);
}

/** Whether a row leads to an invoice or credit note, or to a payment. */
export const isOfPayment = (kind: StatementKind): boolean =>
  kind === "PAYMENT" || kind === "REFUND" || kind === "REVERSAL";

/** The address of a statement over a named period or over dates. */
export const statementHref = (path: string, { period, from, to }: Partial<StatementQuery>): string =>
  withQuery(path, { period, from, to });
