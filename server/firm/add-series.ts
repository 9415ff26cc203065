import type { AddSeriesInput } from "@/lib/firm/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, newId } from "../ctx";
import { inTenant } from "../db";
import { lockAllSeries, requireOwnPattern } from "./lock-series";

/** Adds a number series beside the others; the first of its kind is the default. CONFLICT when numbers could meet. */
export async function addSeries(ctx: Ctx, { startAt, ...input }: AddSeriesInput): Promise<{ id: string }> {
  authorize(ctx, "settings:write");
  const id = newId();
  await inTenant(ctx, async (tx) => {
    // Two who add one pattern at once: the series that are there are locked, those being added wait for the firm.
    await tx.$queryRaw`SELECT tenant_id FROM firm_settings WHERE tenant_id = ${ctx.tenantId}::uuid FOR UPDATE`;
    const all = await lockAllSeries(tx, ctx);
    const same = all.find((one) => one.name.toLowerCase() === input.name.toLowerCase());
    if (same) {
      const message = `There is a series called ${same.name} already. Choose another name.`;
      throw new AppError("CONFLICT", message, { name: message });
    }
    requireOwnPattern(all, input.pattern);
    const isDefault = !all.some((one) => one.kind === input.kind && one.isDefault);
    const data = { ...input, startAt: Number.parseInt(startAt, 10), isDefault };
    await tx.invoiceSeries.create({ data: { tenantId: ctx.tenantId, id, ...data } });
    await audit(tx, ctx, { action: "series.added", subjectType: "series", subjectId: id, after: data });
  });
  return { id };
}
