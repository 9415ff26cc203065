import { type InvoiceStatus, statusNames } from "../invoices/status";

/** Why the balance of an invoice cannot be written off; null when it can. */
export function writeOffRefusal(invoice: { kind: string; status: InvoiceStatus }): string | null {
  if (invoice.kind === "CREDIT_NOTE") return "A credit note has no balance to write off.";
  if (invoice.status === "APPROVED" || invoice.status === "SENT") return null;
  return invoice.status === "PAID"
    ? "This invoice is paid, so there is no balance to write off."
    : `This invoice is ${statusNames[invoice.status].toLowerCase()}. Only what an approved or sent invoice still owes can be written off.`;
}
