import { expect, it } from "vitest";
import {
  type BillingRangeName,
  billingRange,
  billingRangeName,
  billingRangeNames,
} from "@/lib/time/billing-range";
import { today } from "@/lib/time/calendar-date";

it.each<[BillingRangeName, string | null, string | null]>([
  ["until-today", null, "2026-02-11"],
  ["last-month", "2026-01-01", "2026-01-31"],
  ["this-month", "2026-02-01", "2026-02-28"],
  ["last-quarter", "2025-10-01", "2025-12-31"],
  ["this-quarter", "2026-01-01", "2026-03-31"],
  ["last-week", "2026-02-02", "2026-02-08"],
  ["this-week", "2026-02-09", "2026-02-15"],
  ["all", null, null],
])("seen from 2026-02-11, %s is %s to %s", (name, from, to) => {
  expect(billingRange(name, "2026-02-11")).toEqual({ from, to });
});

it("days are called what they are called on that day, and own days have no name", () => {
  for (const name of billingRangeNames) {
    expect(billingRangeName(billingRange(name, "2026-05-20"), "2026-05-20")).toBe(name);
  }
  expect(billingRangeName({ from: "2026-05-03", to: "2026-05-20" }, "2026-05-20")).toBeNull();
  expect(billingRangeName({ from: "2026-04-01", to: "2026-04-30" }, "2026-05-20")).toBe("last-month");
});

it("last month is that of the firm's zone", () => {
  const now = new Date("2026-03-01T02:00:00Z");
  expect(billingRange("last-month", today(now, "America/New_York"))).toEqual({
    from: "2026-01-01",
    to: "2026-01-31",
  });
  expect(billingRange("last-month", today(now, "Europe/Berlin"))).toEqual({
    from: "2026-02-01",
    to: "2026-02-28",
  });
});

it("a week begins where the firm's weeks begin", () => {
  expect(billingRange("last-week", "2026-02-11", 0)).toEqual({ from: "2026-02-01", to: "2026-02-07" });
});
