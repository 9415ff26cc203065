import type { Permission } from "../permissions";
import { type InvoiceState, type InvoiceStatus, refusal } from "./status";

/** What can be done to many invoices at once. */
export const bulkKinds = ["APPROVE", "SEND", "PDF"] as const;
export type BulkKind = (typeof bulkKinds)[number];

export type BulkItemState = "PENDING" | "DONE" | "FAILED" | "SKIPPED";

export const bulkPermissions: Record<BulkKind, Permission> = {
  APPROVE: "invoice:approve",
  SEND: "invoice:send",
  PDF: "invoice:read",
};

/** How many invoices one run takes; a zip is held to what one download can carry. */
export const bulkLimits: Record<BulkKind, number> = { APPROVE: 2000, SEND: 2000, PDF: 200 };

/** How many rows one CSV or spreadsheet takes. */
export const exportLimit = 20_000;

export interface BulkCandidate extends InvoiceState {
  kind: "INVOICE" | "CREDIT_NOTE";
  status: InvoiceStatus;
  customerEmail: string;
}

/** Why an invoice stays out of a run; null when it takes part. */
export function leftOutReason(kind: BulkKind, invoice: BulkCandidate): string | null {
  if (kind === "PDF") return null;
  if (kind === "APPROVE") return invoice.status === "DRAFT" ? null : "Approved already.";
  if (invoice.status === "SENT" || invoice.status === "PAID") return "Sent already.";
  const reason = refusal(invoice, "send");
  if (reason) return invoice.status === "DRAFT" ? "Still a draft. Approve it first." : reason;
  return invoice.customerEmail ? null : "The customer has no e-mail address.";
}

/** Where the name of a thing stands in the text of a mail to many: `{number}` becomes each invoice's own. */
export const mailPlaceholders = ["{number}", "{customer}", "{amount}", "{due date}"] as const;

/** The text with what stands in braces replaced; braces of anything else stay. */
export function fillMail(text: string, values: Record<(typeof mailPlaceholders)[number], string>): string {
  return mailPlaceholders.reduce((filled, name) => filled.replaceAll(name, values[name]), text);
}
