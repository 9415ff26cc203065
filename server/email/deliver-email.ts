import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { storeInvoiceFile } from "../documents/storage";
import { sendMail } from "./transport";

/**
 * Sends a queued e-mail with its invoice's stored PDF; one that was taken back stays where it is. A failure is written
 * to the delivery, where the history shows it, and thrown, so that the queue tries again. At least once: a crash between
 * sending and noting it sends twice.
 */
export async function deliverEmail(ctx: Ctx, { deliveryId }: { deliveryId: string }): Promise<void> {
  authorize(ctx, "invoice:send");
  const delivery = await claim(ctx, deliveryId);
  if (!delivery) return;
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

/** Takes the e-mail out of the reach of an undo; null where it is out already, or taken back. */
async function claim(ctx: Ctx, id: string) {
  return inTenant(ctx, async (tx) => {
    const where = { tenantId: ctx.tenantId, id };
    const waiting = { in: ["QUEUED", "FAILED", "SENDING"] };
    const [delivery] = await tx.emailDelivery.updateManyAndReturn({
      where: { ...where, status: waiting },
      data: { status: "SENDING" },
    });
    if (!delivery && !(await tx.emailDelivery.count({ where })))
      throw new AppError("NOT_FOUND", "There is no such e-mail.");
    if (!delivery) return null;
    const { invoiceId } = delivery;
    if (!invoiceId) throw new AppError("NOT_FOUND", "There is no invoice to this e-mail.");
    return { ...delivery, invoiceId };
  });
}

interface Outcome {
  status: "SENT" | "FAILED";
  error: string | null;
  messageId?: string;
  sentAt?: Date;
}

async function note(ctx: Ctx, delivery: { id: string; invoiceId: string }, outcome: Outcome): Promise<void> {
  authorize(ctx, "invoice:send");
  await inTenant(ctx, async (tx) => {
    await tx.emailDelivery.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: delivery.id } },
      data: { ...outcome, attempts: { increment: 1 } },
    });
    await audit(tx, ctx, {
      action: outcome.status === "SENT" ? "email.delivered" : "email.failed",
      subjectType: "invoice",
      subjectId: delivery.invoiceId,
      after: { deliveryId: delivery.id, error: outcome.error },
    });
  });
}
