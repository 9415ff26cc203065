import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { storeInvoiceFile } from "../documents/storage";
import { sendMail } from "./transport";

/**
 * Sends a queued e-mail with its invoice's stored PDF. A failure is written to the delivery, where the history shows
 * it, and thrown, so that the queue tries again. At least once: a crash between sending and noting it sends twice.
 */
export async function deliverEmail(ctx: Ctx, { deliveryId }: { deliveryId: string }): Promise<void> {
  authorize(ctx, "invoice:send");
  const delivery = await inTenant(ctx, (tx) =>
    tx.emailDelivery.findFirst({ where: { tenantId: ctx.tenantId, id: deliveryId } }),
  );
  if (!delivery?.invoiceId) throw new AppError("NOT_FOUND", "There is no such e-mail.");
  if (delivery.status === "SENT") return;
  try {
    const file = await storeInvoiceFile(ctx, { invoiceId: delivery.invoiceId });
    const messageId = await sendMail({
      to: delivery.recipients,
      subject: delivery.subject,
      text: delivery.body,
      attachments: [{ filename: file.fileName, content: file.content, contentType: "application/pdf" }],
    });
    await note(ctx, delivery, { status: "SENT", messageId, error: null, sentAt: new Date() });
  } catch (error) {
    await note(ctx, delivery, {
      status: "FAILED",
      error: error instanceof Error ? error.message : String(error),
    });
    throw error;
  }
}

interface Outcome {
  status: "SENT" | "FAILED";
  error: string | null;
  messageId?: string;
  sentAt?: Date;
}

async function note(
  ctx: Ctx,
  delivery: { id: string; invoiceId: string | null },
  outcome: Outcome,
): Promise<void> {
  authorize(ctx, "invoice:send");
  await inTenant(ctx, async (tx) => {
    await tx.emailDelivery.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: delivery.id } },
      data: { ...outcome, attempts: { increment: 1 } },
    });
    await audit(tx, ctx, {
      action: outcome.status === "SENT" ? "email.delivered" : "email.failed",
      subjectType: "invoice",
      subjectId: delivery.invoiceId ?? delivery.id,
      after: { deliveryId: delivery.id, error: outcome.error },
    });
  });
}
