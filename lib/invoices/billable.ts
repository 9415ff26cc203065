/** What decides whether an unbilled entry can go on an invoice. */
export interface BillableFacts {
  currency: string;
  /** Per hour; null while no rate applies. */
  rate: string | null;
  /** Another draft that holds it: it may still be chosen, and the first approval wins (domain rules §2). */
  heldBy: object | null;
}

/** What keeps an entry off an invoice in this currency; null when it can stand there. */
export function whyNotBillable(entry: BillableFacts, currency: string): "OTHER_CURRENCY" | "NO_RATE" | null {
  if (entry.currency !== currency) return "OTHER_CURRENCY";
  return entry.rate === null ? "NO_RATE" : null;
}

/** Whether an entry is chosen without being asked for: it can be billed, and no other draft holds it. */
export const isChosenAtFirst = (entry: BillableFacts, currency: string): boolean =>
  entry.heldBy === null && whyNotBillable(entry, currency) === null;
