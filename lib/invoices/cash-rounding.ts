import { compare, parseAmount, toText } from "../money/money";
import { roundToStep } from "../money/rounding";
import { isZero } from "../money/sign";

/** The smallest coins that totals are rounded to, as Switzerland does to 0.05; decimal strings. */
export const cashSteps = ["0.05", "0.10", "0.50", "1.00"] as const;
export type CashStep = (typeof cashSteps)[number];

/** A stored step as the settings offer it; null for none. */
export const cashStepFrom = (stored: string | null): CashStep | null =>
  stored === null ? null : (cashSteps.find((step) => compare(step, stored) === 0) ?? null);

/**
 * What is payable of a total where the smallest coin is `step`, half away from zero, and the difference, which stands on
 * its own line after tax. Decimal strings of the currency; without a step nothing is rounded.
 */
export function roundForCash(
  total: string,
  step: string | null | undefined,
  currency: string,
): { cashRounding: string; total: string } {
  const exact = parseAmount(total);
  const payable = step ? roundToStep(exact, parseAmount(step)) : exact;
  return { cashRounding: toText(payable.minus(exact), currency), total: toText(payable, currency) };
}

/** Whether some coin gives this rounding of the total before it; another figure was not made by rounding. */
export const isCashRounding = (total: string, cashRounding: string, currency: string): boolean =>
  isZero(cashRounding) ||
  cashSteps.some((step) => compare(roundForCash(total, step, currency).cashRounding, cashRounding) === 0);
