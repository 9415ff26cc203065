import type { UndoSendInput } from "@/lib/invoices/sending";
import type { InvoiceStatus } from "@/lib/invoices/status";
import { isZero } from "@/lib/money/sign";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { type LockedInvoice, lockInvoice } from "./lock-invoice";

/**
 * Takes an e-mail back that still waits to go out. An invoice that was never sent otherwise is approved again, not sent.
 * CONFLICT once the e-mail is on its way.
 */
export async function undoSend(ctx: Ctx, { deliveryId }: UndoSendInput): Promise<{ id: string }> {
  authorize(ctx, "invoice:send");
  return inTenant(ctx, async (tx) => {
    const where = { tenantId: ctx.tenantId, id: deliveryId };
    const delivery = await tx.emailDelivery.findFirst({ where });
    if (!delivery?.invoiceId) throw new AppError("NOT_FOUND", "There is no such e-mail.");
    const invoice = await lockInvoice(tx, ctx, delivery.invoiceId);
    const taken = await tx.emailDelivery.updateMany({
      where: { ...where, status: "QUEUED" },
      data: { status: "CANCELLED" },
    });
    if (taken.count === 0)
      throw new AppError(
        "CONFLICT",
        "This e-mail is on its way already, so it cannot be taken back. Write to the customer, or correct the invoice.",
      );
    const others = await tx.emailDelivery.count({
      where: { tenantId: ctx.tenantId, invoiceId: invoice.id, status: { not: "CANCELLED" } },
    });
    const wasNeverSent = others === 0 && invoice.status !== "VOID";
    const status = wasNeverSent ? unsent(invoice) : invoice.status;
    if (wasNeverSent)
      await tx.invoice.update({
        where: { tenantId_id: { tenantId: ctx.tenantId, id: invoice.id } },
        data: {
          status,
          sentAt: null,
          ...(status === "APPROVED" && { paidAt: null }),
          updatedAt: ctx.now,
          version: invoice.version + 1,
        },
      });
    await audit(tx, ctx, {
      action: "invoice.send-undone",
      subjectType: "invoice",
      subjectId: invoice.id,
      before: { status: invoice.status, recipients: delivery.recipients },
      after: { status },
    });
    return { id: invoice.id };
  });
}

/** The state without the sending: paid stays paid, but nothing is owed on an empty invoice only once it is sent. */
function unsent(invoice: LockedInvoice): InvoiceStatus {
  if (invoice.status === "SENT") return "APPROVED";
  return invoice.status === "PAID" && isZero(invoice.total) ? "APPROVED" : invoice.status;
}
