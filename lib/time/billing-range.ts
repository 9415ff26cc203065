import type { CalendarDate } from "./calendar-date";
import { type PeriodName, periodOf } from "./period";

/** The days that an invoice is made of; an end that is null is open. */
export interface BillingRange {
  from: CalendarDate | null;
  to: CalendarDate | null;
}

const named = [
  "last-month",
  "this-month",
  "last-quarter",
  "this-quarter",
  "last-week",
  "this-week",
] as const satisfies readonly PeriodName[];

export const billingRangeNames = ["until-today", ...named, "all"] as const;
export type BillingRangeName = (typeof billingRangeNames)[number];

/** The days of a named range, seen from `today` in the firm's zone; `weekStartsOn` 0 is Sunday, 1 Monday. */
export function billingRange(name: BillingRangeName, today: CalendarDate, weekStartsOn = 1): BillingRange {
  if (name === "all") return { from: null, to: null };
  return name === "until-today" ? { from: null, to: today } : periodOf(name, today, weekStartsOn);
}

/** What these days are called, seen from `today`; null for days of one's own. */
export function billingRangeName(
  range: BillingRange,
  today: CalendarDate,
  weekStartsOn = 1,
): BillingRangeName | null {
  const isSame = (name: BillingRangeName) => {
    const { from, to } = billingRange(name, today, weekStartsOn);
    return from === range.from && to === range.to;
  };
  return billingRangeNames.find(isSame) ?? null;
}
