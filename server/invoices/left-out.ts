import type { LeftOut } from "@/lib/invoices/left-out";
import type { BillingRange } from "@/lib/time/billing-range";
import type { Ctx } from "../ctx";
import { Prisma, type Tx } from "../db";

interface Scope {
  customerId: string;
  range: BillingRange;
  today: string;
  /** The projects whose time this person may bill; null is all of them. */
  led: string[] | null;
}

/**
 * The time of a customer that the dialog does not list, by reason and currency: open time of other days, and on the
 * days themselves what is held back, written off or not billable. One query, a row a reason and currency.
 */
export function loadLeftOut(tx: Tx, ctx: Ctx, { customerId, range, today, led }: Scope): Promise<LeftOut[]> {
  const { from, to } = range;
  return tx.$queryRaw<LeftOut[]>`
    SELECT reason, currency, count(*)::int AS entries, sum(minutes)::int AS minutes,
      sum(round(minutes * coalesce(rate, 0) / 60, currency_digits(currency)))::text AS amount
    FROM (
      SELECT e.currency, e.rate, part.reason, part.minutes
      FROM time_entries e
      JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
      CROSS JOIN LATERAL (
        SELECT CASE WHEN e.billable AND NOT e.billed_elsewhere
            THEN e.billable_minutes - e.billed_minutes - e.written_off_minutes - e.held_minutes ELSE 0 END AS open,
          CASE WHEN e.spent_on < ${from}::date THEN 'BEFORE'
            WHEN e.spent_on > ${to}::date THEN CASE WHEN e.spent_on > ${today}::date THEN 'FUTURE' ELSE 'AFTER' END END AS beside
      ) entry
      CROSS JOIN LATERAL (VALUES
        (entry.beside, entry.open),
        (CASE WHEN entry.beside IS NULL THEN 'HELD' END, e.held_minutes),
        (CASE WHEN entry.beside IS NULL THEN 'WRITTEN_OFF' END, e.written_off_minutes),
        (CASE WHEN entry.beside IS NULL AND NOT e.billed_elsewhere THEN 'NOT_BILLABLE' END,
          CASE WHEN e.billable THEN e.minutes - e.billable_minutes ELSE e.minutes END)
      ) part (reason, minutes)
      WHERE e.tenant_id = ${ctx.tenantId}::uuid AND p.customer_id = ${customerId}::uuid
        AND part.reason IS NOT NULL AND part.minutes > 0
        ${led ? Prisma.sql`AND e.project_id = ANY(${led}::uuid[])` : Prisma.empty}
    ) parts
    GROUP BY reason, currency ORDER BY reason, currency`;
}
