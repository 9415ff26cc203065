import { sum } from "@/lib/money/money";
import type { BillingState } from "@/lib/time/billing-state";
import type { Period } from "@/lib/time/period";
import type { Ctx } from "../ctx";
import { Prisma, type Tx } from "../db";

export interface TimeTotals {
  minutes: number;
  billableMinutes: number;
  /** Billable minutes that no rate applies to, so that no amount has them; null with `amounts`. */
  unratedMinutes: number | null;
  /** Billable amounts, one a currency and never added to each other; null for those who may not see rates. */
  amounts: { currency: string; amount: string }[] | null;
}

/** Where an entry `e` stands, in the words of billingState in lib/time/billing-state.ts; a test holds the two together. */
export const billingStateOf = Prisma.sql`CASE
  WHEN e.billed_minutes > 0 THEN CASE
    WHEN e.held_minutes > 0 OR (e.billable AND NOT e.billed_elsewhere
      AND e.billable_minutes > e.billed_minutes + e.written_off_minutes + e.held_minutes) THEN 'PARTLY_BILLED'
    ELSE 'BILLED' END
  WHEN e.billed_elsewhere THEN 'BILLED_ELSEWHERE'
  WHEN NOT e.billable OR e.billable_minutes = 0 THEN 'NON_BILLABLE'
  WHEN e.billable_minutes = e.written_off_minutes + e.held_minutes THEN CASE
    WHEN e.held_minutes > 0 THEN 'HELD' ELSE 'WRITTEN_OFF' END
  WHEN EXISTS (SELECT FROM time_allocations a WHERE a.tenant_id = e.tenant_id AND a.time_entry_id = e.id
    AND a.state = 'DRAFT') THEN 'ON_DRAFT'
  ELSE 'UNBILLED' END`;

/** Lets the entries through that stand in one state. */
export const inState = (state: BillingState | undefined): Prisma.Sql =>
  state ? Prisma.sql`AND ${billingStateOf} = ${state}` : Prisma.empty;

interface Row {
  date: string;
  currency: string;
  minutes: number;
  billableMinutes: number;
  unratedMinutes: number;
  amount: string | null;
}

/** What the entries of a period that `where` lets through come to, each rounded by itself, by day. */
export async function loadTotals(
  tx: Tx,
  ctx: Ctx,
  period: Period,
  { where, withMoney }: { where: Prisma.Sql; withMoney: boolean },
): Promise<{ ofDay: (date: string) => TimeTotals; ofAll: TimeTotals }> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e.spent_on::text AS date, e.currency, sum(e.minutes)::int AS minutes,
      sum(e.billable_minutes)::int AS "billableMinutes",
      coalesce(sum(e.billable_minutes) FILTER (WHERE e.rate IS NULL), 0)::int AS "unratedMinutes",
      sum(round(e.billable_minutes * e.rate / 60, currency_digits(e.currency)))
        FILTER (WHERE e.rate IS NOT NULL AND e.billable_minutes > 0)::text AS amount
    FROM time_entries e
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.spent_on BETWEEN ${period.from}::date AND ${period.to}::date ${where}
    GROUP BY e.spent_on, e.currency ORDER BY e.currency`;
  return {
    ofDay: (date) =>
      totalsOf(
        rows.filter((row) => row.date === date),
        withMoney,
      ),
    ofAll: totalsOf(rows, withMoney),
  };
}

function totalsOf(rows: readonly Row[], withMoney: boolean): TimeTotals {
  const add = (figure: (row: Row) => number) => rows.reduce((total, row) => total + figure(row), 0);
  const byCurrency = new Map<string, string[]>();
  for (const { currency, amount } of rows) {
    if (amount !== null) byCurrency.set(currency, [...(byCurrency.get(currency) ?? []), amount]);
  }
  return {
    minutes: add((row) => row.minutes),
    billableMinutes: add((row) => row.billableMinutes),
    unratedMinutes: withMoney ? add((row) => row.unratedMinutes) : null,
    amounts: withMoney
      ? [...byCurrency].map(([currency, all]) => ({ currency, amount: sum(all, currency) }))
      : null,
  };
}
