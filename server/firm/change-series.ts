import type { ChangeSeriesInput } from "@/lib/firm/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockAllSeries, requireOwnPattern, requireSeries } from "./lock-series";

/**
 * Changes how the numbers of a series look and where they begin, as long as it has given none (domain rules §4: no
 * number twice). CONFLICT afterwards, or when another series could give the same numbers.
 */
export async function changeSeries(
  ctx: Ctx,
  { seriesId, pattern, reset, startAt }: ChangeSeriesInput,
): Promise<void> {
  authorize(ctx, "settings:write");
  await inTenant(ctx, async (tx) => {
    const all = await lockAllSeries(tx, ctx);
    const series = requireSeries(all, seriesId);
    if (await tx.invoiceCounter.findFirst({ where: { tenantId: ctx.tenantId, seriesId } })) {
      throw new AppError(
        "CONFLICT",
        `${series.name} has given numbers already, so that its pattern stays as it is.`,
      );
    }
    requireOwnPattern(
      all.filter((one) => one.id !== seriesId),
      pattern,
    );
    const after = { pattern, reset, startAt: Number.parseInt(startAt, 10) };
    await tx.invoiceSeries.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: seriesId } },
      data: after,
    });
    await audit(tx, ctx, {
      action: "series.changed",
      subjectType: "series",
      subjectId: seriesId,
      before: { pattern: series.pattern, reset: series.reset, startAt: series.startAt },
      after,
    });
  });
}
