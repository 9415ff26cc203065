import { compare } from "@/lib/money/money";
import type { RefundPaymentInput } from "@/lib/payments/schema";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, type Tx } from "../db";
import { loadFirm } from "../firm/load-firm";
import { giveBack, lockPaymentAndInvoices, paymentFacts, refundable } from "./give-back";
import { requireDigits, requireNotBefore, requirePastDate } from "./requirements";
import { invoiceEvents } from "./settle";

/**
 * Gives a part or all of a payment back to the customer: first its credit; what is more opens the invoices that it paid
 * again, the newest first, and their discounts for paying early go too. Never more than came in.
 */
export async function refundPayment(ctx: Ctx, input: RefundPaymentInput): Promise<{ reopened: string[] }> {
  authorize(ctx, "payment:refund");
  const { paymentId, amount, reason, refundedOn: on, requestKey } = input;
  return inTenant(ctx, async (tx) => {
    const firm = await loadFirm(tx, ctx);
    const held = await lockPaymentAndInvoices(tx, ctx, paymentId);
    if (await isDone(tx, ctx, requestKey)) return { reopened: [] };
    const { currency, paidOn } = held.payment;
    requireDigits(amount, currency, "amount");
    requirePastDate(on, today(ctx.now, firm.timeZone), "refundedOn");
    requireNotBefore(on, paidOn, "refundedOn");
    const left = refundable(held.payment);
    if (compare(amount, left) > 0) {
      const message = `At most ${left} ${currency} of this payment can go back. Give that or less.`;
      throw new AppError("INVALID", message, { amount: message });
    }
    const moved = await giveBack(tx, ctx, held, { kind: "REFUND", amount, on, reason, requestKey });
    const { before, after } = paymentFacts(held.payment, moved, amount);
    await audit(
      tx,
      ctx,
      {
        action: "payment.refunded",
        subjectType: "payment",
        subjectId: paymentId,
        before,
        after: { ...after, amount, currency, reason, refundedOn: on },
      },
      ...invoiceEvents(moved, "invoice.settlement-taken-back", { paymentId, currency }),
    );
    return { reopened: moved.map((invoice) => invoice.id) };
  });
}

async function isDone(tx: Tx, ctx: Ctx, requestKey: string): Promise<boolean> {
  return (await tx.refund.findFirst({ where: { tenantId: ctx.tenantId, requestKey } })) !== null;
}
