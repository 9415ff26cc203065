import { add, subtract } from "../money/money";
import { isNegative } from "../money/sign";
import {
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
  endOfMonth,
  startOfMonth,
} from "../time/calendar-date";

/** How a burn-down is cut: by week while the work is young, by month later, so that there are never many points. */
export type BurnStep = "week" | "month";

const weeksAtMost = 26;

/** By month when the work spans more than half a year. */
export const burnStep = (first: CalendarDate, last: CalendarDate): BurnStep =>
  daysBetween(first, last) > weeksAtMost * 7 ? "month" : "week";

/** What one period used: whole minutes, or an amount as a decimal string. */
export interface BurnPeriod<Size> {
  /** The first day of the week or month. */
  from: CalendarDate;
  used: Size;
}

export interface BurnPoint<Size> extends BurnPeriod<Size> {
  to: CalendarDate;
  /** All that was used up to `to`. */
  total: Size;
  /** What is left of the budget then; negative when it is overdrawn. */
  left: Size;
}

type Arithmetic<Size> = { zero: Size; add: (a: Size, b: Size) => Size; subtract: (a: Size, b: Size) => Size };

/**
 * What is left of a budget after each period, the quiet ones in between included. `periods` are in the order of time;
 * a month that began before `from` of the first is not invented.
 */
function burnDown<Size>(
  budget: Size,
  periods: readonly BurnPeriod<Size>[],
  step: BurnStep,
  arithmetic: Arithmetic<Size>,
): BurnPoint<Size>[] {
  const used = new Map(periods.map((period) => [period.from, period.used]));
  const [first, last] = [periods.at(0)?.from, periods.at(-1)?.from];
  const points: BurnPoint<Size>[] = [];
  let total = arithmetic.zero;
  for (let from = first; from && last && from <= last; from = next(from, step)) {
    const now = used.get(from) ?? arithmetic.zero;
    total = arithmetic.add(total, now);
    points.push({
      from,
      to: lastDay(from, step),
      used: now,
      total,
      left: arithmetic.subtract(budget, total),
    });
  }
  return points;
}

const next = (from: CalendarDate, step: BurnStep) =>
  step === "week" ? addDays(from, 7) : addMonths(startOfMonth(from), 1);
const lastDay = (from: CalendarDate, step: BurnStep) =>
  step === "week" ? addDays(from, 6) : endOfMonth(from);

/** The burn-down of a budget in minutes. */
export const burnMinutes = (budget: number, periods: readonly BurnPeriod<number>[], step: BurnStep) =>
  burnDown(budget, periods, step, { zero: 0, add: (a, b) => a + b, subtract: (a, b) => a - b });

/** The burn-down of a budget in money; every amount is of `currency`. */
export const burnMoney = (
  budget: string,
  periods: readonly BurnPeriod<string>[],
  step: BurnStep,
  currency: string,
) =>
  burnDown(budget, periods, step, {
    zero: "0",
    add: (a, b) => add(a, b, currency),
    subtract: (a, b) => subtract(a, b, currency),
  });

/** Whether more was used than the budget has. */
export const isOverBudget = (left: number | string): boolean =>
  typeof left === "number" ? left < 0 : isNegative(left);
