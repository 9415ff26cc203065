import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  endOfMonth,
  instantAt,
  isTimeZone,
  startOfMonth,
  today,
  weekOf,
} from "@/lib/time/calendar-date";
import { calendarDate } from "@/lib/time/date-schema";

const anyDate = fc.integer({ min: 0, max: 109_000 }).map((days) => addDays("1900-01-01", days));

describe("a calendar date", () => {
  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-1-1",
    "01.02.2026",
    "",
    "0026-01-01",
    "9999-01-01",
    "2026-01-01T00:00",
  ])("refuses %j with the one sentence that says how to write it", (text) => {
    const { error } = calendarDate.safeParse(text);
    expect(error?.issues[0]?.message).toBe("Write the date as YYYY-MM-DD.");
  });

  it("takes real days, leap days among them", () => {
    expect(calendarDate.parse("2028-02-29")).toBe("2028-02-29");
    expect(calendarDate.parse("1999-12-31")).toBe("1999-12-31");
  });
});

describe("today", () => {
  it.each([
    ["Europe/Berlin", "2026-12-31T22:59:59Z", "2026-12-31"],
    ["Europe/Berlin", "2026-12-31T23:00:00Z", "2027-01-01"],
    ["Pacific/Kiritimati", "2026-12-31T10:00:00Z", "2027-01-01"],
    ["America/Los_Angeles", "2026-07-01T06:59:00Z", "2026-06-30"],
    ["Asia/Kathmandu", "2026-07-01T18:15:00Z", "2026-07-02"],
    ["UTC", "2026-07-01T23:59:59Z", "2026-07-01"],
  ])("in %s at %s is %s, whatever the server's zone", (zone, now, date) => {
    expect(today(new Date(now), zone)).toBe(date);
  });
});

describe("days and months", () => {
  it.each([
    ["2026-01-31", 30, "2026-03-02"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-03-29", 1, "2026-03-30"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2011-12-29", 1, "2011-12-30"],
  ])("%s and %i days is %s", (date, days, result) => expect(addDays(date, days)).toBe(result));

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-01-31", 13, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
  ])("%s and %i months is %s", (date, months, result) => expect(addMonths(date, months)).toBe(result));

  it("a month has its first and last day", () => {
    expect(startOfMonth("2028-02-11")).toBe("2028-02-01");
    expect(endOfMonth("2028-02-11")).toBe("2028-02-29");
    expect(endOfMonth("2026-12-31")).toBe("2026-12-31");
  });

  it("adding days and counting them agree, across every clock change", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it("a month later is in the next month, on the same day or on its last", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const later = addMonths(date, 1);
        expect(startOfMonth(later)).toBe(addDays(endOfMonth(date), 1));
        expect(later.slice(8) === date.slice(8) || later === endOfMonth(later)).toBe(true);
      }),
    );
  });
});

describe("a week", () => {
  it.each([
    [1, "2026-11-16", "2026-11-22"],
    [0, "2026-11-15", "2026-11-21"],
    [6, "2026-11-21", "2026-11-27"],
  ])("that starts on day %i has seven days around Saturday, 2026-11-21", (startsOn, first, last) => {
    const week = weekOf("2026-11-21", startsOn);
    expect([week.length, week[0], week[6]]).toEqual([7, first, last]);
  });
});

describe("zones", () => {
  it.each([
    ["2026-03-08", "01:30", "America/New_York", "2026-03-08T06:30:00.000Z"],
    ["2026-03-08", "02:30", "America/New_York", "2026-03-08T07:30:00.000Z"],
    ["2026-11-21", "09:00", "Asia/Kathmandu", "2026-11-21T03:15:00.000Z"],
    ["2026-11-21", "09:00:59", "UTC", "2026-11-21T09:00:59.000Z"],
  ])("%s %s in %s is the instant %s", (date, time, zone, instant) => {
    expect(instantAt(date, time, zone).toISOString()).toBe(instant);
  });

  it("the day of a local noon is that day, in any zone", () => {
    const zones = ["Pacific/Apia", "America/St_Johns", "Asia/Kathmandu", "Africa/Cairo", "UTC"];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.constantFrom(...zones), (days, zone) => {
        const date = addDays("2012-01-01", days);
        expect(dateOf(instantAt(date, "12:00", zone), zone)).toBe(date);
      }),
    );
  });

  it("are known by name, not by offset", () => {
    expect(["Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires"].every(isTimeZone)).toBe(true);
    expect(["", "+02:00", "Mars/Olympus", "Europe/Berlin ", "x".repeat(65)].some(isTimeZone)).toBe(false);
  });
});
