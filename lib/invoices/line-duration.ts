import { Decimal } from "decimal.js";
import { parseDuration } from "../time/duration";

/** The one sentence for a line's time that was not understood. */
export const lineDurationHelp = "Write a time like 12:30, 12.5, 12h30 or 750 (minutes).";

/** The longest time of one line, in minutes. */
const longestLine = 1_000_000;

/** What a person typed as the time of a line → whole minutes; null when it is none. As entries read it, without their limit of a day. */
export function parseLineDuration(text: string): number | null {
  const typed = text.trim().toLowerCase();
  const minutes = /^0+([:.,]0+)?$/.test(typed) ? 0 : (parseDuration(typed) ?? readLong(typed));
  return minutes !== null && minutes <= longestLine ? minutes : null;
}

function readLong(text: string): number | null {
  const clock = /^(\d{1,5}) ?(?::|h ?)([0-5]\d)(?: ?(?:h|m|min))?$/.exec(text);
  if (clock) return whole(clock[1], clock[2]);
  const hours = /^(\d{1,5})(?:[.,](\d{1,6}))? ?h$|^(\d{1,5})[.,](\d{1,6})$/.exec(text);
  if (hours) return whole(`${hours[1] ?? hours[3]}.${hours[2] ?? hours[4] ?? "0"}`, "0");
  const minutes = /^(\d{1,7})(?: ?m(?:in)?)?$/.exec(text);
  return minutes ? whole("0", minutes[1]) : null;
}

const whole = (hours = "0", minutes = "0"): number =>
  new Decimal(hours).times(60).plus(minutes).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
