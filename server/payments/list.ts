import { decodeCursor, encodeCursor } from "@/lib/cursor";
import type { ListPaymentsInput, PaymentMethod } from "@/lib/payments/schema";
import type { Ctx } from "../ctx";
import { Prisma, type Tx } from "../db";

export const pageSize = 50;

export interface PaymentRow {
  id: string;
  customerId: string;
  customerName: string;
  paidOn: string;
  method: PaymentMethod;
  reference: string;
  currency: string;
  amount: string;
  refunded: string;
  /** What no invoice has and nobody got back. */
  credit: string;
  isReversed: boolean;
  /** The numbers of the invoices that it settles now. */
  invoices: string[];
}

export interface PaymentPage {
  rows: PaymentRow[];
  /** The cursors of the pages beside this one; null on the first and on the last. */
  previous: string | null;
  next: string | null;
}

/** One page of the payments, the newest day first; keyset-paged, so that it stays right while payments come in. */
export async function listPayments(tx: Tx, ctx: Ctx, input: ListPaymentsInput): Promise<PaymentPage> {
  const before = decodeCursor(input.before, 2);
  if (!before) {
    const after = decodeCursor(input.after, 2);
    const rows = await loadRows(tx, ctx, input, after && { cursor: after, direction: "older" });
    return toPage(rows.slice(0, pageSize), { previous: after !== null, next: rows.length > pageSize });
  }
  const rows = await loadRows(tx, ctx, input, { cursor: before, direction: "newer" });
  // Fewer than a page is left before it: the first page as it is now, with what came in meanwhile.
  if (rows.length <= pageSize)
    return listPayments(tx, ctx, { ...input, before: undefined, after: undefined });
  return toPage(rows.slice(0, pageSize).reverse(), { previous: true, next: true });
}

function toPage(rows: PaymentRow[], more: { previous: boolean; next: boolean }): PaymentPage {
  const cursorOf = (row: PaymentRow | undefined) => (row ? encodeCursor([row.paidOn, row.id]) : null);
  return {
    rows,
    previous: more.previous ? cursorOf(rows[0]) : null,
    next: more.next ? cursorOf(rows.at(-1)) : null,
  };
}

interface Reach {
  cursor: (string | number)[];
  direction: "older" | "newer";
}

/** One more than a page, so that it is known whether there are more. */
function loadRows(tx: Tx, ctx: Ctx, input: ListPaymentsInput, reach: Reach | null): Promise<PaymentRow[]> {
  const isNewer = reach?.direction === "newer";
  const where = [Prisma.sql`p.tenant_id = ${ctx.tenantId}::uuid`];
  if (input.customerId) where.push(Prisma.sql`p.customer_id = ${input.customerId}::uuid`);
  if (input.from) where.push(Prisma.sql`p.paid_on >= ${input.from}::date`);
  if (input.to) where.push(Prisma.sql`p.paid_on <= ${input.to}::date`);
  if (input.unapplied) where.push(Prisma.sql`p.applied + p.refunded < p.amount`);
  if (reach) {
    where.push(Prisma.sql`(p.paid_on, p.id) ${Prisma.raw(isNewer ? ">" : "<")}
      (${String(reach.cursor[0])}::text::date, ${String(reach.cursor[1])}::text::uuid)`);
  }
  const direction = Prisma.raw(isNewer ? "ASC" : "DESC");
  return tx.$queryRaw<PaymentRow[]>`
    SELECT p.id, p.customer_id AS "customerId", c.name AS "customerName", p.paid_on::text AS "paidOn", p.method, p.reference,
      p.currency, p.amount::text, p.refunded::text, (p.amount - p.applied - p.refunded)::text AS credit,
      EXISTS (SELECT FROM refunds r WHERE r.tenant_id = p.tenant_id AND r.payment_id = p.id AND r.kind = 'REVERSAL') AS "isReversed",
      ARRAY(SELECT i.number FROM settlements s JOIN invoices i ON i.tenant_id = s.tenant_id AND i.id = s.invoice_id
        WHERE s.tenant_id = p.tenant_id AND s.payment_id = p.id
        GROUP BY i.id, i.number HAVING sum(s.amount) > 0 ORDER BY min(s.id::text)) AS invoices
    FROM payments p JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
    WHERE ${Prisma.join(where, " AND ")}
    ORDER BY p.paid_on ${direction}, p.id ${direction} LIMIT ${pageSize + 1}`;
}
