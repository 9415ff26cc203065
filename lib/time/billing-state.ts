/** What is known of an entry's billing. Minutes are whole; a draft holds an entry softly, an invoice locks it. */
export interface BillingFacts {
  billable: boolean;
  billableMinutes: number;
  billedMinutes: number;
  writtenOffMinutes: number;
  heldMinutes: number;
  billedElsewhere: boolean;
  /** The invoice that billed it. */
  invoice?: { number: string | null } | null;
  /** The draft that holds it; what that allows says holdReason. */
  draft?: { by: string | null } | null;
}

/** Named for people in the messages: enums.billingState. */
export const billingStates = [
  ...(["BILLED", "PARTLY_BILLED", "ON_DRAFT", "UNBILLED"] as const),
  ...(["HELD", "WRITTEN_OFF", "BILLED_ELSEWHERE", "NON_BILLABLE"] as const),
] as const;
export type BillingState = (typeof billingStates)[number];

/** The billable minutes that no invoice has taken yet. */
export const openMinutes = (entry: BillingFacts): number =>
  entry.billable && !entry.billedElsewhere
    ? entry.billableMinutes - entry.billedMinutes - entry.writtenOffMinutes - entry.heldMinutes
    : 0;

/** Where an entry stands between work and invoice. */
export function billingState(entry: BillingFacts): BillingState {
  const isLater = openMinutes(entry) > 0 || entry.heldMinutes > 0;
  if (entry.billedMinutes > 0) return isLater ? "PARTLY_BILLED" : "BILLED";
  if (entry.billedElsewhere) return "BILLED_ELSEWHERE";
  if (!entry.billable || entry.billableMinutes === 0) return "NON_BILLABLE";
  if (openMinutes(entry) === 0) return entry.heldMinutes > 0 ? "HELD" : "WRITTEN_OFF";
  return entry.draft ? "ON_DRAFT" : "UNBILLED";
}

/** Why an entry cannot be changed, and what would unlock it; null when it can (domain rules §2, "Locked means locked"). */
export function lockReason(entry: BillingFacts): string | null {
  if (entry.billedMinutes > 0) {
    const where = entry.invoice?.number ?? "an approved invoice";
    return `Part of ${where}. Void or correct that invoice to unlock it.`;
  }
  return null;
}
