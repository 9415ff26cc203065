import { type GroupedEntry, roundEntries } from "./grouping";
import type { TimeRounding } from "./time-rounding";

type LineEntry = Pick<GroupedEntry, "date" | "minutes">;

/** The minutes of a line after its entries changed, in whole minutes. */
export interface LineMinutes {
  minutes: number;
  /** Of each entry by the policy; a line whose time was set by hand spreads its own minutes in their proportion. */
  roundedMinutes: number[];
}

/**
 * What a line bills once its entries bill other minutes: by the rounding policy, or, where somebody had set the line's
 * time by hand, as many minutes less or more as the entries.
 */
export function lineMinutes(
  line: { minutes: number; entries: readonly LineEntry[] },
  entries: readonly LineEntry[],
  rounding: TimeRounding,
): LineMinutes {
  const roundedMinutes = roundEntries(entries, rounding);
  if (isByPolicy(line, rounding)) return { minutes: total(roundedMinutes), roundedMinutes };
  const change = total(entries.map(worked)) - total(line.entries.map(worked));
  return { minutes: Math.max(0, line.minutes + change), roundedMinutes };
}

/** Whether the policy alone made the line's minutes of those of its entries; else somebody set them by hand. */
export const isByPolicy = (
  line: { minutes: number; entries: readonly LineEntry[] },
  rounding: TimeRounding,
): boolean => total(roundEntries(line.entries, rounding)) === line.minutes;

const worked = (entry: LineEntry) => entry.minutes;

const total = (minutes: readonly number[]): number => minutes.reduce((sum, each) => sum + each, 0);
