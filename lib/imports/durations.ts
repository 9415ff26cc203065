import { Decimal } from "decimal.js";
import { type DecimalSign, readDecimal } from "./numbers";

const clock = /^(-?)(\d+):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?$/;
const classic = /^(\d{1,2}):([0-5]\d) min$/;
const units =
  /^(?:(\d+) ?(?:h|hrs?|hours?|std\.?|stunden?) ?)?(?:(\d+) ?(?:(?:m|mins?|minutes?|minuten?) ?|$))?(?:(\d+) ?(?:s|secs?|seconds?|sek\.?|sekunden?))?$/;
const iso = /^pt(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;
const hourUnit = / ?(?:h|hrs?|hours?|std\.?|stunden?)$/;

/**
 * Reads a duration into seconds: `1:30`, `01:30:15`, `1.5` and `1,5` (hours), `1h 30m`, `45:30 min`, `PT1H30M`.
 * Null when it is none; negative durations are read as such, for the caller to refuse.
 */
export function parseDurationSeconds(text: string, sign: DecimalSign | null): Decimal | null {
  const value = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (value === "") return null;

  const byClock = clock.exec(value);
  if (byClock) {
    const seconds = secondsOf(byClock[2], byClock[3], byClock[4]);
    return byClock[1] ? seconds.negated() : seconds;
  }
  const byClassic = classic.exec(value);
  if (byClassic) return secondsOf("0", byClassic[1], byClassic[2]);

  const bare = value.replace(hourUnit, "");
  const hours = readDecimal(bare, sign) ?? readDecimal(bare.replace(",", "."), ".");
  if (hours) return hours.times(3600);

  const byUnits = units.exec(value) ?? iso.exec(value);
  return byUnits?.slice(1).some(Boolean) ? secondsOf(byUnits[1], byUnits[2], byUnits[3]) : null;
}

function secondsOf(hours = "0", minutes = "0", seconds = "0"): Decimal {
  return new Decimal(hours).times(60).plus(minutes).times(60).plus(seconds);
}

/** Whole minutes, seconds rounded half up: 44 min 30 s is 45, 44 min 29 s is 44. */
export function wholeMinutes(seconds: Decimal): number {
  return seconds.div(60).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}
