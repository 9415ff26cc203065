import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elapsedBetweenLocal, elapsedMinutes, formatDuration, parseDuration } from "@/lib/time/duration";

describe("a duration as people type it", () => {
  it.each([
    ["90", 90],
    ["8", 8],
    ["1:30", 90],
    ["01:30", 90],
    ["0:45", 45],
    ["1.5", 90],
    ["1,5", 90],
    [".5", 30],
    ["0.0167", 1],
    ["1.0083", 60],
    ["1h30", 90],
    ["1h", 60],
    ["1h 30m", 90],
    ["1 h 30 min", 90],
    ["2 hours", 120],
    ["1.5h", 90],
    ["45m", 45],
    ["45 minutes", 45],
    ["  1H30  ", 90],
    ["1:30 h", 90],
    ["1:30:29", 90],
    ["1:30:30", 91],
    ["1:15:45", 76],
    ["2:45:30", 166],
    ["0:59:50", 60],
    ["24:00", 1440],
    ["1440", 1440],
  ])("%j is %i minutes", (text, minutes) => expect(parseDuration(text)).toBe(minutes));

  it.each([
    "",
    " ",
    "-1",
    "-1:30",
    "−90",
    "1:75",
    "1h75",
    "1:30:75",
    "24:01",
    "1441",
    "25h",
    "24.1",
    "0",
    "0:00",
    "0:00:29",
    "0.001",
    "1.5.5",
    "1,234.5",
    "1.",
    "h",
    "m",
    "90x",
    "1e2",
    "ten",
    "1:3",
    "٩٠",
  ])("%j is no duration", (text) => expect(parseDuration(text)).toBeNull());

  it("reads back what it writes, for every minute of a day", () => {
    for (let minutes = 1; minutes <= 1440; minutes++)
      expect(parseDuration(formatDuration(minutes))).toBe(minutes);
  });

  it("gives whole minutes of one day at most, or nothing, for any text", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789:.,hm -"), maxLength: 12 });
    fc.assert(
      fc.property(typed, (text) => {
        const minutes = parseDuration(text);
        expect(minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("elapsed time", () => {
  it.each([
    ["2026-03-08", "01:30", "03:30", "America/New_York", 60],
    ["2026-11-01", "00:30", "03:30", "America/New_York", 240],
    ["2026-11-21", "09:00", "17:15", "Europe/Berlin", 495],
    ["2026-11-21", "22:30", "01:00", "Europe/Berlin", 150],
    ["2026-03-28", "23:00", "03:00", "Europe/Berlin", 180],
    ["2026-11-21", "09:00", "09:00", "Europe/Berlin", 0],
  ])("%s, %s to %s in %s is %i minutes", (date, start, end, zone, minutes) => {
    expect(elapsedBetweenLocal(date, start, end, zone)).toBe(minutes);
  });

  it("rounds half a minute up, and a clock set back counts as none", () => {
    const at = (time: string) => new Date(`2026-11-21T${time}Z`);
    expect(elapsedMinutes(at("09:00:00"), at("09:10:29.999"))).toBe(10);
    expect(elapsedMinutes(at("09:00:00"), at("09:10:30"))).toBe(11);
    expect(elapsedMinutes(at("09:00:00"), at("08:00:00"))).toBe(0);
  });
});
