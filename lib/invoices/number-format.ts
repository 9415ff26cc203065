import { AppError } from "../result";
import type { CalendarDate } from "../time/calendar-date";

export type Reset = "NEVER" | "YEARLY" | "MONTHLY";

const counter = /\{0+\}/g;

/** A number from its pattern: `{0000}` counts and widens, `{YYYY}` `{YY}` `{MM}` are of the issue date (domain rules §4). */
export function formatNumber(pattern: string, issueDate: CalendarDate, sequence: number): string {
  return pattern
    .replaceAll("{YYYY}", issueDate.slice(0, 4))
    .replaceAll("{YY}", issueDate.slice(2, 4))
    .replaceAll("{MM}", issueDate.slice(5, 7))
    .replace(counter, (token) => String(sequence).padStart(token.length - 2, "0"));
}

/** The period whose counter an issue date takes its number from; "" when the series never begins anew. */
export function periodKey(reset: Reset, issueDate: CalendarDate): string {
  if (reset === "NEVER") return "";
  return issueDate.slice(0, reset === "YEARLY" ? 4 : 7);
}

/** Refuses a pattern that could give one number twice: it needs one counter, and the period in which it counts. */
export function requirePattern(pattern: string, reset: Reset): void {
  const refuse = (message: string) => {
    throw new AppError("INVALID", message, { pattern: message });
  };
  if (/[{}]/.test(pattern.replace(counter, "").replace(/\{(YYYY|YY|MM)\}/g, "")))
    refuse("Use only {0000}, {YYYY}, {YY} and {MM} in braces.");
  if (pattern.match(counter)?.length !== 1) refuse("Use the counter once, like INV-{0000}.");
  if (reset !== "NEVER" && !/\{YY(YY)?\}/.test(pattern))
    refuse("A series that begins anew each year or month needs {YYYY} or {YY}, or numbers would repeat.");
  if (reset === "MONTHLY" && !pattern.includes("{MM}"))
    refuse("A series that begins anew each month needs {MM}, or numbers would repeat.");
}
