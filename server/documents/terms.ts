import { formatLongDate, formatPercent } from "@/lib/format";
import type { InvoiceDocument } from "@/lib/invoices/document";
import { dueDate, earlyPayment, parseTerms } from "@/lib/invoices/due-date";
import { AppError } from "@/lib/result";
import type { Labels } from "./labels";

/**
 * The payment terms as a sentence that agrees with the due date: where a person moved that date, the date alone is
 * said. Terms of the firm's own wording stay as they are.
 */
export function describeTerms(document: InvoiceDocument, labels: Labels, locale: string): string {
  const { terms, issueDate, dueDate: due } = document;
  const known = readTerms(terms);
  if (!known) return terms.trim();
  if (issueDate && due && dueDate(terms, issueDate) !== due)
    return labels.payableBy(formatLongDate(due, locale));
  if (known.kind === "endOfMonth")
    return labels.endOfMonth(String(known.daysBefore), String(known.daysAfter));
  if (known.kind === "dayOfNextMonth") return labels.dayOfNextMonth(String(known.day));
  const net = known.days === 0 ? labels.onReceipt : labels.netDays(String(known.days));
  if (!known.discount) return net;
  const until = issueDate ? earlyPayment(terms, issueDate)?.until : undefined;
  const percent = formatPercent(known.discount.percent, locale);
  const when = until ? formatLongDate(until, locale) : null;
  return `${net} ${labels.earlyPayment(percent, String(known.discount.days), when)}`;
}

function readTerms(terms: string) {
  try {
    return parseTerms(terms);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
