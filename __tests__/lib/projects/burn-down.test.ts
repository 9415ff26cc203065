import { describe, expect, it } from "vitest";
import { burnMinutes, burnMoney, burnStep, isOverBudget } from "@/lib/projects/burn-down";

describe("the burn-down of a budget", () => {
  it("says after each week what is left, quiet weeks included", () => {
    const points = burnMinutes(
      600,
      [
        { from: "2026-11-02", used: 120 },
        { from: "2026-11-16", used: 500 },
      ],
      "week",
    );
    expect(points.map(({ from, to, left }) => [from, to, left])).toEqual([
      ["2026-11-02", "2026-11-08", 480],
      ["2026-11-09", "2026-11-15", 480],
      ["2026-11-16", "2026-11-22", -20],
    ]);
    expect(points.map((point) => isOverBudget(point.left))).toEqual([false, false, true]);
  });

  it("goes by month over the turn of a year, in exact amounts", () => {
    const points = burnMoney(
      "100.00",
      [
        { from: "2026-12-01", used: "33.33" },
        { from: "2027-02-01", used: "66.68" },
      ],
      "month",
      "EUR",
    );
    expect(points.map(({ to, total, left }) => [to, total, left])).toEqual([
      ["2026-12-31", "33.33", "66.67"],
      ["2027-01-31", "33.33", "66.67"],
      ["2027-02-28", "100.01", "-0.01"],
    ]);
    expect(isOverBudget("-0.01")).toBe(true);
    expect(isOverBudget("0.00")).toBe(false);
  });

  it("goes by week for half a year and by month beyond it", () => {
    expect(burnStep("2026-01-05", "2026-07-06")).toBe("week");
    expect(burnStep("2026-01-05", "2026-07-07")).toBe("month");
  });

  it("has no point before the first work", () => {
    expect(burnMinutes(600, [], "week")).toEqual([]);
  });
});
