import { formatNumber, periodKey, type Reset } from "@/lib/invoices/number-format";
import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

export interface GivenNumber {
  seriesId: string;
  period: string;
  sequence: number;
  number: string;
}

interface LockedSeries {
  id: string;
  pattern: string;
  reset: Reset;
  startAt: number;
}

/**
 * Takes the next number of the firm's default series. Locks series and counter until COMMIT, so call it last; a
 * rollback gives the number back. CONFLICT when the issue date lies before the last one issued (domain rules §4).
 */
export async function nextNumber(
  tx: Tx,
  ctx: Ctx,
  kind: "INVOICE" | "CREDIT_NOTE",
  issueDate: string,
): Promise<GivenNumber> {
  const series = await advanceSeries(tx, ctx, kind, issueDate);
  const period = periodKey(series.reset, issueDate);
  const [counter] = await tx.$queryRaw<{ sequence: number }[]>`
    INSERT INTO invoice_counters AS c (tenant_id, series_id, period, start, next)
    VALUES (${ctx.tenantId}::uuid, ${series.id}::uuid, ${period}, ${series.startAt}, ${series.startAt + 1})
    ON CONFLICT (tenant_id, series_id, period) DO UPDATE SET next = c.next + 1
    RETURNING next - 1 AS sequence`;
  if (!counter) throw new Error("the counter gave no number");
  return {
    seriesId: series.id,
    period,
    sequence: counter.sequence,
    number: formatNumber(series.pattern, issueDate, counter.sequence),
  };
}

/** The number that the next approval on this day gives, when none comes before it; nothing is taken. */
export async function expectedNumber(
  tx: Tx,
  ctx: Ctx,
  kind: "INVOICE" | "CREDIT_NOTE",
  issueDate: string,
): Promise<string | null> {
  const series = await tx.invoiceSeries.findFirst({
    where: { tenantId: ctx.tenantId, kind, isDefault: true },
  });
  if (!series) return null;
  const period = periodKey(series.reset as Reset, issueDate);
  const counter = await tx.invoiceCounter.findFirst({
    where: { tenantId: ctx.tenantId, seriesId: series.id, period },
  });
  return formatNumber(series.pattern, issueDate, counter?.next ?? series.startAt);
}

async function advanceSeries(tx: Tx, ctx: Ctx, kind: string, issueDate: string): Promise<LockedSeries> {
  const [series] = await tx.$queryRaw<LockedSeries[]>`
    UPDATE invoice_series SET last_issue_date = ${issueDate}::date
    WHERE tenant_id = ${ctx.tenantId}::uuid AND kind = ${kind} AND is_default
      AND (last_issue_date IS NULL OR last_issue_date <= ${issueDate}::date)
    RETURNING id, pattern, reset, start_at AS "startAt"`;
  if (series) return series;
  const [last] = await tx.$queryRaw<{ date: string }[]>`
    SELECT last_issue_date::text AS date FROM invoice_series
    WHERE tenant_id = ${ctx.tenantId}::uuid AND kind = ${kind} AND is_default`;
  if (!last?.date || last.date <= issueDate) {
    throw new AppError("CONFLICT", "Another number series was made the default just now. Approve once more.");
  }
  const message = `The last number of this series was issued on ${last.date}. Choose that issue date or a later one.`;
  throw new AppError("CONFLICT", message, { issueDate: message });
}
