import type { OneSeriesInput } from "@/lib/firm/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockAllSeries, requireSeries } from "./lock-series";

/** Takes a series out of use; its numbers and its continuity report stay. CONFLICT while it is the default. */
export async function archiveSeries(ctx: Ctx, { seriesId }: OneSeriesInput): Promise<void> {
  authorize(ctx, "settings:write");
  await inTenant(ctx, async (tx) => {
    const series = requireSeries(await lockAllSeries(tx, ctx), seriesId);
    if (series.archivedAt) return;
    if (series.isDefault) {
      throw new AppError("CONFLICT", `${series.name} is the default. Make another series the default first.`);
    }
    await tx.invoiceSeries.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: seriesId } },
      data: { archivedAt: ctx.now },
    });
    await audit(tx, ctx, { action: "series.archived", subjectType: "series", subjectId: seriesId });
  });
}
