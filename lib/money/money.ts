import { AppError } from "../result";
import { currencyDigits } from "./currency";
import { Exact, round } from "./rounding";

/** What an amount, a price or a rate may look like: a plain decimal number, short enough to stay exact in products. */
const decimalText = /^-?\d{1,30}(\.\d{1,20})?$/;

export const isDecimal = (text: string): boolean => decimalText.test(text);

/** A decimal string → an exact number; INVALID for anything else. */
export function parseAmount(text: string): Exact {
  if (!isDecimal(text)) throw new AppError("INVALID", `“${text}” is not a number. Write it like 1250.00.`);
  return new Exact(text);
}

/** An exact number as a decimal string with exactly the digits of its currency; never "-0.00". */
export function toText(value: Exact, currency: string): string {
  const digits = currencyDigits(currency);
  return round(value, digits).toFixed(digits);
}

/** An exact number as it is, in the fewest digits: "8" of 8.00. Rates are written and grouped this way. */
export const exactText = (value: Exact): string => value.toFixed();

/** −1, 0 or 1, as `left` is less than, equal to or more than `right`. */
export function compare(left: string, right: string): -1 | 0 | 1 {
  return parseAmount(left).cmp(parseAmount(right)) as -1 | 0 | 1;
}

/** The smaller of two amounts of one currency. */
export const minOf = (left: string, right: string): string => (compare(left, right) <= 0 ? left : right);

/** The larger of two amounts of one currency. */
export const maxOf = (left: string, right: string): string => (compare(left, right) >= 0 ? left : right);

/** `left + right`, both of `currency`. */
export const add = (left: string, right: string, currency: string): string => sum([left, right], currency);

/** `left − right`, both of `currency`. */
export const subtract = (left: string, right: string, currency: string): string =>
  toText(parseAmount(left).minus(parseAmount(right)), currency);

/** The sum of amounts of one currency; "0.00" of none. */
export const sum = (amounts: readonly string[], currency: string): string =>
  toText(
    amounts.reduce((total, amount) => total.plus(parseAmount(amount)), new Exact(0)),
    currency,
  );

export const negate = (amount: string, currency: string): string =>
  toText(parseAmount(amount).neg(), currency);

/** An amount rounded to its currency's digits. */
export const toCurrencyDigits = (amount: string, currency: string): string =>
  toText(parseAmount(amount), currency);

/** What whole minutes at an hourly rate come to: `round(minutes × rate / 60)`, never through rounded hours (domain rules §1.1). */
export function minutesAmount(minutes: number, hourlyRate: string, currency: string): string {
  if (!Number.isSafeInteger(minutes)) throw new AppError("INVALID", "Give the time in whole minutes.");
  return toText(parseAmount(hourlyRate).times(minutes).div(60), currency);
}
