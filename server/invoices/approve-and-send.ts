import type { ApproveAndSendInput } from "@/lib/invoices/approval-schema";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { type ApprovedInvoice, approveIn } from "./approve-invoice";
import { sendIn } from "./send-invoice";

/**
 * Approves a draft and puts its e-mail in line, in one transaction: when either is refused, neither has happened, and
 * the number is free again. Both leave their own audit() events.
 */
export async function approveAndSend(
  ctx: Ctx,
  input: ApproveAndSendInput,
): Promise<ApprovedInvoice & { deliveryId: string }> {
  authorize(ctx, "invoice:approve");
  authorize(ctx, "invoice:send");
  return inTenant(
    ctx,
    async (tx) => {
      const approved = await approveIn(tx, ctx, { invoiceId: input.invoiceId, version: input.version });
      const named = (text: string) => text.replaceAll("{number}", approved.number);
      const mail = { ...input, subject: named(input.subject), message: named(input.message) };
      return { ...approved, deliveryId: (await sendIn(tx, ctx, mail)).deliveryId };
    },
    { timeoutMs: 60_000 },
  );
}
