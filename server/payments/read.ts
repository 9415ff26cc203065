import type { InvoiceStatus } from "@/lib/invoices/status";
import type { ListPaymentsInput, PaymentMethod } from "@/lib/payments/schema";
import { can } from "@/lib/permissions";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, type Tx } from "../db";
import { loadFirm } from "../firm/load-firm";
import { type CustomerCredit, loadCredit } from "./credit";
import { listPayments, type PaymentPage } from "./list";
import { loadOpenInvoices, type PayableInvoice } from "./open-invoices";

export interface PaymentListScreen extends PaymentPage {
  customers: { id: string; name: string }[];
  /** What customers have with the firm, by currency; never summed over two. */
  credit: { currency: string; amount: string; payments: number }[];
  mayRecord: boolean;
}

/** The payment list: one page and the choices of its filters. */
export async function readPayments(ctx: Ctx, input: ListPaymentsInput): Promise<PaymentListScreen> {
  authorize(ctx, "payment:read");
  return inTenant(ctx, async (tx) => ({
    ...(await listPayments(tx, ctx, input)),
    customers: await loadCustomers(tx, ctx),
    credit: await tx.$queryRaw<PaymentListScreen["credit"]>`
      SELECT currency, sum(amount - applied - refunded)::text AS amount, count(*)::int AS payments FROM payments
      WHERE tenant_id = ${ctx.tenantId}::uuid AND applied + refunded < amount GROUP BY currency ORDER BY currency`,
    mayRecord: can(ctx.role, "payment:record", {}),
  }));
}

const loadCustomers = (tx: Tx, ctx: Ctx) => tx.$queryRaw<{ id: string; name: string }[]>`
  SELECT id, name FROM customers WHERE tenant_id = ${ctx.tenantId}::uuid AND archived_at IS NULL ORDER BY lower(name), id LIMIT 1000`;

export interface NewPaymentScreen {
  customers: { id: string; name: string }[];
  /** Null until one is chosen. */
  customer: { id: string; name: string; currency: string } | null;
  openInvoices: PayableInvoice[];
  credit: CustomerCredit[];
  today: string;
}

/** What the form of a new payment needs: the customer's open invoices in every currency, and the credit there is. */
export async function readNewPayment(ctx: Ctx, customerId: string | null): Promise<NewPaymentScreen> {
  authorize(ctx, "payment:record");
  return inTenant(ctx, async (tx) => {
    const firm = await loadFirm(tx, ctx);
    const [customer = null] = await tx.$queryRaw<NonNullable<NewPaymentScreen["customer"]>[]>`
      SELECT id, name, currency FROM customers
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${customerId}::uuid`;
    if (customerId && !customer) throw new AppError("NOT_FOUND", "There is no such customer.");
    return {
      customers: await loadCustomers(tx, ctx),
      customer,
      openInvoices: customer ? await loadOpenInvoices(tx, ctx, customer.id) : [],
      credit: customer ? await loadCredit(tx, ctx, customer.id) : [],
      today: today(ctx.now, firm.timeZone),
    };
  });
}

export interface PaymentDetail {
  id: string;
  customerId: string;
  customerName: string;
  currency: string;
  amount: string;
  fee: string;
  applied: string;
  refunded: string;
  credit: string;
  paidOn: string;
  method: PaymentMethod;
  reference: string;
  provider: string;
  providerPaymentId: string | null;
  recordedBy: string | null;
  recordedAt: string;
  isReversed: boolean;
}

/** What the payment settles on one invoice now; the list is in the order in which it was put there. */
export interface SettledByPayment {
  invoiceId: string;
  number: string;
  status: InvoiceStatus;
  amount: string;
  /** The discount for paying early that came with it; "0" without one. */
  discount: string;
  settledOn: string;
  balance: string;
}

export interface PaymentRefund {
  id: string;
  kind: "REFUND" | "REVERSAL";
  amount: string;
  refundedOn: string;
  reason: string;
  by: string | null;
}

export interface PaymentEvent {
  id: string;
  at: string;
  actor: string;
  action: string;
  after: Record<string, unknown> | null;
}

