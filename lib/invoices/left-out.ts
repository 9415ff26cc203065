import { sum } from "../money/money";
import { type BillableFacts, whyNotBillable } from "./billable";

/** Why time of a customer does not stand on the draft that is being made. */
export type LeftOutReason =
  | "BEFORE"
  | "AFTER"
  | "FUTURE"
  | "OTHER_CURRENCY"
  | "NO_RATE"
  | "ON_DRAFT"
  | "HELD"
  | "WRITTEN_OFF"
  | "NOT_BILLABLE";

/** Entries left out for one reason, in one currency. Minutes are whole; `amount` is what they would come to one by one. */
export interface LeftOut {
  reason: LeftOutReason;
  currency: string;
  entries: number;
  minutes: number;
  amount: string;
}

/** The order of the summary: what one may want to bill after all comes first. */
const order: readonly LeftOutReason[] = [
  "BEFORE",
  "AFTER",
  "FUTURE",
  "OTHER_CURRENCY",
  "NO_RATE",
  "ON_DRAFT",
  "HELD",
  "WRITTEN_OFF",
  "NOT_BILLABLE",
];

/** The reasons whose entries can be given back to billing from a list of them. */
export const reversibleReasons = ["HELD", "WRITTEN_OFF"] as const;
export type ReversibleReason = (typeof reversibleReasons)[number];

export const isReversible = (reason: LeftOutReason): reason is ReversibleReason =>
  reversibleReasons.some((each) => each === reason);

interface ListedEntry extends BillableFacts {
  id: string;
  minutes: number;
  amount: string;
}

/** Of the entries that are listed: those in another currency, without a rate, or left to another draft. */
export function leftOutOfList(
  entries: readonly ListedEntry[],
  chosen: ReadonlySet<string>,
  currency: string,
): LeftOut[] {
  const groups = new Map<string, { reason: LeftOutReason; entries: ListedEntry[] }>();
  for (const entry of entries) {
    const reason = chosen.has(entry.id) ? null : reasonInList(entry, currency);
    if (!reason) continue;
    const key = `${reason} ${entry.currency}`;
    const group = groups.get(key);
    if (group) group.entries.push(entry);
    else groups.set(key, { reason, entries: [entry] });
  }
  return [...groups.values()].map(({ reason, entries: [first, ...others] }) => {
    const group = first ? [first, ...others] : [];
    return {
      reason,
      currency: first?.currency ?? currency,
      entries: group.length,
      minutes: group.reduce((total, entry) => total + entry.minutes, 0),
      amount: sum(
        group.map((entry) => entry.amount),
        first?.currency ?? currency,
      ),
    };
  });
}

function reasonInList(entry: ListedEntry, currency: string): LeftOutReason | null {
  return whyNotBillable(entry, currency) ?? (entry.heldBy ? "ON_DRAFT" : null);
}

/** In the order of the summary. */
export function inOrder(parts: readonly LeftOut[]): LeftOut[] {
  return [...parts].sort((left, right) => order.indexOf(left.reason) - order.indexOf(right.reason));
}
