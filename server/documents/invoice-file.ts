import type { Ctx } from "../ctx";
import { readDocument } from "../invoices/read-document";
import { documentFileName } from "./file-name";
import { renderInvoicePdf } from "./invoice-pdf";
import { storeInvoiceFile } from "./storage";

/** The PDF to show: the stored one of an issued invoice; a draft's is made anew, carries its mark and is not kept. */
export async function invoiceFile(
  ctx: Ctx,
  { invoiceId }: { invoiceId: string },
): Promise<{ fileName: string; content: Buffer }> {
  const document = await readDocument(ctx, invoiceId);
  if (document.mark !== "DRAFT") return storeInvoiceFile(ctx, { invoiceId });
  return { fileName: documentFileName(document), content: await renderInvoicePdf(document) };
}
