import fc from "fast-check";
import { expect, it } from "vitest";
import { roundMinutes, type TimeRounding } from "@/lib/invoices/time-rounding";

const policy = (
  increment: number,
  direction: TimeRounding["direction"],
  minimumMinutes = 0,
): TimeRounding => ({
  increment,
  direction,
  scope: "ENTRY",
  minimumMinutes,
});

it.each([
  [61, 1, 61, 61, 61],
  [61, 6, 66, 60, 60],
  [63, 6, 66, 66, 60],
  [7, 15, 15, 0, 0],
  [8, 15, 15, 15, 0],
  [75, 30, 90, 90, 60],
  [60, 15, 60, 60, 60],
  [0, 15, 0, 0, 0],
])(
  "%i minutes in steps of %i are %i up, %i to the nearest, %i down",
  (minutes, increment, up, nearest, down) => {
    expect(roundMinutes(minutes, policy(increment, "UP"))).toBe(up);
    expect(roundMinutes(minutes, policy(increment, "NEAREST"))).toBe(nearest);
    expect(roundMinutes(minutes, policy(increment, "DOWN"))).toBe(down);
  },
);

it("at least the minimum is billed, but nothing for no time", () => {
  expect(roundMinutes(4, policy(15, "DOWN", 30))).toBe(30);
  expect(roundMinutes(31, policy(15, "UP", 30))).toBe(45);
  expect(roundMinutes(0, policy(15, "UP", 30))).toBe(0);
});

it("rounded time is a whole number of steps, less than one step away, and on the side it should be", () => {
  const steps = fc.constantFrom(1, 5, 6, 10, 12, 15, 30, 60);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), steps, (minutes, increment) => {
      const [up, nearest, down] = (["UP", "NEAREST", "DOWN"] as const).map((direction) =>
        roundMinutes(minutes, policy(increment, direction)),
      ) as [number, number, number];
      for (const rounded of [up, nearest, down]) {
        expect(rounded % increment).toBe(0);
        expect(Math.abs(rounded - minutes)).toBeLessThan(increment);
      }
      expect(down <= minutes && minutes <= up).toBe(true);
      expect(Math.abs(nearest - minutes) * 2).toBeLessThanOrEqual(increment);
    }),
  );
});
