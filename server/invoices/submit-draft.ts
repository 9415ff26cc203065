import type { SubmitDraftInput } from "@/lib/invoices/approval-schema";
import { requireAction } from "@/lib/invoices/status";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant } from "../db";
import { lockInvoice, standingOn } from "./lock-invoice";
import { requireVersion } from "./update-draft";

/** Puts a draft before whoever may approve it. Editing it takes that back. */
export async function submitDraft(
  ctx: Ctx,
  { invoiceId, version }: SubmitDraftInput,
): Promise<{ id: string }> {
  authorize(ctx, "invoice:submit");
  return inTenant(ctx, async (tx) => {
    const draft = await lockInvoice(tx, ctx, invoiceId);
    authorize(ctx, "invoice:submit", await standingOn(tx, ctx, draft));
    requireAction(draft, "submit");
    await requireVersion(tx, ctx, draft, version);
    await tx.invoice.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: draft.id } },
      data: { submittedAt: ctx.now, submittedBy: memberIdOf(ctx), returnedReason: null, updatedAt: ctx.now },
    });
    await audit(tx, ctx, {
      action: "invoice.submitted",
      subjectType: "invoice",
      subjectId: draft.id,
      after: { total: draft.total, currency: draft.currency, version: draft.version },
    });
    return { id: draft.id };
  });
}
