import { TZDate, tzOffset } from "@date-fns/tz";

/** True for a zone name that the platform knows (`Europe/Berlin`, `UTC`). */
export function isTimeZone(timeZone: string): boolean {
  return (
    timeZone.length <= 64 && /^[A-Za-z]/.test(timeZone) && !Number.isNaN(tzOffset(timeZone, new Date(0)))
  );
}

const part = (text: string, from: number, to: number) => Number.parseInt(text.slice(from, to), 10);

/** The instant (ISO, UTC) of a local date and `HH:MM:SS` in a zone; a time the clock skips moves on by the gap. */
export function instantInZone(date: string, time: string, timeZone: string): string {
  const local = new TZDate(
    part(date, 0, 4),
    part(date, 5, 7) - 1,
    part(date, 8, 10),
    part(time, 0, 2),
    part(time, 3, 5),
    part(time, 6, 8),
    timeZone,
  );
  return new Date(local.getTime()).toISOString();
}

/** The calendar date that an instant falls on in a zone. */
export function dateInZone(instant: string, timeZone: string): string {
  const moved = Date.parse(instant) + tzOffset(timeZone, new Date(instant)) * 60_000;
  return new Date(moved).toISOString().slice(0, 10);
}
