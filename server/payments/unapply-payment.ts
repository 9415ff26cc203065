import type { UnapplyPaymentInput } from "@/lib/payments/schema";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { loadFirm } from "../firm/load-firm";
import { lockPaymentAndInvoices, takeOffInvoices } from "./give-back";
import { invoiceEvents } from "./settle";

/** Takes a payment off an invoice that it was put on by mistake: the money is the customer's credit again. */
export async function unapplyPayment(ctx: Ctx, { paymentId, invoiceId }: UnapplyPaymentInput): Promise<void> {
  authorize(ctx, "payment:record");
  return inTenant(ctx, async (tx) => {
    const firm = await loadFirm(tx, ctx);
    const held = await lockPaymentAndInvoices(tx, ctx, paymentId);
    const { payment } = held;
    const moved = await takeOffInvoices(tx, ctx, held, {
      amount: payment.applied,
      on: today(ctx.now, firm.timeZone),
      reason: "Taken off the invoice",
      invoiceId,
    });
    const [change] = moved;
    if (!change) throw new AppError("CONFLICT", "This payment settles nothing on that invoice.");
    await audit(
      tx,
      ctx,
      {
        action: "payment.unapplied",
        subjectType: "payment",
        subjectId: paymentId,
        before: { applied: payment.applied },
        after: { currency: payment.currency, invoiceId, number: change.number, amount: change.amount },
      },
      ...invoiceEvents(moved, "invoice.settlement-taken-back", { paymentId, currency: payment.currency }),
    );
  });
}
