import type { InvoiceDocument } from "@/lib/invoices/document";
import { AppError } from "@/lib/result";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, type Tx } from "../db";
import { loadDocument } from "./load-document";
import { standingOn } from "./lock-invoice";

/**
 * The document of one invoice, in every status, for whom may read that invoice. NOT_FOUND for another firm's,
 * FORBIDDEN where the person may not read it.
 */
export async function readDocument(ctx: Ctx, invoiceId: string): Promise<InvoiceDocument> {
  authorize(ctx, "invoice:read");
  return inTenant(ctx, async (tx) => {
    await requireReadable(tx, ctx, invoiceId);
    return loadDocument(tx, ctx, invoiceId);
  });
}

/** Refuses whom this invoice is not for. */
export async function requireReadable(tx: Tx, ctx: Ctx, invoiceId: string): Promise<void> {
  const [invoice] = await tx.$queryRaw<{ id: string; createdBy: string }[]>`
    SELECT id, created_by AS "createdBy" FROM invoices
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${invoiceId}::uuid`;
  if (!invoice) throw new AppError("NOT_FOUND", "There is no such invoice.");
  authorize(ctx, "invoice:read", await standingOn(tx, ctx, invoice));
}
