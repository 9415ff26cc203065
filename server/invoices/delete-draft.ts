import type { InvoiceIdInput } from "@/lib/invoices/schema";
import { requireAction } from "@/lib/invoices/status";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockInvoice, standingOn } from "./lock-invoice";

/** Deletes a draft; its lines go with it, and its entries are free again. */
export async function deleteDraft(ctx: Ctx, { invoiceId }: InvoiceIdInput): Promise<{ id: string }> {
  authorize(ctx, "invoice:delete");
  return inTenant(ctx, async (tx) => {
    const draft = await lockInvoice(tx, ctx, invoiceId);
    authorize(ctx, "invoice:delete", await standingOn(tx, ctx, draft));
    requireAction(draft, "delete");
    await tx.invoice.delete({ where: { tenantId_id: { tenantId: ctx.tenantId, id: draft.id } } });
    await audit(tx, ctx, {
      action: "invoice.deleted",
      subjectType: "invoice",
      subjectId: draft.id,
      before: {
        customerId: draft.customerId,
        currency: draft.currency,
        total: draft.total,
        version: draft.version,
      },
    });
    return { id: draft.id };
  });
}
