import type { Customer, Seller } from "@/lib/invoices/document";
import {
  isQuiet,
  type StatementMove,
  type StatementQuery,
  type StatementSection,
  statementOf,
  statementPeriod,
} from "@/lib/payments/statement";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import type { Period } from "@/lib/time/period";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, Prisma, type Tx } from "../db";
import { loadFirm } from "../firm/load-firm";
import { loadParties } from "../invoices/load-document";

export interface StatementScreen {
  customer: Customer & { id: string; isArchived: boolean };
  seller: Seller;
  language: string;
  period: Period;
  sections: StatementSection[];
  today: string;
}

/** The account of a customer over a period, by currency, with the balance after each movement. NOT_FOUND for another firm's. */
export async function readStatement(
  ctx: Ctx,
  input: StatementQuery & { customerId: string },
): Promise<StatementScreen> {
  authorize(ctx, "payment:read");
  return inTenant(ctx, async (tx) => {
    const firm = await loadFirm(tx, ctx);
    const current = today(ctx.now, firm.timeZone);
    const period = statementPeriod(input, current);
    const found = await tx.customer.findFirst({ where: { tenantId: ctx.tenantId, id: input.customerId } });
    if (!found) throw new AppError("NOT_FOUND", "There is no such customer.");
    const { seller, customer } = await loadParties(tx, ctx, input.customerId);
    const moves = movesOf(ctx, input.customerId, firm.timeZone);
    const sections = statementOf(
      await loadOpenings(tx, moves, period.from),
      await loadMoves(tx, moves, period),
    );
    return {
      customer: { ...customer, id: found.id, isArchived: found.archivedAt !== null },
      seller,
      language: found.language,
      period,
      sections: sections.filter((section) => !isQuiet(section)),
      today: current,
    };
  });
}

const loadOpenings = (tx: Tx, moves: Prisma.Sql, from: string) => tx.$queryRaw<
  { currency: string; amount: string }[]
>`
  SELECT currency, sum(amount)::text AS amount FROM (${moves}) moves WHERE date < ${from}::date GROUP BY currency`;

const loadMoves = (tx: Tx, moves: Prisma.Sql, { from, to }: Period) => tx.$queryRaw<StatementMove[]>`
  SELECT kind, id, date::text, currency, amount::text, reference FROM (${moves}) moves
  WHERE date BETWEEN ${from}::date AND ${to}::date ORDER BY date, row`;

/**
 * Every movement of the customer's balance. A void document stands twice, on the day it was issued and on the day it was
 * voided, so that a statement of an earlier period stays what it was.
 */
function movesOf(ctx: Ctx, customerId: string, timeZone: string): Prisma.Sql {
  const [tenant, customer] = [Prisma.sql`${ctx.tenantId}::uuid`, Prisma.sql`${customerId}::uuid`];
  const issued = Prisma.sql`tenant_id = ${tenant} AND customer_id = ${customer} AND status <> 'DRAFT'`;
  return Prisma.sql`
    SELECT kind, id, issue_date AS date, currency, CASE kind WHEN 'INVOICE' THEN total ELSE -total END AS amount,
      number AS reference, id AS row
    FROM invoices WHERE ${issued} AND total <> 0
    UNION ALL
    SELECT 'VOID', id, (voided_at AT TIME ZONE ${timeZone})::date, currency,
      CASE kind WHEN 'INVOICE' THEN -total ELSE total END, number, id
    FROM invoices WHERE ${issued} AND status = 'VOID' AND total <> 0
    UNION ALL
    SELECT CASE s.kind WHEN 'EARLY_PAYMENT' THEN 'DISCOUNT' ELSE 'WRITE_OFF' END, i.id, s.settled_on, i.currency, -s.amount,
      i.number, s.id
    FROM settlements s JOIN invoices i ON i.tenant_id = s.tenant_id AND i.id = s.invoice_id
    WHERE s.tenant_id = ${tenant} AND i.customer_id = ${customer} AND s.kind IN ('EARLY_PAYMENT', 'WRITE_OFF')
    UNION ALL
    SELECT 'PAYMENT', id, paid_on, currency, -amount, reference, id
    FROM payments WHERE tenant_id = ${tenant} AND customer_id = ${customer}
    UNION ALL
    SELECT r.kind, p.id, r.refunded_on, p.currency, r.amount, p.reference, r.id
    FROM refunds r JOIN payments p ON p.tenant_id = r.tenant_id AND p.id = r.payment_id
    WHERE r.tenant_id = ${tenant} AND p.customer_id = ${customer}`;
}
