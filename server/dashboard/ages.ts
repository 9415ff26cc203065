import {
  type AgedRow,
  type Aging,
  ageThresholds,
  agingsOf,
  receivableAges,
  spreadOverAges,
  workAges,
} from "@/lib/dashboard/ages";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import { unbilledLines } from "../invoices/unbilled-lines";

/** What customers owe by how late it is, one aging a currency, from the running sums: a row a day, however many invoices. */
export async function loadReceivables(tx: Tx, ctx: Ctx, today: string): Promise<Aging[]> {
  const rows = await tx.$queryRaw<AgedRow[]>`
    SELECT currency, step, sum(outstanding)::text AS amount, sum(invoices)::int AS count FROM (
      SELECT currency, outstanding, invoices, width_bucket(${today}::date - due_date, ${ageThresholds(receivableAges)}::int[]) AS step
      FROM receivables_by_day WHERE tenant_id = ${ctx.tenantId}::uuid AND invoices <> 0
    ) days GROUP BY currency, step`;
  return agingsOf(rows, receivableAges);
}

export interface UnbilledSum {
  currency: string;
  /** What its drafts come to by each project's own policy; without what has no rate. */
  amount: string;
  minutes: number;
  withoutRateMinutes: number;
}

export interface UnbilledWork {
  sums: UnbilledSum[];
  /** The same amounts and minutes by the age of the work; `count` is minutes. */
  ages: Aging[];
}

/** Unbilled work of the firm, by currency and by how long ago it was done. */
export async function loadUnbilledWork(tx: Tx, ctx: Ctx, today: string): Promise<UnbilledWork> {
  const sums = await tx.$queryRaw<UnbilledSum[]>`
    SELECT currency, sum(minutes)::int AS minutes, sum(amount)::text AS amount, sum(unrated)::int AS "withoutRateMinutes"
    FROM (${unbilledLines(ctx.tenantId)}) lines GROUP BY currency ORDER BY currency`;
  const rows = await tx.$queryRaw<AgedRow[]>`
    SELECT currency, step, sum(minutes)::int AS count,
      sum(round(minutes * coalesce(rate, 0) / 60, currency_digits(currency)))::text AS amount
    FROM (
      SELECT e.currency, e.rate, width_bucket(${today}::date - e.spent_on, ${ageThresholds(workAges)}::int[]) AS step,
        e.billable_minutes - e.billed_minutes - e.written_off_minutes - e.held_minutes AS minutes
      FROM time_entries e JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
      WHERE e.tenant_id = ${ctx.tenantId}::uuid AND p.customer_id IS NOT NULL AND e.billable AND NOT e.billed_elsewhere
        AND e.billed_minutes + e.written_off_minutes < e.billable_minutes
    ) open WHERE minutes > 0 GROUP BY currency, step`;
  return { sums, ages: spreadOverAges(agingsOf(rows, workAges), sums) };
}
