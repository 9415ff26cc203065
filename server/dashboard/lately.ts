import type { PaymentMethod } from "@/lib/payments/schema";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

export interface Activity {
  id: string;
  at: string;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  /** An invoice's number or customer, a member's or a customer's name; null when the thing is gone. */
  subjectName: string | null;
}

/** What happened last in the firm, newest first; time that is logged is not news. */
export function loadActivity(tx: Tx, ctx: Ctx): Promise<Activity[]> {
  return tx.$queryRaw<Activity[]>`
    SELECT e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, e.actor_name AS "actorName", e.action,
      e.subject_type AS "subjectType", e.subject_id AS "subjectId",
      coalesce(i.number, ic.name, c.name, p.name, k.name, m.name, t.name) AS "subjectName"
    FROM (SELECT * FROM audit_events WHERE tenant_id = ${ctx.tenantId}::uuid
            AND actor_kind <> 'system' AND action NOT LIKE 'time%' ORDER BY id DESC LIMIT 8) e
    LEFT JOIN invoices i ON i.tenant_id = e.tenant_id AND i.id = e.subject_id
    LEFT JOIN customers ic ON ic.tenant_id = i.tenant_id AND ic.id = i.customer_id
    LEFT JOIN customers c ON c.tenant_id = e.tenant_id AND c.id = e.subject_id
    LEFT JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.subject_id
    LEFT JOIN tasks k ON k.tenant_id = e.tenant_id AND k.id = e.subject_id
    LEFT JOIN tax_rates t ON t.tenant_id = e.tenant_id AND t.id = e.subject_id
    LEFT JOIN memberships m ON m.organization_id = e.tenant_id AND m.id = e.subject_id
    ORDER BY e.id DESC`;
}

export interface RecentPayment {
  id: string;
  customerName: string;
  paidOn: string;
  method: PaymentMethod;
  currency: string;
  amount: string;
  isReversed: boolean;
}

/** The payments that came in last, the newest day first. */
export function loadRecentPayments(tx: Tx, ctx: Ctx): Promise<RecentPayment[]> {
  return tx.$queryRaw<RecentPayment[]>`
    SELECT p.id, c.name AS "customerName", p.paid_on::text AS "paidOn", p.method, p.currency, p.amount::text,
      EXISTS (SELECT FROM refunds r WHERE r.tenant_id = p.tenant_id AND r.payment_id = p.id AND r.kind = 'REVERSAL') AS "isReversed"
    FROM payments p JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
    WHERE p.tenant_id = ${ctx.tenantId}::uuid ORDER BY p.paid_on DESC, p.id DESC LIMIT 6`;
}
