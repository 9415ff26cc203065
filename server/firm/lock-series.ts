import { patternsOverlap } from "@/lib/firm/series-overlap";
import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

/** All number series of the firm under lock: an approval waits for who changes them, and they for it. */
export async function lockAllSeries(tx: Tx, ctx: Ctx) {
  await tx.$queryRaw`SELECT id FROM invoice_series WHERE tenant_id = ${ctx.tenantId}::uuid ORDER BY id FOR UPDATE`;
  return tx.invoiceSeries.findMany({ where: { tenantId: ctx.tenantId }, orderBy: { id: "asc" } });
}

type LockedSeries = Awaited<ReturnType<typeof lockAllSeries>>[number];

/** The one with that id; NOT_FOUND when this firm has none. */
export function requireSeries(all: readonly LockedSeries[], seriesId: string): LockedSeries {
  const series = all.find((one) => one.id === seriesId);
  if (!series) throw new AppError("NOT_FOUND", "There is no such number series.");
  return series;
}

/** Refuses a pattern that could give the number of another series one day; archived ones gave theirs, too. */
export function requireOwnPattern(others: readonly LockedSeries[], pattern: string): void {
  const rival = others.find((one) => patternsOverlap(one.pattern, pattern));
  if (!rival) return;
  const message = `${rival.name} (${rival.pattern}) could give the same numbers. Begin this pattern differently.`;
  throw new AppError("CONFLICT", message, { pattern: message });
}
