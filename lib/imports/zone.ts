import { dateOf, instantAt } from "../time/calendar-date";

/** The instant (ISO, UTC) of a local date and `HH:MM:SS` in a zone; a time the clock skips moves on by the gap. */
export const instantInZone = (date: string, time: string, timeZone: string): string =>
  instantAt(date, time, timeZone).toISOString();

/** The calendar date that an instant (ISO) falls on in a zone. */
export const dateInZone = (instant: string, timeZone: string): string => dateOf(new Date(instant), timeZone);
