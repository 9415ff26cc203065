import { maxOf, negate, subtract, sum } from "@/lib/money/money";
import { type HeldPart, sumByInvoice, takePartsOfPayment } from "@/lib/payments/take-back";
import { AppError } from "@/lib/result";
import { type Ctx, memberIdOf, newId } from "../ctx";
import type { Tx } from "../db";
import { type LockedInvoice, lockInvoices } from "../invoices/lock-invoice";
import { loadHeldParts, takeBackParts } from "./held-parts";
import { type LockedPayment, lockPayment, type MovedInvoice, moveInvoices, movePayments } from "./settle";

export interface HeldPayment {
  payment: LockedPayment;
  invoices: LockedInvoice[];
}

/** Locks a payment and, before it, the invoices that it ever settled. */
export async function lockPaymentAndInvoices(tx: Tx, ctx: Ctx, paymentId: string): Promise<HeldPayment> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT invoice_id AS id FROM settlements
    WHERE tenant_id = ${ctx.tenantId}::uuid AND payment_id = ${paymentId}::uuid`;
  const invoices = await lockInvoices(
    tx,
    ctx,
    found.map((invoice) => invoice.id),
  );
  return { invoices, payment: await lockPayment(tx, ctx, paymentId) };
}

interface TakeOff {
  amount: string;
  on: string;
  reason: string;
  invoiceId?: string;
  /** All of the payment, and every discount that it earned. */
  isReversal?: boolean;
}

/** Takes `amount` of a payment off its invoices, the newest first; those leave PAID when a balance is open again. */
export async function takeOffInvoices(
  tx: Tx,
  ctx: Ctx,
  { payment, invoices }: HeldPayment,
  { amount, on, reason, invoiceId, isReversal = false }: TakeOff,
): Promise<MovedInvoice[]> {
  const held = await loadHeldParts(tx, ctx, { paymentId: payment.id });
  const wanted = invoiceId ? held.filter((part) => part.invoiceId === invoiceId) : held;
  const parts = isReversal ? wanted : takePartsOfPayment(wanted, amount, payment.currency);
  await takeBackParts(tx, ctx, parts, { on, reason, currency: payment.currency });
  return moveInvoices(tx, ctx, lowerings(parts, invoices, payment.currency));
}

function lowerings(parts: HeldPart[], invoices: LockedInvoice[], currency: string) {
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  return sumByInvoice(parts, currency).map(({ invoiceId, amount }) => {
    const invoice = byId.get(invoiceId);
    // It was applied to one more invoice between our reading and our lock.
    if (!invoice) throw new AppError("CONFLICT", "This payment has just been applied. Reload and try again.");
    return { invoice, amount: negate(amount, currency) };
  });
}

export interface MoneyBack {
  kind: "REFUND" | "REVERSAL";
  amount: string;
  on: string;
  reason: string;
  requestKey?: string;
}

/** Gives money of a payment back: first what no invoice has, then what is taken off its invoices. Returns those. */
export async function giveBack(
  tx: Tx,
  ctx: Ctx,
  held: HeldPayment,
  back: MoneyBack,
): Promise<MovedInvoice[]> {
  const { payment } = held;
  const { kind, amount, on, reason, requestKey = null } = back;
  const fromInvoices = maxOf(subtract(amount, payment.credit, payment.currency), "0");
  const isReversal = kind === "REVERSAL";
  const moved = await takeOffInvoices(tx, ctx, held, { amount: fromInvoices, on, reason, isReversal });
  await tx.$executeRaw`
    INSERT INTO refunds (tenant_id, id, payment_id, kind, amount, refunded_on, reason, request_key, created_by, created_at)
    VALUES (${ctx.tenantId}::uuid, ${newId()}::uuid, ${payment.id}::uuid, ${kind}, ${amount}::text::numeric, ${on}::date,
      ${reason}, ${requestKey}::uuid, ${memberIdOf(ctx)}::uuid, ${ctx.now}::timestamptz)`;
  await movePayments(tx, ctx, [{ paymentId: payment.id, refunded: amount }]);
  return moved;
}

/** What can still go back: all that came in and did not go back yet. */
export const refundable = (payment: LockedPayment): string =>
  subtract(payment.amount, payment.refunded, payment.currency);

/** The payment as the audit trail tells it. */
export const paymentFacts = (payment: LockedPayment, moved: readonly MovedInvoice[], refunded: string) => ({
  before: { applied: payment.applied, refunded: payment.refunded },
  after: {
    refunded: sum([payment.refunded, refunded], payment.currency),
    invoices: moved.map(({ id, number, amount }) => ({ id, number, amount })),
  },
});
