import type { OneSeriesInput } from "@/lib/firm/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockAllSeries, requireSeries } from "./lock-series";

/** Makes a series the one that the next document of its kind takes its number from. */
export async function setDefaultSeries(ctx: Ctx, { seriesId }: OneSeriesInput): Promise<void> {
  authorize(ctx, "settings:write");
  await inTenant(ctx, async (tx) => {
    const all = await lockAllSeries(tx, ctx);
    const series = requireSeries(all, seriesId);
    if (series.isDefault) return;
    if (series.archivedAt) {
      throw new AppError("CONFLICT", `${series.name} is archived. Restore it before it becomes the default.`);
    }
    const before = all.find((one) => one.kind === series.kind && one.isDefault);
    await tx.invoiceSeries.updateMany({
      where: { tenantId: ctx.tenantId, kind: series.kind, isDefault: true },
      data: { isDefault: false },
    });
    await tx.invoiceSeries.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: seriesId } },
      data: { isDefault: true },
    });
    await audit(tx, ctx, {
      action: "series.default-set",
      subjectType: "series",
      subjectId: seriesId,
      before: { default: before?.name ?? null },
      after: { default: series.name },
    });
  });
}
