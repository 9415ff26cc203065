import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, daysBetween } from "@/lib/time/calendar-date";
import { type PeriodName, periodNames, periodOf } from "@/lib/time/period";

it.each<[PeriodName, string, string]>([
  ["this-week", "2026-02-09", "2026-02-15"],
  ["last-week", "2026-02-02", "2026-02-08"],
  ["this-month", "2026-02-01", "2026-02-28"],
  ["last-month", "2026-01-01", "2026-01-31"],
  ["this-quarter", "2026-01-01", "2026-03-31"],
  ["last-quarter", "2025-10-01", "2025-12-31"],
  ["this-year", "2026-01-01", "2026-12-31"],
  ["last-year", "2025-01-01", "2025-12-31"],
])("seen from 2026-02-11, %s is %s to %s", (name, from, to) => {
  expect(periodOf(name, "2026-02-11")).toEqual({ from, to });
});

it("a week begins where the firm's weeks begin", () => {
  expect(periodOf("this-week", "2026-02-11", 0)).toEqual({ from: "2026-02-08", to: "2026-02-14" });
  expect(periodOf("last-week", "2026-02-11", 6)).toEqual({ from: "2026-01-31", to: "2026-02-06" });
});

it("this period holds today, and the last one ends on the day before it", () => {
  const anyDate = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1990-01-01", days));
  fc.assert(
    fc.property(anyDate, fc.constantFrom(0, 1, 6), (today, weekStartsOn) => {
      for (const name of periodNames.filter((each) => each.startsWith("this-"))) {
        const current = periodOf(name, today, weekStartsOn);
        const last = periodOf(name.replace("this", "last") as PeriodName, today, weekStartsOn);
        expect(current.from <= today && today <= current.to).toBe(true);
        expect(daysBetween(last.to, current.from)).toBe(1);
        expect(last.from < last.to).toBe(true);
      }
    }),
  );
});
