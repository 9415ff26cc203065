import { Decimal } from "decimal.js";

/** Decimals of our own: wide enough for any product of amounts, and untouched by what others set globally. */
export const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 60 });
export type Exact = Decimal;

/** Half away from zero at `digits` decimals, signs kept (domain rules §1). */
export function round(value: Decimal, digits: number): Decimal {
  return value.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);
}

/** The nearest multiple of `step`, half away from zero: cash rounding to 0.05. */
export function roundToStep(value: Decimal, step: Decimal): Decimal {
  return round(value.div(step), 0).times(step);
}
