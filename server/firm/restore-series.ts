import type { OneSeriesInput } from "@/lib/firm/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockAllSeries, requireSeries } from "./lock-series";

/** Brings an archived series back; it goes on where it stopped. */
export async function restoreSeries(ctx: Ctx, { seriesId }: OneSeriesInput): Promise<void> {
  authorize(ctx, "settings:write");
  await inTenant(ctx, async (tx) => {
    const series = requireSeries(await lockAllSeries(tx, ctx), seriesId);
    if (!series.archivedAt) return;
    await tx.invoiceSeries.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: seriesId } },
      data: { archivedAt: null },
    });
    await audit(tx, ctx, { action: "series.restored", subjectType: "series", subjectId: seriesId });
  });
}
