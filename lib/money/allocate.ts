import { AppError } from "../result";
import { parseAmount } from "./money";
import { Exact } from "./rounding";

/**
 * Spreads an amount over weights by largest remainder in units of `digits` decimals: the shares sum to the amount
 * exactly. Ties go to the larger weight, then to the first. Weights are decimal strings ≥ 0; if all are zero, equal.
 */
export function allocate(amount: string, weights: readonly string[], digits: number): string[] {
  if (weights.length === 0) {
    if (parseAmount(amount).isZero()) return [];
    throw new AppError("INVALID", "There is nothing to spread this amount over.");
  }
  const unit = new Exact(10).pow(-digits);
  const total = parseAmount(amount).abs().div(unit);
  const sign = parseAmount(amount).lt(0) ? -1 : 1;
  const given = weights.map(parseAmount);
  const parts = given.every((weight) => weight.isZero()) ? given.map(() => new Exact(1)) : given;
  const whole = parts.reduce((sum, part) => sum.plus(part), new Exact(0));
  const exact = parts.map((part) => total.times(part).div(whole));
  const shares = exact.map((share) => share.floor());
  const left = total.minus(shares.reduce((sum, share) => sum.plus(share), new Exact(0))).toNumber();
  const order = exact
    .map((share, index) => ({ index, rest: share.minus(share.floor()), weight: parts[index] ?? new Exact(0) }))
    .sort((a, b) => b.rest.cmp(a.rest) || b.weight.cmp(a.weight) || a.index - b.index);
  for (const { index } of order.slice(0, left)) shares[index] = (shares[index] ?? new Exact(0)).plus(1);
  return shares.map((share) => share.times(unit).times(sign).plus(0).toFixed(digits).replace(/^-(0(\.0+)?)$/, "$1"));
}
