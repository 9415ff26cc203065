/** Why worked time is never billed: the codes that the ledger keeps, with the words that people choose by. */
export const writeOffReasons = {
  OVER_BUDGET: "Over budget",
  GOODWILL: "Goodwill towards the customer",
  LEARNING: "Learning or handover",
  ERROR: "Our own mistake",
  REWORK: "Rework of earlier work",
  NOT_BILLABLE: "Not billable under the agreement",
  OTHER: "Something else",
} as const;

export type WriteOffReason = keyof typeof writeOffReasons;

export const writeOffReasonCodes = Object.keys(writeOffReasons) as [WriteOffReason, ...WriteOffReason[]];
