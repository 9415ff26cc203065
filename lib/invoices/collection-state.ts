import { isNegative, isZero } from "../money/sign";
import { type CalendarDate, daysBetween } from "../time/calendar-date";
import type { InvoiceStatus } from "./status";

/** What is derived from balance and due date, never stored (domain rules §3). */
export interface CollectionState {
  /** Days since the due date; 0 when it is not overdue. From local midnight after the due date (domain rules §6). */
  overdueDays: number;
  isPartlyPaid: boolean;
}

interface Collected {
  kind: "INVOICE" | "CREDIT_NOTE";
  status: InvoiceStatus;
  dueDate: CalendarDate | null;
  balance: string;
  settled: string;
}

/** Whether an issued invoice is overdue or partly paid on this day. */
export function collectionState(invoice: Collected, today: CalendarDate): CollectionState {
  const isOpen = invoice.kind === "INVOICE" && (invoice.status === "APPROVED" || invoice.status === "SENT");
  if (!isOpen || isZero(invoice.balance) || isNegative(invoice.balance)) {
    return { overdueDays: 0, isPartlyPaid: false };
  }
  const late = invoice.dueDate ? daysBetween(invoice.dueDate, today) : 0;
  return { overdueDays: Math.max(0, late), isPartlyPaid: !isZero(invoice.settled) };
}
