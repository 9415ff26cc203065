import type { PreviewReRateInput } from "@/lib/rates/re-rate";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { planReRate, type ReRatePreview } from "./unbilled-entries";

/** How many entries, and how much money of each currency, re-rating would move. Changes nothing. */
export async function previewReRate(ctx: Ctx, choice: PreviewReRateInput): Promise<ReRatePreview> {
  authorize(ctx, "rate:write");
  return inTenant(
    ctx,
    async (tx) => {
      const { changes: _, ...preview } = await planReRate(tx, ctx, choice, false);
      return preview;
    },
    { timeoutMs: 60_000 },
  );
}
