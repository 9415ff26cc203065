import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { occurrence, type Schedule } from "@/lib/recurring/occurrence";
import { addDays, daysBetween, endOfMonth } from "@/lib/time/calendar-date";

const first = (schedule: Schedule, count: number) =>
  Array.from({ length: count }, (_, n) => occurrence(schedule, n));

describe("the occurrences of a schedule", () => {
  it.each<[string, Schedule, string[]]>([
    [
      "monthly from Jan 31, clamped to each month",
      { start: "2026-01-31", unit: "MONTH", interval: 1 },
      ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"],
    ],
    [
      "on the last day of the month, by choice",
      { start: "2026-02-28", unit: "MONTH", interval: 1, day: "LAST" },
      ["2026-02-28", "2026-03-31", "2026-04-30"],
    ],
    [
      "monthly from Feb 28, which is not the last day by itself",
      { start: "2026-02-28", unit: "MONTH", interval: 1 },
      ["2026-02-28", "2026-03-28", "2026-04-28"],
    ],
    [
      "each quarter",
      { start: "2025-11-30", unit: "MONTH", interval: 3 },
      ["2025-11-30", "2026-02-28", "2026-05-30"],
    ],
    [
      "each year from a leap day",
      { start: "2028-02-29", unit: "YEAR", interval: 1 },
      ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"],
    ],
    [
      "every two weeks",
      { start: "2026-12-21", unit: "WEEK", interval: 2 },
      ["2026-12-21", "2027-01-04", "2027-01-18"],
    ],
    [
      "on the 31st, begun in February",
      { start: "2026-02-10", unit: "MONTH", interval: 1, day: 31 },
      ["2026-02-28", "2026-03-31", "2026-04-30"],
    ],
    [
      "on the 1st, begun after it",
      { start: "2026-01-15", unit: "MONTH", interval: 1, day: 1 },
      ["2026-02-01", "2026-03-01"],
    ],
  ])("fall %s", (_, schedule, dates) => expect(first(schedule, dates.length)).toEqual(dates));

  const schedules = fc.record({
    start: fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days)),
    unit: fc.constantFrom<Schedule["unit"][]>("WEEK", "MONTH", "YEAR"),
    interval: fc.integer({ min: 1, max: 12 }),
    day: fc.constantFrom<Schedule["day"][]>(undefined, "LAST", 1, 15, 28, 29, 30, 31),
  });

  it("never begin before the start, and each is later than the one before", () => {
    fc.assert(
      fc.property(schedules, fc.integer({ min: 0, max: 40 }), (schedule, n) => {
        expect(occurrence(schedule, n) >= schedule.start).toBe(true);
        expect(daysBetween(occurrence(schedule, n), occurrence(schedule, n + 1))).toBeGreaterThan(0);
      }),
    );
  });

  it("fall on the anchor day or on the last day of a shorter month, however many came before", () => {
    fc.assert(
      fc.property(schedules, fc.integer({ min: 0, max: 200 }), (schedule, n) => {
        fc.pre(schedule.unit !== "WEEK");
        const date = occurrence(schedule, n);
        const last = endOfMonth(date);
        const anchor = schedule.day ?? Number.parseInt(schedule.start.slice(8), 10);
        const wanted = anchor === "LAST" ? last.slice(8) : String(anchor).padStart(2, "0");
        expect(date.slice(8) === wanted || (date === last && last.slice(8) < wanted)).toBe(true);
      }),
    );
  });

  it.each([
    [0, -1],
    [0, 0],
    [1.5, 0],
    [1, 0.5],
  ])("refuse an interval of %d or a count of %d", (interval, n) => {
    expect(() => occurrence({ start: "2026-01-31", unit: "MONTH", interval }, n)).toThrow("1 or more");
  });
});
