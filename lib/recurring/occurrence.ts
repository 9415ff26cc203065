import { AppError } from "../result";
import { addDays, addMonths, type CalendarDate, endOfMonth, startOfMonth } from "../time/calendar-date";

/** Every so many weeks, months or years from a start; `interval` is at least 1. */
export interface Schedule {
  start: CalendarDate;
  unit: "WEEK" | "MONTH" | "YEAR";
  interval: number;
  /** Months and years only: the day to fall on, clamped to the month, or its last; the start's own day when left out. */
  day?: number | "LAST";
}

/**
 * Occurrence `n` (0 is the first) of a schedule, from its start and anchor day alone, never from the one before: monthly
 * from Jan 31 gives Feb 28, Mar 31, Apr 30 (domain rules §6). An anchor day that lies before the start begins a month on.
 */
export function occurrence(schedule: Schedule, n: number): CalendarDate {
  const { start, unit, interval } = schedule;
  if (!Number.isInteger(n) || n < 0 || !Number.isInteger(interval) || interval < 1)
    throw new AppError("INVALID", "A schedule repeats every 1 or more weeks, months or years.");
  if (unit === "WEEK") return addDays(start, 7 * interval * n);
  const day = schedule.day ?? Number.parseInt(start.slice(8, 10), 10);
  const skipped = onDay(start, 0, day) < start ? 1 : 0;
  return onDay(start, skipped + interval * n * (unit === "YEAR" ? 12 : 1), day);
}

/** The anchor day of the month that lies so many months after the start's, clamped to that month. */
function onDay(start: CalendarDate, months: number, day: number | "LAST"): CalendarDate {
  const first = addMonths(startOfMonth(start), months);
  const last = endOfMonth(first);
  if (day === "LAST") return last;
  const wanted = addDays(first, day - 1);
  return wanted < last ? wanted : last;
}