export interface PaymentDetailScreen {
  payment: PaymentDetail;
  settles: SettledByPayment[];
  refunds: PaymentRefund[];
  history: PaymentEvent[];
  /** Where its credit could go: the customer's open invoices in its currency. */
  openInvoices: PayableInvoice[];
  mayRefund: boolean;
  mayApply: boolean;
  today: string;
  timeZone: string;
}

/** One payment with everything its page shows; NOT_FOUND for another firm's. */
export async function readPayment(ctx: Ctx, paymentId: string): Promise<PaymentDetailScreen> {
  authorize(ctx, "payment:read");
  return inTenant(ctx, async (tx) => {
    const firm = await loadFirm(tx, ctx);
    const payment = await loadPayment(tx, ctx, paymentId);
    const open = await loadOpenInvoices(tx, ctx, payment.customerId);
    return {
      payment,
      settles: await loadSettled(tx, ctx, paymentId),
      refunds: await loadRefunds(tx, ctx, paymentId),
      history: await loadHistory(tx, ctx, paymentId),
      openInvoices: open.filter((invoice) => invoice.currency === payment.currency),
      mayRefund: can(ctx.role, "payment:refund", {}),
      mayApply: can(ctx.role, "payment:record", {}),
      today: today(ctx.now, firm.timeZone),
      timeZone: firm.timeZone,
    };
  });
}

async function loadPayment(tx: Tx, ctx: Ctx, paymentId: string): Promise<PaymentDetail> {
  const [payment] = await tx.$queryRaw<PaymentDetail[]>`
    SELECT p.id, p.customer_id AS "customerId", c.name AS "customerName", p.currency, p.amount::text, p.fee::text,
      p.applied::text, p.refunded::text, (p.amount - p.applied - p.refunded)::text AS credit, p.paid_on::text AS "paidOn",
      p.method, p.reference, p.provider, p.provider_payment_id AS "providerPaymentId", m.name AS "recordedBy",
      to_char(p.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "recordedAt",
      EXISTS (SELECT FROM refunds r WHERE r.tenant_id = p.tenant_id AND r.payment_id = p.id AND r.kind = 'REVERSAL') AS "isReversed"
    FROM payments p JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
    LEFT JOIN memberships m ON m.organization_id = p.tenant_id AND m.id = p.created_by
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.id = ${paymentId}::uuid`;
  if (!payment) throw new AppError("NOT_FOUND", "There is no such payment.");
  return payment;
}

const loadSettled = (tx: Tx, ctx: Ctx, paymentId: string) => tx.$queryRaw<SettledByPayment[]>`
  SELECT i.id AS "invoiceId", i.number, i.status, sum(s.amount) FILTER (WHERE s.payment_id IS NOT NULL)::text AS amount,
    coalesce(sum(s.amount) FILTER (WHERE s.discount_payment_id IS NOT NULL), 0)::text AS discount,
    min(s.settled_on) FILTER (WHERE s.amount > 0)::text AS "settledOn", (i.total - i.settled)::text AS balance
  FROM settlements s JOIN invoices i ON i.tenant_id = s.tenant_id AND i.id = s.invoice_id
  WHERE s.tenant_id = ${ctx.tenantId}::uuid
    AND (s.payment_id = ${paymentId}::uuid OR s.discount_payment_id = ${paymentId}::uuid)
  GROUP BY i.tenant_id, i.id HAVING sum(s.amount) > 0
  ORDER BY max(s.id::text) FILTER (WHERE s.payment_id IS NOT NULL AND s.amount > 0)`;

const loadRefunds = (tx: Tx, ctx: Ctx, paymentId: string) => tx.$queryRaw<PaymentRefund[]>`
  SELECT r.id, r.kind, r.amount::text, r.refunded_on::text AS "refundedOn", r.reason, m.name AS by
  FROM refunds r LEFT JOIN memberships m ON m.organization_id = r.tenant_id AND m.id = r.created_by
  WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.payment_id = ${paymentId}::uuid ORDER BY r.id`;

const loadHistory = (tx: Tx, ctx: Ctx, paymentId: string) => tx.$queryRaw<PaymentEvent[]>`
  SELECT id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, actor_name AS actor, action, after
  FROM audit_events WHERE tenant_id = ${ctx.tenantId}::uuid AND subject_id = ${paymentId}::uuid ORDER BY id DESC LIMIT 200`;
