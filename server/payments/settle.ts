import { type InvoiceStatus, statusAfterSettling } from "@/lib/invoices/status";
import { add, subtract } from "@/lib/money/money";
import { isZero } from "@/lib/money/sign";
import { AppError } from "@/lib/result";
import type { AuditEntry } from "../audit";
import { type Ctx, memberIdOf, newId } from "../ctx";
import type { Tx } from "../db";
import type { LockedInvoice } from "../invoices/lock-invoice";

// Everybody who moves money takes the locks in one order: invoices by id, payments by id, one UPDATE of the invoices.

/** A payment held until COMMIT. Amounts are decimal strings; its credit is what no invoice has and nobody got back. */
export interface LockedPayment {
  id: string;
  customerId: string;
  currency: string;
  amount: string;
  applied: string;
  refunded: string;
  credit: string;
  paidOn: string;
}

/** Locks payments in the order of their ids. The invoices that may move have been locked before. */
export function lockPayments(tx: Tx, ctx: Ctx, paymentIds: string[]): Promise<LockedPayment[]> {
  return tx.$queryRaw<LockedPayment[]>`
    SELECT id, customer_id AS "customerId", currency, amount::text, applied::text, refunded::text,
      (amount - applied - refunded)::text AS credit, paid_on::text AS "paidOn"
    FROM payments WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY(${paymentIds}::uuid[])
    ORDER BY id FOR UPDATE`;
}

/** Locks one payment; NOT_FOUND when this firm has none with that id. */
export async function lockPayment(tx: Tx, ctx: Ctx, paymentId: string): Promise<LockedPayment> {
  const [payment] = await lockPayments(tx, ctx, [paymentId]);
  if (!payment) throw new AppError("NOT_FOUND", "There is no such payment.");
  return payment;
}

/** A row to add; amounts are signed decimal strings, a negative one takes back what an earlier row settled. */
export interface NewSettlement {
  invoiceId: string;
  kind: "PAYMENT" | "WRITE_OFF" | "EARLY_PAYMENT";
  amount: string;
  settledOn: string;
  paymentId?: string | null;
  /** EARLY_PAYMENT: the payment that earned the discount. */
  discountPaymentId?: string | null;
  tax?: string;
  reason?: string;
}

export async function addSettlements(tx: Tx, ctx: Ctx, rows: readonly NewSettlement[]): Promise<void> {
  if (rows.length === 0) return;
  const given = rows.map((row) => ({ tax: "0", reason: "", ...row, id: newId() }));
  await tx.$executeRaw`
    INSERT INTO settlements (tenant_id, id, invoice_id, kind, payment_id, discount_payment_id, amount, tax, settled_on,
      reason, created_by, created_at)
    SELECT ${ctx.tenantId}::uuid, x.id, x."invoiceId", x.kind, x."paymentId", x."discountPaymentId", x.amount, x.tax,
      x."settledOn", x.reason, ${memberIdOf(ctx)}::uuid, ${ctx.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS x (id uuid, "invoiceId" uuid, kind text, "paymentId" uuid,
      "discountPaymentId" uuid, amount numeric, tax numeric, "settledOn" date, reason text)`;
}

/** Moves what payments have applied and given back; the changes are signed, one a payment. */
export async function movePayments(
  tx: Tx,
  ctx: Ctx,
  changes: readonly { paymentId: string; applied?: string; refunded?: string }[],
): Promise<void> {
  if (changes.length === 0) return;
  const given = changes.map((change) => ({ applied: "0", refunded: "0", ...change }));
  await tx.$executeRaw`
    UPDATE payments p SET applied = p.applied + x.applied, refunded = p.refunded + x.refunded
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS x ("paymentId" uuid, applied numeric, refunded numeric)
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.id = x."paymentId"`;
}

/** How an invoice moved: what it has settled and its state, before and after. */
export interface MovedInvoice {
  id: string;
  number: string | null;
  /** Signed: what was settled, or with a minus what was taken back. */
  amount: string;
  settled: string;
  settledBefore: string;
  status: InvoiceStatus;
  statusBefore: InvoiceStatus;
}

/** Moves the balances and states of invoices in one statement, so that the running sums are locked in one order. */
export async function moveInvoices(
  tx: Tx,
  ctx: Ctx,
  changes: readonly { invoice: LockedInvoice; amount: string }[],
): Promise<MovedInvoice[]> {
  const moved = changes.map(({ invoice, amount }): MovedInvoice => {
    const settled = add(invoice.settled, amount, invoice.currency);
    const isPaid = isZero(subtract(invoice.total, settled, invoice.currency));
    return {
      id: invoice.id,
      number: invoice.number,
      amount,
      settled,
      settledBefore: invoice.settled,
      status: statusAfterSettling(invoice, isPaid),
      statusBefore: invoice.status,
    };
  });
  if (moved.length === 0) return moved;
  await tx.$executeRaw`
    UPDATE invoices i SET settled = x.settled, status = x.status, version = i.version + 1, updated_at = ${ctx.now}::timestamptz,
      paid_at = CASE WHEN x.status <> 'PAID' THEN NULL WHEN i.status = 'PAID' THEN i.paid_at ELSE ${ctx.now}::timestamptz END
    FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS x (id uuid, settled numeric, status text)
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.id = x.id`;
  return moved;
}

/** The audit events of the invoices that a movement touched; `action` for those that it did not pay in full. */
export const invoiceEvents = (
  moved: readonly MovedInvoice[],
  action: string,
  more: { paymentId?: string; currency: string },
): AuditEntry[] =>
  moved.map((change) => ({
    action: change.status === "PAID" && change.statusBefore !== "PAID" ? "invoice.paid" : action,
    subjectType: "invoice",
    subjectId: change.id,
    before: { settled: change.settledBefore, status: change.statusBefore },
    after: { settled: change.settled, status: change.status, amount: change.amount, ...more },
  }));
