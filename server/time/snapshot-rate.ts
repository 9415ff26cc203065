import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import { findRate, loadProjectPricing } from "../rates/find-rate";

/** What an entry keeps of its price: it stays as it was saved, whatever becomes of the rates. */
export interface RateSnapshot {
  currency: string;
  rate: string | null;
  rateSource: string | null;
  rateId: string | null;
  costRate: string | null;
}

/** The price of a person's work on a project that day, with the name of the rule that gave it; null while none does. */
export async function snapshotRate(
  tx: Tx,
  ctx: Ctx,
  work: { projectId: string; memberId: string; date: string },
): Promise<RateSnapshot> {
  const found = await findRate(tx, ctx, work);
  if (found) {
    const { currency, rate, source, rateId, costRate } = found;
    return { currency, rate, rateSource: source, rateId, costRate };
  }
  const { currency } = await loadProjectPricing(tx, ctx, work.projectId);
  return { currency, rate: null, rateSource: null, rateId: null, costRate: null };
}
