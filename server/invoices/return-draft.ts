import type { ReturnDraftInput } from "@/lib/invoices/approval-schema";
import { requireAction } from "@/lib/invoices/status";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockInvoice } from "./lock-invoice";

/** Gives a submitted draft back to its author, with what has to change. */
export async function returnDraft(
  ctx: Ctx,
  { invoiceId, reason }: ReturnDraftInput,
): Promise<{ id: string }> {
  authorize(ctx, "invoice:approve");
  return inTenant(ctx, async (tx) => {
    const draft = await lockInvoice(tx, ctx, invoiceId);
    requireAction(draft, "return");
    await tx.invoice.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: draft.id } },
      data: { submittedAt: null, submittedBy: null, returnedReason: reason, updatedAt: ctx.now },
    });
    await audit(tx, ctx, {
      action: "invoice.returned",
      subjectType: "invoice",
      subjectId: draft.id,
      after: { reason, total: draft.total, currency: draft.currency, version: draft.version },
    });
    return { id: draft.id };
  });
}
