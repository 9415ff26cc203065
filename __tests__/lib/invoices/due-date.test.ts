import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueDate, earlyPayment, parseTerms, termsCodes } from "@/lib/invoices/due-date";
import { addDays, endOfMonth } from "@/lib/time/calendar-date";

const anyDate = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1990-01-01", days));

describe("the day an invoice is due", () => {
  it.each([
    ["NET 30", "2026-01-31", "2026-03-02"],
    ["Net 30", "2026-01-31", "2026-03-02"],
    ["net30", "2028-01-31", "2028-03-01"],
    ["NET 0", "2026-01-31", "2026-01-31"],
    ["DUE ON RECEIPT", "2026-01-31", "2026-01-31"],
    ["DUE_ON_RECEIPT", "2026-01-31", "2026-01-31"],
    ["EOM", "2026-02-11", "2026-02-28"],
    ["EOM", "2026-01-31", "2026-01-31"],
    ["EOM+30", "2026-01-15", "2026-03-02"],
    ["30+EOM", "2026-01-15", "2026-02-28"],
    ["EOM + 30", "2026-11-21", "2026-12-30"],
    ["30 + EOM", "2026-11-21", "2026-12-31"],
    ["10th of the following month", "2026-01-31", "2026-02-10"],
    ["10TH OF FOLLOWING MONTH", "2026-12-31", "2027-01-10"],
    ["31st of the following month", "2026-01-31", "2026-02-28"],
    ["30th of the following month", "2028-01-05", "2028-02-29"],
    ["2/10 Net 30", "2026-01-31", "2026-03-02"],
  ])("under %s from %s is %s", (terms, issued, due) => expect(dueDate(terms, issued)).toBe(due));

  it("is never before the issue date", () => {
    fc.assert(
      fc.property(fc.constantFrom(...termsCodes), anyDate, (code, issued) => {
        expect(dueDate(code, issued) >= issued).toBe(true);
      }),
    );
  });

  it("under EOM with days before it is always the last of a month", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 365 }), (issued, days) => {
        const due = dueDate(`${days}+EOM`, issued);
        expect(due).toBe(endOfMonth(due));
      }),
    );
  });
});

describe("terms", () => {
  it.each([
    "",
    "soon",
    "NET",
    "NET -5",
    "NET 30 days or so",
    "40/60 NET 30",
    "0TH OF FOLLOWING MONTH",
    "32ND OF FOLLOWING MONTH",
    "EOM-3",
  ])("refuses %j, and says what can be written", (terms) => {
    expect(() => parseTerms(terms)).toThrow(
      "Write the terms like NET 30, DUE ON RECEIPT, EOM, EOM+30 or 2/10 NET 30.",
    );
  });
});

describe("a discount for paying early", () => {
  it("runs through the tenth day, inclusive", () => {
    expect(earlyPayment("2/10 Net 30", "2026-01-31")).toEqual({ until: "2026-02-10", percent: "2" });
    expect(earlyPayment("1.5/7 NET 14", "2026-12-28")).toEqual({ until: "2027-01-04", percent: "1.5" });
  });

  it("is none where the terms name none", () => {
    expect(earlyPayment("NET 30", "2026-01-31")).toBeNull();
    expect(earlyPayment("EOM+30", "2026-01-31")).toBeNull();
  });
});
