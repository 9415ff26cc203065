import type { Ctx } from "../ctx";
import type { Tx } from "../db";

/** How a customer pays. */
export interface CustomerPaid {
  /** What came in since January 1st less what went back since then, by currency; never summed over two. */
  thisYear: { currency: string; amount: string }[];
  /** Of the invoices paid in full in the last twelve months; null while there is none. */
  habit: PayingHabit | null;
}

export interface PayingHabit {
  invoices: number;
  /** Whole days from the issue date to the payment that brought the balance to zero, on average. */
  days: number;
  /** The same from the due date: negative when they pay before it. */
  daysAfterDue: number;
}

/** What a customer paid this year, and how long they take. */
export async function loadPaid(tx: Tx, ctx: Ctx, customerId: string, today: string): Promise<CustomerPaid> {
  return {
    thisYear: await loadThisYear(tx, ctx, customerId, today),
    habit: await loadHabit(tx, ctx, customerId, today),
  };
}

const loadThisYear = (tx: Tx, ctx: Ctx, customerId: string, today: string) => tx.$queryRaw<
  CustomerPaid["thisYear"]
>`
  SELECT currency, round(sum(amount), currency_digits(currency))::text AS amount FROM (
    SELECT currency, paid_on AS day, amount FROM payments
    WHERE tenant_id = ${ctx.tenantId}::uuid AND customer_id = ${customerId}::uuid
    UNION ALL
    SELECT p.currency, r.refunded_on, -r.amount FROM payments p
    JOIN refunds r ON r.tenant_id = p.tenant_id AND r.payment_id = p.id
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.customer_id = ${customerId}::uuid
  ) moves
  WHERE day BETWEEN date_trunc('year', ${today}::date)::date AND ${today}::date
  GROUP BY currency HAVING sum(amount) <> 0 ORDER BY currency`;

async function loadHabit(tx: Tx, ctx: Ctx, customerId: string, today: string): Promise<PayingHabit | null> {
  const [habit] = await tx.$queryRaw<PayingHabit[]>`
    SELECT count(*)::int AS invoices, coalesce(round(avg(paid_on - issue_date)), 0)::int AS days,
      coalesce(round(avg(paid_on - due_date)), 0)::int AS "daysAfterDue"
    FROM (
      SELECT i.issue_date, i.due_date, max(s.settled_on) AS paid_on
      FROM invoices i JOIN settlements s ON s.tenant_id = i.tenant_id AND s.invoice_id = i.id
      WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.customer_id = ${customerId}::uuid
        AND i.kind = 'INVOICE' AND i.status = 'PAID' AND i.total > 0 AND s.kind = 'PAYMENT' AND s.amount > 0
      GROUP BY i.id, i.issue_date, i.due_date
    ) paid WHERE paid_on > ${today}::date - 365`;
  return habit && habit.invoices > 0 ? habit : null;
}
