import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "@/lib/money/allocate";
import { AppError } from "@/lib/result";

describe("an amount spread over weights", () => {
  it.each([
    ["75", ["1000", "500"], 2, ["50.00", "25.00"]],
    ["10", ["10", "10", "10"], 2, ["3.34", "3.33", "3.33"]],
    ["100", ["1", "1", "1"], 0, ["34", "33", "33"]],
    ["0.05", ["3", "7"], 2, ["0.01", "0.04"]],
    ["0.01", ["1", "3", "3"], 2, ["0.00", "0.01", "0.00"]],
    ["-10", ["10", "10", "10"], 2, ["-3.34", "-3.33", "-3.33"]],
    ["0.001", ["1", "1"], 3, ["0.001", "0.000"]],
    ["5", ["0", "1", "0"], 2, ["0.00", "5.00", "0.00"]],
    ["0.02", ["0", "0", "0"], 2, ["0.01", "0.01", "0.00"]],
    ["0", ["1", "2"], 2, ["0.00", "0.00"]],
    ["-0.00", ["1"], 2, ["0.00"]],
    ["1", ["0.5", "0.25", "0.25"], 2, ["0.50", "0.25", "0.25"]],
    ["0.10", ["1", "1", "1", "1", "1", "1"], 2, ["0.02", "0.02", "0.02", "0.02", "0.01", "0.01"]],
    ["90071992547409.93", ["1", "2"], 2, ["30023997515803.31", "60047995031606.62"]],
  ])("%s over %j at %i digits is %j", (amount, weights, digits, expected) => {
    expect(allocate(amount, weights, digits)).toEqual(expected);
  });

  it("equal remainders go to the larger weight, though it comes later", () => {
    // The exact shares are 0.5, 1.5 and 1.
    expect(allocate("3", ["1", "3", "2"], 0)).toEqual(["0", "2", "1"]);
  });

  it("nothing can be spread over nothing, but an amount cannot", () => {
    expect(allocate("0.00", [], 2)).toEqual([]);
    expect(() => allocate("0.01", [], 2)).toThrow(AppError);
  });

  it("an amount finer than the currency, and a negative weight, are refused", () => {
    expect(() => allocate("0.001", ["1"], 2)).toThrow("more than 2 decimals");
    expect(() => allocate("1", ["2", "-1"], 2)).toThrow("negative");
    expect(() => allocate("one", ["1"], 2)).toThrow("is not a number");
  });
});

const weight = fc.integer({ min: 0, max: 1_000_000 }).map((value) => (value / 100).toFixed(2));
const spread = fc.record({
  units: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  weights: fc.array(weight, { minLength: 1, maxLength: 20 }),
  digits: fc.integer({ min: 0, max: 4 }),
});
const text = (units: bigint, digits: number) => {
  const figures = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  const whole = figures.slice(0, figures.length - digits);
  return `${units < 0n ? "-" : ""}${whole}${digits ? `.${figures.slice(-digits)}` : ""}`;
};
const unitsOf = (amount: string) => BigInt(amount.replace(".", ""));

describe("whatever is spread", () => {
  it("the shares sum to the amount, to the unit", () => {
    fc.assert(
      fc.property(spread, ({ units, weights, digits }) => {
        const shares = allocate(text(units, digits), weights, digits).map(unitsOf);
        expect(shares.reduce((total, share) => total + share, 0n)).toBe(units);
      }),
    );
  });

  it("each share is its exact proportion, within one unit", () => {
    fc.assert(
      fc.property(spread, ({ units, weights, digits }) => {
        const given = weights.map(unitsOf);
        const whole = given.reduce((total, each) => total + each, 0n);
        fc.pre(whole > 0n);
        allocate(text(units, digits), weights, digits).forEach((share, index) => {
          const off = unitsOf(share) * whole - units * (given[index] ?? 0n);
          expect(off < whole && off > -whole).toBe(true);
        });
      }),
    );
  });

  it("a weight of nothing takes nothing, unless all are nothing", () => {
    fc.assert(
      fc.property(spread, ({ units, weights, digits }) => {
        fc.pre(weights.some((each) => unitsOf(each) > 0n));
        const shares = allocate(text(units, digits), weights, digits);
        expect(
          shares
            .filter((_, index) => unitsOf(weights[index] ?? "0") === 0n)
            .every((share) => !/[1-9]/.test(share)),
        ).toBe(true);
      }),
    );
  });

  it("the opposite amount is spread as the opposite", () => {
    fc.assert(
      fc.property(spread, ({ units, weights, digits }) => {
        const there = allocate(text(units, digits), weights, digits).map(unitsOf);
        const back = allocate(text(-units, digits), weights, digits).map(unitsOf);
        expect(back).toEqual(there.map((share) => -share));
      }),
    );
  });

  it("the scale of the weights does not matter", () => {
    fc.assert(
      fc.property(spread, ({ units, weights, digits }) => {
        const thousandfold = weights.map((each) => `${unitsOf(each) * 10n}`);
        expect(allocate(text(units, digits), thousandfold, digits)).toEqual(
          allocate(text(units, digits), weights, digits),
        );
      }),
    );
  });
});
