import { isDecimal } from "../money/money";
import { Exact } from "../money/rounding";
import { AppError } from "../result";

/** More than the books can hold; with fewer, every product and quotient is exact enough to round right. */
const mostWholeDigits = 18;

/** Quantities and unit prices have up to six decimals (domain rules §1.1), percentages no more. */
const finestDigits = 6;

/** INVALID that names the field, as in `lines.2.unitPrice`, with one sentence about it. */
export const refusal = (field: string, message: string) =>
  new AppError("INVALID", message, { [field]: message });

/** A quantity, price or charge as an exact number with at most `digits` decimals; INVALID names the field. */
export function readNumber(text: string | undefined, field: string, digits = finestDigits): Exact {
  if (text === undefined || !isDecimal(text)) throw refusal(field, "Write a number like 120.50.");
  const value = new Exact(text);
  if (value.decimalPlaces() > digits) throw refusal(field, `Use at most ${digits} decimals.`);
  return requireSize(value, field);
}

/** An amount of money, which has no more decimals than its currency. */
export function readAmount(
  text: string,
  field: string,
  { currency, digits }: { currency: string; digits: number },
): Exact {
  const amount = readNumber(text, field);
  if (amount.decimalPlaces() > digits) {
    throw refusal(field, `${currency} has ${digits} decimals. Use at most as many.`);
  }
  return amount;
}

/** A percentage or tax rate, 0 to 100. */
export function readPercent(text: string, field: string): Exact {
  const percent = readNumber(text, field);
  if (percent.lt(0) || percent.gt(100)) throw refusal(field, "A percentage is between 0 and 100.");
  return percent;
}

export function readMinutes(minutes: number, field: string): Exact {
  if (!Number.isSafeInteger(minutes)) throw refusal(field, "Give the time in whole minutes.");
  return new Exact(minutes);
}

export function requireSize(value: Exact, field: string): Exact {
  if (value.e >= mostWholeDigits)
    throw refusal(field, "This comes to more than can be billed. Make it smaller.");
  return value;
}
