import { formatNumber } from "../invoices/number-format";

/** Numbers that a counter has given and no document carries, both ends included. */
export interface Gap {
  from: number;
  to: number;
}

/** A counter of a series: it has given the numbers from `start` to `next − 1`. */
export interface Counter {
  period: string;
  start: number;
  next: number;
}

/** The gap between the last number seen (or where the counter began) and the next one seen; null when it is the next. */
export const gapBefore = (expected: number, sequence: number): Gap | null =>
  sequence > expected ? { from: expected, to: sequence - 1 } : null;

/** A day in a period, to write its numbers with: "" is any day, `2026` and `2026-11` begin on their first. */
export const dayIn = (period: string, otherwise: string): string =>
  period === "" ? otherwise : `${period}-01-01`.slice(0, 10);

/** "INV-0002", or "INV-0002 to INV-0005". `day` is one in the period of the numbers. */
export function nameGap(gap: Gap, pattern: string, day: string): string {
  const first = formatNumber(pattern, day, gap.from);
  return gap.from === gap.to ? first : `${first} to ${formatNumber(pattern, day, gap.to)}`;
}

/** How many numbers a gap leaves out. */
export const gapSize = (gap: Gap): number => gap.to - gap.from + 1;
