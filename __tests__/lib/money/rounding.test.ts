import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { Exact, round, roundToStep } from "@/lib/money/rounding";

describe("rounding", () => {
  it.each([
    ["0.005", 2, "0.01"],
    ["-0.005", 2, "-0.01"],
    ["1.004999999999999999999999999999", 2, "1"],
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["3.5", 0, "4"],
    ["0.0005", 3, "0.001"],
    ["0.00004999", 4, "0"],
    ["1.005", 2, "1.01"],
  ])("%s at %i digits is %s: half goes away from zero", (value, digits, expected) => {
    expect(round(new Exact(value), digits).eq(expected)).toBe(true);
  });

  it.each([
    ["10.02", "0.05", "10"],
    ["10.025", "0.05", "10.05"],
    ["10.03", "0.05", "10.05"],
    ["-10.025", "0.05", "-10.05"],
    ["7.24", "0.1", "7.2"],
    ["99.5", "1", "100"],
    ["12", "5", "10"],
  ])("cash: %s in steps of %s is %s", (amount, step, expected) => {
    expect(roundToStep(new Exact(amount), new Exact(step)).eq(expected)).toBe(true);
  });

  it("a step of nothing is refused", () => {
    expect(() => roundToStep(new Exact("1"), new Exact("0"))).toThrow("more than zero");
  });

  it("what others set on decimal.js changes none of our figures", () => {
    const before = Decimal.precision;
    Decimal.set({ precision: 3 });
    try {
      expect(new Exact("90071992547409.93").times("1.19").toFixed()).toBe("107185671131417.8167");
    } finally {
      Decimal.set({ precision: before });
    }
  });
});
