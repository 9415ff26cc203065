import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, periodKey, type Reset, requirePattern } from "@/lib/invoices/number-format";
import { addDays } from "@/lib/time/calendar-date";

describe("an invoice number", () => {
  it.each([
    ["INV-{0000}", 1, "INV-0001"],
    ["INV-{0000}", 42, "INV-0042"],
    ["INV-{0000}", 9999, "INV-9999"],
    ["INV-{0000}", 10_000, "INV-10000"],
    ["{0}", 7, "7"],
    ["{YYYY}-{000}", 12, "2026-012"],
    ["R{YY}{MM}/{00000}", 3, "R2611/00003"],
    ["{0000}/{YYYY}", 5, "0005/2026"],
  ])("of %s at %i is %s", (pattern, sequence, number) => {
    expect(formatNumber(pattern, "2026-11-21", sequence)).toBe(number);
  });

  it.each<[Reset, string, string]>([
    ["NEVER", "2026-11-21", ""],
    ["YEARLY", "2026-11-21", "2026"],
    ["MONTHLY", "2026-11-21", "2026-11"],
    ["YEARLY", "2027-01-01", "2027"],
  ])("reset %s counts at %s in the period %j", (reset, issued, period) => {
    expect(periodKey(reset, issued)).toBe(period);
  });
});

describe("a pattern", () => {
  it.each<[string, Reset, string]>([
    ["INV", "NEVER", "Use the counter once"],
    ["", "NEVER", "Use the counter once"],
    ["{0000}-{00}", "NEVER", "Use the counter once"],
    ["INV-{DD}-{0000}", "NEVER", "Use only"],
    ["INV-{0000", "NEVER", "Use only"],
    ["INV-{0001}", "NEVER", "Use only"],
    ["INV-{0000}", "YEARLY", "needs {YYYY} or {YY}"],
    ["INV-{MM}-{0000}", "MONTHLY", "needs {YYYY} or {YY}"],
    ["INV-{YYYY}-{0000}", "MONTHLY", "needs {MM}"],
  ])("of %j that begins anew %s is refused", (pattern, reset, message) => {
    expect(() => requirePattern(pattern, reset)).toThrow(message);
  });

  it("that is accepted never gives one number twice", () => {
    const patterns: [string, Reset][] = [
      ["INV-{0000}", "NEVER"],
      ["{YY}{0}", "YEARLY"],
      ["{0}{YYYY}", "YEARLY"],
      ["{YY}{MM}{0}", "MONTHLY"],
      ["{MM}{0}{YY}", "MONTHLY"],
    ];
    const place = fc.record({
      day: fc.integer({ min: 0, max: 3650 }).map((days) => addDays("2020-01-01", days)),
      sequence: fc.integer({ min: 1, max: 200_000 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...patterns), place, place, ([pattern, reset], one, other) => {
        requirePattern(pattern, reset);
        fc.pre(periodKey(reset, one.day) !== periodKey(reset, other.day) || one.sequence !== other.sequence);
        expect(formatNumber(pattern, one.day, one.sequence)).not.toBe(
          formatNumber(pattern, other.day, other.sequence),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
