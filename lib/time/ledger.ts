import { type BillingFacts, openMinutes } from "./billing-state";

/** What the ledger of minutes knows of an entry (domain rules §2). Minutes are whole. */
export interface LedgerFacts extends Omit<BillingFacts, "invoice" | "draft"> {
  /** Worked. */
  minutes: number;
  /** What a draft would bill: of several drafts the one that takes most, since only one of them can win. */
  draftMinutes: number;
}

/** Where the minutes of an entry stand; each minute stands in exactly one state. */
export interface Ledger {
  unbilled: number;
  onDraft: number;
  held: number;
  writtenOff: number;
  billed: number;
  nonBillable: number;
  billedElsewhere: number;
}

/** The worked minutes by state: their sum is always the worked minutes. */
export function ledgerOf(entry: LedgerFacts): Ledger {
  const open = openMinutes(entry);
  const onDraft = Math.min(Math.max(open, 0), entry.draftMinutes);
  const taken = entry.billedMinutes + entry.heldMinutes + entry.writtenOffMinutes;
  return {
    unbilled: open - onDraft,
    onDraft,
    held: entry.heldMinutes,
    writtenOff: entry.writtenOffMinutes,
    billed: entry.billedMinutes,
    nonBillable: entry.minutes - entry.billableMinutes,
    billedElsewhere: entry.billableMinutes - taken - open,
  };
}

/** The minutes of all states together. */
export const ledgerTotal = (ledger: Ledger): number =>
  Object.values(ledger).reduce((total: number, minutes: number) => total + minutes, 0);
