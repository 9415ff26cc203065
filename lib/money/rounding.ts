import { Decimal } from "decimal.js";
import { AppError } from "../result";

/** Decimals of our own: wide enough for any product of amounts, and untouched by what others set globally. */
export const Exact = Decimal.clone({
  precision: 80,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -60,
  toExpPos: 80,
});
export type Exact = Decimal;

const hundredth = new Exact("0.01");

/** `percent` per cent of a value, not rounded. */
export const percentOf = (value: Decimal, percent: Decimal): Decimal => value.times(percent).times(hundredth);

/** Half away from zero at `digits` decimals, signs kept (domain rules §1). Decimal calls this half up. */
export function round(value: Decimal, digits: number): Decimal {
  return value.decimalPlaces() > digits ? value.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP) : value;
}

/** The nearest multiple of `step`, half away from zero: cash rounding, as CHF to 0.05. INVALID unless the step is positive. */
export function roundToStep(amount: Decimal, step: Decimal): Decimal {
  if (!step.gt(0)) throw new AppError("INVALID", "The step to round to must be more than zero.");
  return round(new Exact(amount).div(step), 0).times(step);
}
