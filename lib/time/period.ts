import { addDays, addMonths, type CalendarDate, endOfMonth, startOfMonth, weekOf } from "./calendar-date";

/** Whole days, the last included. */
export interface Period {
  from: CalendarDate;
  to: CalendarDate;
}

export const periodNames = [
  "this-week",
  "last-week",
  "this-month",
  "last-month",
  "this-quarter",
  "last-quarter",
  "this-year",
  "last-year",
] as const;
export type PeriodName = (typeof periodNames)[number];

export const periodLabels: Record<PeriodName, string> = {
  "this-week": "This week",
  "last-week": "Last week",
  "this-month": "This month",
  "last-month": "Last month",
  "this-quarter": "This quarter",
  "last-quarter": "Last quarter",
  "this-year": "This year",
  "last-year": "Last year",
};

/** The days of a named period; `weekStartsOn` 0 is Sunday, 1 Monday, 6 Saturday. */
export function periodOf(name: PeriodName, today: CalendarDate, weekStartsOn = 1): Period {
  switch (name) {
    case "this-week":
      return weekPeriod(today, weekStartsOn);
    case "last-week":
      return weekPeriod(addDays(today, -7), weekStartsOn);
    case "this-month":
      return months(startOfMonth(today), 1);
    case "last-month":
      return months(addMonths(startOfMonth(today), -1), 1);
    case "this-quarter":
      return months(startOfQuarter(today), 3);
    case "last-quarter":
      return months(addMonths(startOfQuarter(today), -3), 3);
    case "this-year":
      return months(`${today.slice(0, 4)}-01-01`, 12);
    case "last-year":
      return months(addMonths(`${today.slice(0, 4)}-01-01`, -12), 12);
  }
}

function weekPeriod(date: CalendarDate, weekStartsOn: number): Period {
  const from = weekOf(date, weekStartsOn)[0] ?? date;
  return { from, to: addDays(from, 6) };
}

const months = (from: CalendarDate, count: number): Period => ({
  from,
  to: endOfMonth(addMonths(from, count - 1)),
});

function startOfQuarter(date: CalendarDate): CalendarDate {
  const month = Number.parseInt(date.slice(5, 7), 10);
  return addMonths(startOfMonth(date), -((month - 1) % 3));
}
