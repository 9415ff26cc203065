import { createHash } from "node:crypto";
import type { InvoiceDocument } from "@/lib/invoices/document";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, newId } from "../ctx";
import { inTenant, type Tx } from "../db";
import { loadDocument } from "../invoices/load-document";
import { requireReadable } from "../invoices/read-document";
import { documentFileName } from "./file-name";
import { renderInvoicePdf } from "./invoice-pdf";

export interface InvoiceFile {
  fileName: string;
  content: Buffer;
  /** Of the content, in hexadecimal. */
  sha256: string;
}

/**
 * The PDF of an issued invoice: rendered once, stored, and the same bytes ever after. It shows the invoice as it was
 * issued, so a void one carries no mark. CONFLICT for a draft, which has no file; NOT_FOUND for another firm's.
 */
export async function storeInvoiceFile(ctx: Ctx, { invoiceId }: { invoiceId: string }): Promise<InvoiceFile> {
  authorize(ctx, "invoice:read");
  const { document, stored } = await inTenant(ctx, async (tx) => {
    await requireReadable(tx, ctx, invoiceId);
    return { document: await loadDocument(tx, ctx, invoiceId), stored: await loadFile(tx, ctx, invoiceId) };
  });
  if (document.mark === "DRAFT") {
    throw new AppError("CONFLICT", "A draft has no stored file. Approve it first.");
  }
  const fileName = documentFileName(document);
  const file = stored ?? (await storeFile(ctx, invoiceId, document));
  return { fileName, ...file };
}

type StoredFile = Omit<InvoiceFile, "fileName">;

async function loadFile(tx: Tx, ctx: Ctx, invoiceId: string): Promise<StoredFile | null> {
  const [row] = await tx.$queryRaw<{ content: Uint8Array; sha256: string }[]>`
    SELECT content, sha256 FROM invoice_files
    WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${invoiceId}::uuid AND format = 'PDF'`;
  return row ? { content: Buffer.from(row.content), sha256: row.sha256 } : null;
}

/** Renders outside any transaction; where two render at once, the first to store wins and both read that one back. */
async function storeFile(ctx: Ctx, invoiceId: string, document: InvoiceDocument): Promise<StoredFile> {
  const content = await renderInvoicePdf({ ...document, mark: null, voidReason: null });
  const sha256 = createHash("sha256").update(content).digest("hex");
  return inTenant(ctx, async (tx) => {
    const inserted = await tx.$executeRaw`
      INSERT INTO invoice_files (tenant_id, id, invoice_id, format, sha256, content, created_at)
      VALUES (${ctx.tenantId}::uuid, ${newId()}::uuid, ${invoiceId}::uuid, 'PDF', ${sha256}, ${content}, ${ctx.now})
      ON CONFLICT (tenant_id, invoice_id, format) DO NOTHING`;
    if (inserted) {
      await audit(tx, ctx, {
        action: "invoice.rendered",
        subjectType: "invoice",
        subjectId: invoiceId,
        after: { format: "PDF", sha256, bytes: content.length },
      });
    }
    const stored = await loadFile(tx, ctx, invoiceId);
    if (!stored) throw new AppError("UNAVAILABLE", "The file could not be stored. Try again in a moment.");
    return stored;
  });
}
