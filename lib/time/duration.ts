import { Decimal } from "decimal.js";
import { addDays, type CalendarDate, instantAt } from "./calendar-date";

const clock = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?: ?h)?$/;
const bare = /^\d{1,4}$/;
const decimalHours = /^(\d{0,2})[.,](\d{1,6})(?: ?h(?:(?:ou)?rs?)?)?$/;
const hoursAndMinutes = /^(\d{1,2}) ?h(?:(?:ou)?rs?)?(?: ?([0-5]?\d) ?(?:m(?:ins?|inutes?)?)?)?$/;
const minutesOnly = /^(\d{1,4}) ?m(?:ins?|inutes?)?$/;

/** The longest that one entry can be, in minutes: a day. */
export const longestMinutes = 24 * 60;

/** The one sentence for a duration that was not understood. */
export const durationHelp = "Write a duration like 1:30, 1.5, 1h30 or 90 (minutes), at most 24 hours.";

/**
 * What a person typed as a duration → whole minutes, 1 to 1440; null when it is none. Every whole number alone is
 * minutes (`90`, and `8` too), a decimal is hours (`1.5`, `1,5`), `1:30`, `1h30` and `1h 30m` say it themselves;
 * seconds round half up.
 */
export function parseDuration(text: string): number | null {
  const minutes = readMinutes(text.trim().toLowerCase().replace(/\s+/g, " "));
  return minutes !== null && minutes >= 1 && minutes <= longestMinutes ? minutes : null;
}

function readMinutes(text: string): number | null {
  if (bare.test(text)) return wholeMinutes(text);
  const byClock = clock.exec(text);
  if (byClock) return wholeMinutes(byClock[2], byClock[1], byClock[3]);
  const byDecimal = decimalHours.exec(text);
  if (byDecimal) return wholeMinutes("0", `${byDecimal[1] || "0"}.${byDecimal[2]}`);
  const byUnits = hoursAndMinutes.exec(text);
  if (byUnits) return wholeMinutes(byUnits[2], byUnits[1]);
  const byMinutes = minutesOnly.exec(text);
  return byMinutes ? wholeMinutes(byMinutes[1]) : null;
}

/** Exact until the end, so that 1.0083 hours do not round by an error of the binary fraction. */
function wholeMinutes(minutes = "0", hours = "0", seconds = "0"): number {
  return new Decimal(hours)
    .times(60)
    .plus(minutes)
    .plus(new Decimal(seconds).div(60))
    .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
    .toNumber();
}

/** Minutes as a person would type them: 90 → `1:30`. */
export const formatDuration = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

/** Whole minutes from one instant to another, half up; none when a clock was set back in between. */
export function elapsedMinutes(start: Date, end: Date): number {
  return Math.max(0, Math.floor((end.getTime() - start.getTime()) / 60_000 + 0.5));
}

/**
 * Elapsed minutes between two local `HH:MM` in a zone, clock changes taken into account: New York, 2026-03-08, 01:30 to
 * 03:30 is 60 (domain rules §6). An end before the start is on the next day.
 */
export function elapsedBetweenLocal(
  date: CalendarDate,
  start: string,
  end: string,
  timeZone: string,
): number {
  const endDate = end < start ? addDays(date, 1) : date;
  return elapsedMinutes(instantAt(date, start, timeZone), instantAt(endDate, end, timeZone));
}
