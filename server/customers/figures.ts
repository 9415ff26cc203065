import type { Ctx } from "../ctx";
import { Prisma, type Tx } from "../db";
import { unbilledLines } from "../invoices/unbilled-lines";

/** One currency of a customer: open minutes and what their drafts come to, what is owed, and how much of it is late. */
export interface CustomerFigures {
  currency: string;
  unbilledMinutes: number;
  unbilled: string;
  outstanding: string;
  overdue: string;
}

/** The figures of these customers in one query, a row a customer and currency; those without any have none. */
export async function loadFigures(
  tx: Tx,
  ctx: Ctx,
  customerIds: string[],
  today: string,
): Promise<Map<string, CustomerFigures[]>> {
  const where = Prisma.sql`AND p.customer_id = ANY(${customerIds}::uuid[])`;
  const rows = await tx.$queryRaw<(CustomerFigures & { customerId: string })[]>`
    WITH unbilled AS (
      SELECT customer_id, currency, sum(minutes)::int AS minutes, sum(amount) AS amount
      FROM (${unbilledLines(ctx.tenantId, { where, byProject: true })}) lines GROUP BY customer_id, currency
    ), owed AS (
      SELECT customer_id, currency, sum(total - settled) AS amount,
        coalesce(sum(total - settled) FILTER (WHERE due_date < ${today}::date), 0) AS late
      FROM invoices
      WHERE tenant_id = ${ctx.tenantId}::uuid AND customer_id = ANY(${customerIds}::uuid[])
        AND kind = 'INVOICE' AND status IN ('APPROVED', 'SENT') AND settled < total
      GROUP BY customer_id, currency
    )
    SELECT customer_id AS "customerId", currency, coalesce(u.minutes, 0) AS "unbilledMinutes",
      round(coalesce(u.amount, 0), currency_digits(currency))::text AS unbilled, round(coalesce(o.amount, 0), currency_digits(currency))::text AS outstanding,
      round(coalesce(o.late, 0), currency_digits(currency))::text AS overdue
    FROM unbilled u FULL JOIN owed o USING (customer_id, currency)
    ORDER BY customer_id, currency`;
  const byCustomer = new Map<string, CustomerFigures[]>();
  for (const { customerId, ...figures } of rows) {
    byCustomer.set(customerId, [...(byCustomer.get(customerId) ?? []), figures]);
  }
  return byCustomer;
}
