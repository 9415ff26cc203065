import { AppError } from "../result";
import { addDays, addMonths, type CalendarDate, endOfMonth, startOfMonth } from "../time/calendar-date";

/** Payment terms, read. Days count from the issue date; `dayOfNextMonth` clamps to that month. */
export type Terms =
  | { kind: "net"; days: number; discount?: { percent: string; days: number } }
  | { kind: "endOfMonth"; daysBefore: number; daysAfter: number }
  | { kind: "dayOfNextMonth"; day: number };

/** The terms most firms use, for a list to choose from; any others can be written. */
export const termsCodes = [
  "DUE ON RECEIPT",
  "NET 7",
  "NET 14",
  "NET 30",
  "NET 60",
  "EOM",
  "EOM+30",
  "10TH OF FOLLOWING MONTH",
  "2/10 NET 30",
] as const;

/**
 * Reads payment terms: `NET 30`, `DUE ON RECEIPT`, `EOM`, `EOM+30`, `30+EOM`, `10TH OF FOLLOWING MONTH`,
 * `2/10 NET 30`; case and blanks do not matter. INVALID with one sentence otherwise.
 */
export function parseTerms(text: string): Terms {
  const terms = text.trim().toUpperCase().replace(/\s+/g, " ");
  const days = (digits: string | undefined) => Number.parseInt(digits ?? "0", 10);
  const net = /^(?:(\d{1,2}(?:\.\d{1,2})?)\/(\d{1,3}) )?NET ?(\d{1,3})$/.exec(terms);
  if (net && days(net[2]) <= days(net[3])) {
    const discount = net[1] ? { percent: net[1], days: days(net[2]) } : undefined;
    return { kind: "net", days: days(net[3]), ...(discount && { discount }) };
  }
  if (/^DUE[ _]ON[ _]RECEIPT$/.test(terms)) return { kind: "net", days: 0 };
  const end = /^(?:(\d{1,3}) ?\+ ?)?EOM(?: ?\+ ?(\d{1,3}))?$/.exec(terms);
  if (end) return { kind: "endOfMonth", daysBefore: days(end[1]), daysAfter: days(end[2]) };
  const day = /^(\d{1,2})(?:ST|ND|RD|TH) OF (?:THE )?FOLLOWING MONTH$/.exec(terms);
  if (day && days(day[1]) >= 1 && days(day[1]) <= 31) return { kind: "dayOfNextMonth", day: days(day[1]) };
  const message = "Write the terms like NET 30, DUE ON RECEIPT, EOM, EOM+30 or 2/10 NET 30.";
  throw new AppError("INVALID", message, { terms: message });
}

/** The day an invoice is due (domain rules §6): EOM+30 goes to the month's end first, 30+EOM adds first. */
export function dueDate(text: string, issueDate: CalendarDate): CalendarDate {
  const terms = parseTerms(text);
  if (terms.kind === "net") return addDays(issueDate, terms.days);
  if (terms.kind === "endOfMonth")
    return addDays(endOfMonth(addDays(issueDate, terms.daysBefore)), terms.daysAfter);
  const first = startOfMonth(addMonths(startOfMonth(issueDate), 1));
  const wanted = addDays(first, terms.day - 1);
  return wanted > endOfMonth(first) ? endOfMonth(first) : wanted;
}

/** The last day of an early-payment discount, inclusive, and its percent; null where the terms have none. */
export function earlyPayment(
  text: string,
  issueDate: CalendarDate,
): { until: CalendarDate; percent: string } | null {
  const terms = parseTerms(text);
  if (terms.kind !== "net" || !terms.discount) return null;
  return { until: addDays(issueDate, terms.discount.days), percent: terms.discount.percent };
}
