import type { SendInvoiceInput } from "@/lib/invoices/schema";
import { sendWaitsSeconds } from "@/lib/invoices/sending";
import { requireAction } from "@/lib/invoices/status";
import { isZero } from "@/lib/money/sign";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf, newId } from "../ctx";
import { inTenant, type Tx } from "../db";
import { enqueue } from "../jobs/queue";
import { lockInvoice } from "./lock-invoice";

/**
 * Marks an approved invoice as sent and puts its e-mail, with the PDF, in line; it waits `sendWaitsSeconds` there, so that
 * it can be taken back. Sent or paid ones are sent again.
 */
export async function sendInvoice(
  ctx: Ctx,
  input: SendInvoiceInput,
): Promise<{ id: string; deliveryId: string }> {
  authorize(ctx, "invoice:send");
  return inTenant(ctx, (tx) => sendIn(tx, ctx, input));
}

/** Sends inside a transaction that does more. The caller has authorized already. */
export async function sendIn(
  tx: Tx,
  ctx: Ctx,
  input: SendInvoiceInput,
): Promise<{ id: string; deliveryId: string }> {
  const invoice = await lockInvoice(tx, ctx, input.invoiceId);
  const isFirst = invoice.status === "APPROVED";
  requireAction(
    invoice,
    isFirst || invoice.status === "DRAFT" || invoice.status === "VOID" ? "send" : "resend",
  );
  const deliveryId = newId();
  await tx.emailDelivery.create({
    data: {
      tenantId: ctx.tenantId,
      id: deliveryId,
      invoiceId: invoice.id,
      kind: "invoice",
      recipients: input.recipients,
      subject: input.subject,
      body: input.message,
      createdBy: memberIdOf(ctx),
      createdAt: ctx.now,
      notBefore: new Date(ctx.now.getTime() + sendWaitsSeconds * 1000),
    },
  });
  const status = isFirst ? (isZero(invoice.total) ? "PAID" : "SENT") : invoice.status;
  await tx.invoice.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: invoice.id } },
    data: {
      status,
      ...(invoice.wasSent ? {} : { sentAt: ctx.now }),
      ...(isFirst && status === "PAID" ? { paidAt: ctx.now } : {}),
      updatedAt: ctx.now,
      version: invoice.version + 1,
    },
  });
  await enqueue(tx, ctx, {
    name: "invoice.email",
    data: { deliveryId },
    startAfterSeconds: sendWaitsSeconds,
  });
  await audit(tx, ctx, {
    action: isFirst ? "invoice.sent" : "invoice.sent-again",
    subjectType: "invoice",
    subjectId: invoice.id,
    before: { status: invoice.status },
    after: { status, recipients: input.recipients, subject: input.subject },
  });
  return { id: invoice.id, deliveryId };
}
