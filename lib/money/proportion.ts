import { parseAmount } from "./money";

/** `part` of `whole` in whole percent, rounded down so that 100 is reached only when all of it is; null of nothing. */
export function percentOf(part: string, whole: string): number | null {
  const total = parseAmount(whole);
  return total.isZero() ? null : parseAmount(part).times(100).div(total).floor().toNumber();
}
