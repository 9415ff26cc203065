import { tzOffset } from "@date-fns/tz";
import { addDays as plusDays, addMonths as plusMonths, differenceInCalendarDays, lastDayOfMonth } from "date-fns";
import { z } from "zod";

/** A calendar date, `YYYY-MM-DD`: a day as people say it, never an instant. */
export type CalendarDate = string;

export const calendarDate = z.iso.date("Write the date like 2026-11-30.");

const part = (date: CalendarDate, from: number, to: number) => Number.parseInt(date.slice(from, to), 10);

// Local midnights: both directions use the same zone, so the process's own never shows.
const toLocal = (date: CalendarDate) => new Date(part(date, 0, 4), part(date, 5, 7) - 1, part(date, 8, 10));
const two = (value: number) => String(value).padStart(2, "0");
const fromLocal = (date: Date): CalendarDate =>
  `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** The day that an instant falls on in a zone. */
export function dateOf(instant: Date, timeZone: string): CalendarDate {
  const moved = instant.getTime() + tzOffset(timeZone, instant) * 60_000;
  return new Date(moved).toISOString().slice(0, 10);
}

/** Today in a firm's zone, whatever the server's (domain rules §6). */
export const today = (now: Date, timeZone: string): CalendarDate => dateOf(now, timeZone);

export const addDays = (date: CalendarDate, days: number): CalendarDate => fromLocal(plusDays(toLocal(date), days));

/** The same day of a later month, clamped to its last day. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate =>
  fromLocal(plusMonths(toLocal(date), months));

export const startOfMonth = (date: CalendarDate): CalendarDate => `${date.slice(0, 7)}-01`;

export const endOfMonth = (date: CalendarDate): CalendarDate => fromLocal(lastDayOfMonth(toLocal(date)));

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  differenceInCalendarDays(toLocal(to), toLocal(from));

/** The seven days of the week that holds `date`; `startsOn` 0 is Sunday, 1 Monday. */
export function weekOf(date: CalendarDate, startsOn = 1): CalendarDate[] {
  const first = addDays(date, -((toLocal(date).getDay() - startsOn + 7) % 7));
  return Array.from({ length: 7 }, (_, index) => addDays(first, index));
}
