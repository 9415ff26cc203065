/** The draft that holds an entry: whom it is for, and who made it. */
export interface HoldingDraft {
  customerName: string;
  by: string;
}

/** Why nothing of an entry but its description can be changed while a draft holds it; null when none does. */
export function holdReason(draft: HoldingDraft | null): string | null {
  if (!draft) return null;
  return `On a draft invoice for ${draft.customerName} by ${draft.by}. Take it off that draft to change more than its description.`;
}
