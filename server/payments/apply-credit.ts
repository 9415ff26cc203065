import { sum } from "@/lib/money/money";
import type { ApplyCreditInput } from "@/lib/payments/schema";
import { type CreditPart, spreadCredit } from "@/lib/payments/spread-credit";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, type Tx } from "../db";
import { loadFirm } from "../firm/load-firm";
import { lockInvoices } from "../invoices/lock-invoice";
import { requireDigits, requireSettleable } from "./requirements";
import { addSettlements, invoiceEvents, lockPayments, moveInvoices, movePayments } from "./settle";

export interface AppliedCredit {
  /** What each payment gave to each invoice. */
  parts: CreditPart[];
}

/**
 * Pays invoices out of the customer's credit: deposits, overpayments and what corrections freed, the oldest payment
 * first. CONFLICT when there is less credit than the invoices take.
 */
export async function applyCredit(ctx: Ctx, input: ApplyCreditInput): Promise<AppliedCredit> {
  authorize(ctx, "payment:record");
  const { currency, settlements } = input;
  settlements.forEach((part, index) => {
    requireDigits(part.amount, currency, `settlements.${index}.amount`);
  });
  return inTenant(ctx, async (tx) => {
    const firm = await loadFirm(tx, ctx);
    const locked = await lockInvoices(
      tx,
      ctx,
      settlements.map((part) => part.invoiceId),
    );
    const invoices = new Map(locked.map((invoice) => [invoice.id, invoice]));
    if (invoices.size !== settlements.length) throw new AppError("NOT_FOUND", "There is no such invoice.");
    const changes = settlements.map((part, index) => {
      const invoice = invoices.get(part.invoiceId);
      requireSettleable(invoice, { ...input, amount: part.amount }, `settlements.${index}.amount`);
      return { invoice, amount: part.amount };
    });
    const parts = spreadCredit(await lockCredit(tx, ctx, input), settlements, currency);
    await addSettlements(
      tx,
      ctx,
      parts.map((part) => ({
        kind: "PAYMENT",
        ...part,
        settledOn: today(ctx.now, firm.timeZone),
        reason: "From credit",
      })),
    );
    const paymentIds = [...new Set(parts.map((part) => part.paymentId))];
    const amountOf = (paymentId: string) =>
      sum(
        parts.filter((part) => part.paymentId === paymentId).map((part) => part.amount),
        currency,
      );
    await movePayments(
      tx,
      ctx,
      paymentIds.map((paymentId) => ({ paymentId, applied: amountOf(paymentId) })),
    );
    const moved = await moveInvoices(tx, ctx, changes);
    const events = paymentIds.map((paymentId) => ({
      action: "payment.applied",
      subjectType: "payment",
      subjectId: paymentId,
      after: {
        currency,
        amount: amountOf(paymentId),
        invoices: parts.filter((p) => p.paymentId === paymentId),
      },
    }));
    await audit(tx, ctx, ...events, ...invoiceEvents(moved, "invoice.paid-in-part", { currency }));
    return { parts };
  });
}

/** The payments of the customer that have credit, held until COMMIT; the oldest first. */
async function lockCredit(tx: Tx, ctx: Ctx, input: ApplyCreditInput) {
  const { customerId, currency } = input;
  const paymentId = input.paymentId ?? null;
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM payments
    WHERE tenant_id = ${ctx.tenantId}::uuid AND customer_id = ${customerId}::uuid AND currency = ${currency}
      AND applied + refunded < amount AND (${paymentId}::uuid IS NULL OR id = ${paymentId}::uuid)`;
  const payments = await lockPayments(
    tx,
    ctx,
    found.map((payment) => payment.id),
  );
  const oldestFirst = (payment: { paidOn: string; id: string }) => `${payment.paidOn} ${payment.id}`;
  return payments
    .sort((a, b) => (oldestFirst(a) < oldestFirst(b) ? -1 : 1))
    .map(({ id, credit }) => ({ paymentId: id, credit }));
}
