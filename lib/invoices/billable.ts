/** What decides whether an unbilled entry can go on an invoice. */
export interface BillableFacts {
  currency: string;
  /** Per hour; null while no rate applies. */
  rate: string | null;
  /** Another draft that holds it: it may still be chosen, and the first approval wins (domain rules §2). */
  heldBy: object | null;
}

/** Why an entry cannot go on an invoice in this currency; null when it can. */
export function whyNotBillable(entry: BillableFacts, currency: string): string | null {
  if (entry.currency !== currency) {
    return `Priced in ${entry.currency}, this invoice is in ${currency}. Bill it on an invoice of its own.`;
  }
  if (entry.rate === null) return "No rate applies. Add one under Rates, then save the entry again.";
  return null;
}

/** Whether an entry is chosen without being asked for: it can be billed, and no other draft holds it. */
export const isChosenAtFirst = (entry: BillableFacts, currency: string): boolean =>
  entry.heldBy === null && whyNotBillable(entry, currency) === null;
