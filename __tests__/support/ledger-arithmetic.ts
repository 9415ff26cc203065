/** Whole numbers only: minor units, thousandths, minutes. It shares no code with the product. */
export const least = (a: bigint, b: bigint) => (a < b ? a : b);
export const total = <T>(list: T[], of: (each: T) => bigint) =>
  list.reduce((sum, each) => sum + of(each), 0n);

/** Half away from zero. */
export function divide(a: bigint, by: bigint): bigint {
  const [size, part] = [a < 0n ? -a : a, by < 0n ? -by : by];
  return (a < 0n === by < 0n ? 1n : -1n) * ((2n * size + part) / (2n * part));
}

/** By largest remainder; ties to the larger weight, then to the first. Signs are kept. */
export function spread(amount: bigint, weights: bigint[]): bigint[] {
  if (amount < 0n) return spread(-amount, weights).map((share) => -share);
  const all = total(weights, (each) => each) || 1n;
  const shares = weights.map((weight) => (amount * weight) / all);
  const rank = weights.map((weight, at) => ({ at, weight, rest: (amount * weight) % all }));
  const down = (a: bigint, b: bigint) => (a === b ? 0 : a < b ? 1 : -1);
  rank.sort((a, b) => down(a.rest, b.rest) || down(a.weight, b.weight) || a.at - b.at);
  const left = Number(amount - total(shares, (each) => each));
  for (const { at } of rank.slice(0, left)) shares[at] = (shares[at] ?? 0n) + 1n;
  return shares;
}

export function raise(message: string): never {
  throw new Error(message);
}
