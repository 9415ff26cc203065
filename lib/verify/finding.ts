/** What disagrees: a document, a place in the chain, a figure that does not add up, a stored file. */
export type FindingKind =
  | "ALTERED"
  | "MISSING"
  | "SWAPPED"
  | "TOTAL"
  | "BALANCE"
  | "PAYMENT"
  | "SUM"
  | "MINUTES"
  | "FILE";

export const findingNames: Record<FindingKind, string> = {
  ALTERED: "Altered",
  MISSING: "Missing",
  SWAPPED: "Swapped",
  TOTAL: "Total",
  BALANCE: "Balance",
  PAYMENT: "Payment",
  SUM: "Running sum",
  MINUTES: "Minutes",
  FILE: "File",
};

/** One difference between what is stored and what it has to be. */
export interface Finding {
  kind: FindingKind;
  /** The document it is about, where there is one to open. */
  invoiceId: string | null;
  /** One sentence that names the record and both figures. */
  message: string;
}

export interface Counts {
  invoices: number;
  payments: number;
  minutes: number;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** "44 invoices, 12 payments, 9310 minutes: all agree", or how many differences there are. */
export function summarise({ invoices, payments, minutes }: Counts, findings: number): string {
  const what = `${counted(invoices, "invoice")}, ${counted(payments, "payment")}, ${counted(minutes, "minute")}`;
  return findings ? `${what}: ${counted(findings, "difference")}` : `${what}: all agree`;
}
