import { isZero } from "@/lib/money/sign";
import type { ReversePaymentInput } from "@/lib/payments/schema";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { loadFirm } from "../firm/load-firm";
import { giveBack, lockPaymentAndInvoices, paymentFacts, refundable } from "./give-back";
import { requireNotBefore, requirePastDate } from "./requirements";
import { invoiceEvents } from "./settle";

/**
 * Undoes a payment that never counted: a bounced debit, a charge-back, one recorded by mistake. All that is left of it is
 * taken back from its invoices and from the customer's credit; the payment itself stays, reversed.
 */
export async function reversePayment(ctx: Ctx, input: ReversePaymentInput): Promise<{ reopened: string[] }> {
  authorize(ctx, "payment:refund");
  const { paymentId, reason, reversedOn: on } = input;
  return inTenant(ctx, async (tx) => {
    const firm = await loadFirm(tx, ctx);
    const held = await lockPaymentAndInvoices(tx, ctx, paymentId);
    const { currency, paidOn } = held.payment;
    requirePastDate(on, today(ctx.now, firm.timeZone), "reversedOn");
    requireNotBefore(on, paidOn, "reversedOn");
    const amount = refundable(held.payment);
    if (isZero(amount)) {
      throw new AppError("CONFLICT", "All of this payment has gone back already. It stays as it is.");
    }
    const moved = await giveBack(tx, ctx, held, { kind: "REVERSAL", amount, on, reason });
    const { before, after } = paymentFacts(held.payment, moved, amount);
    await audit(
      tx,
      ctx,
      {
        action: "payment.reversed",
        subjectType: "payment",
        subjectId: paymentId,
        before,
        after: { ...after, amount, currency, reason, reversedOn: on },
      },
      ...invoiceEvents(moved, "invoice.settlement-taken-back", { paymentId, currency }),
    );
    return { reopened: moved.map((invoice) => invoice.id) };
  });
}
