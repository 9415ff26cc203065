import { AppError } from "../result";
import { parseAmount } from "./money";
import { Exact } from "./rounding";

/**
 * Spreads an amount over weights by largest remainder in units of `digits` decimals: the shares sum to the amount
 * exactly and carry its sign. Equal remainders go to the larger weight, then to the first. Weights are decimal strings
 * ≥ 0; where all are zero the amount is spread equally. INVALID when there is an amount but nothing to spread it over.
 */
export function allocate(amount: string, weights: readonly string[], digits: number): string[] {
  const total = minorUnits(amount, digits);
  if (weights.length === 0) {
    if (total === 0n) return [];
    throw new AppError("INVALID", "There is nothing to spread this amount over.");
  }
  const sign = total < 0n ? -1n : 1n;
  const shares = spread(total * sign, wholeWeights(weights));
  return shares.map((share) => new Exact(`${share * sign}e-${digits}`).toFixed(digits));
}

/** Whole numbers only: a remainder is compared as it is, not as a rounded fraction. */
function spread(total: bigint, given: readonly bigint[]): bigint[] {
  const weights = given.every((weight) => weight === 0n) ? given.map(() => 1n) : given;
  const whole = add(weights);
  const parts = weights.map((weight, index) => ({
    index,
    weight,
    share: (total * weight) / whole,
    rest: (total * weight) % whole,
  }));
  const left = Number(total - add(parts.map((part) => part.share)));
  const byRest = [...parts].sort(
    (a, b) => order(b.rest, a.rest) || order(b.weight, a.weight) || a.index - b.index,
  );
  for (const part of byRest.slice(0, left)) part.share += 1n;
  return parts.map((part) => part.share);
}

function minorUnits(amount: string, digits: number): bigint {
  const exact = parseAmount(amount);
  if (exact.decimalPlaces() > digits) {
    throw new AppError("INVALID", `${amount} cannot be spread: it has more than ${digits} decimals.`);
  }
  return BigInt(exact.times(`1e${digits}`).toFixed(0));
}

/** The weights as whole numbers in the same proportions. */
function wholeWeights(weights: readonly string[]): bigint[] {
  const exact = weights.map(parseAmount);
  if (exact.some((weight) => weight.lt(0))) {
    throw new AppError("INVALID", "An amount cannot be spread over a negative share.");
  }
  const places = exact.reduce((most, weight) => Math.max(most, weight.decimalPlaces()), 0);
  return exact.map((weight) => BigInt(weight.times(`1e${places}`).toFixed(0)));
}

const add = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);

const order = (left: bigint, right: bigint): number => (left < right ? -1 : left > right ? 1 : 0);
