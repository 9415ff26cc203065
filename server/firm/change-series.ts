import type { ChangeSeriesInput } from "@/lib/firm/schema";
import { patternsOverlap } from "@/lib/firm/series-overlap";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";

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
    // An approval updates this row before it takes a number, so neither can overtake the other.
    await tx.$queryRaw`SELECT id FROM invoice_series WHERE tenant_id = ${ctx.tenantId}::uuid FOR UPDATE`;
    const all = await tx.invoiceSeries.findMany({ where: { tenantId: ctx.tenantId } });
    const series = all.find((one) => one.id === seriesId);
    if (!series) throw new AppError("NOT_FOUND", "There is no such number series.");
    if (await tx.invoiceCounter.findFirst({ where: { tenantId: ctx.tenantId, seriesId } })) {
      throw new AppError(
        "CONFLICT",
        `${series.name} has given numbers already, so that its pattern stays as it is.`,
      );
    }
    const rival = all.find((one) => one.id !== seriesId && patternsOverlap(one.pattern, pattern));
    if (rival) {
      const message = `${rival.name} (${rival.pattern}) could give the same numbers. Begin this pattern differently.`;
      throw new AppError("CONFLICT", message, { pattern: message });
    }
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
