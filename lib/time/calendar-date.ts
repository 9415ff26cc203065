import { TZDate, tzOffset } from "@date-fns/tz";

/** A calendar date, `YYYY-MM-DD`: a day as people say it, never an instant. */
export type CalendarDate = string;

const millisecondsPerDay = 86_400_000;

const part = (text: string, from: number, to: number) => Number.parseInt(text.slice(from, to), 10);

// Midnights of UTC, which no clock ever skips: days are counted and no zone shows, the process's own least of all.
const toMidnight = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);
const fromMidnight = (milliseconds: number): CalendarDate =>
  new Date(milliseconds).toISOString().slice(0, 10);

/** True for a zone name that the platform knows (`Europe/Berlin`, `UTC`). */
export function isTimeZone(timeZone: string): boolean {
  return (
    timeZone.length <= 64 && /^[A-Za-z]/.test(timeZone) && !Number.isNaN(tzOffset(timeZone, new Date(0)))
  );
}

/** The day that an instant falls on in a zone. */
export function dateOf(instant: Date, timeZone: string): CalendarDate {
  return fromMidnight(instant.getTime() + tzOffset(timeZone, instant) * 60_000);
}

/** Today in a firm's zone, whatever the server's (domain rules §6). */
export const today = (now: Date, timeZone: string): CalendarDate => dateOf(now, timeZone);

/** The instant of a date and a local `HH:MM` or `HH:MM:SS` in a zone; a time the clock skips moves on by the gap. */
export function instantAt(date: CalendarDate, time: string, timeZone: string): Date {
  const [year, month, day] = [part(date, 0, 4), part(date, 5, 7) - 1, part(date, 8, 10)];
  const [hour, minute, second] = [part(time, 0, 2), part(time, 3, 5), part(time, 6, 8) || 0];
  return new Date(new TZDate(year, month, day, hour, minute, second, timeZone).getTime());
}

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromMidnight(toMidnight(date) + days * millisecondsPerDay);

/** The same day of a later or earlier month, clamped to that month's last day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const first = new Date(toMidnight(startOfMonth(date)));
  first.setUTCMonth(first.getUTCMonth() + months);
  const wanted = addDays(fromMidnight(first.getTime()), part(date, 8, 10) - 1);
  const last = endOfMonth(fromMidnight(first.getTime()));
  return wanted < last ? wanted : last;
}

export const startOfMonth = (date: CalendarDate): CalendarDate => `${date.slice(0, 7)}-01`;

export function endOfMonth(date: CalendarDate): CalendarDate {
  const first = new Date(toMidnight(startOfMonth(date)));
  return addDays(fromMidnight(first.setUTCMonth(first.getUTCMonth() + 1)), -1);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  (toMidnight(to) - toMidnight(from)) / millisecondsPerDay;

/** The seven days of the week that holds `date`; `startsOn` 0 is Sunday, 1 Monday. */
export function weekOf(date: CalendarDate, startsOn = 1): CalendarDate[] {
  const first = addDays(date, -((new Date(toMidnight(date)).getUTCDay() - startsOn + 7) % 7));
  return Array.from({ length: 7 }, (_, index) => addDays(first, index));
}
