import { invoiceIdInput } from "@/lib/invoices/schema";
import { documentPolicy, renderInvoiceHtml } from "@/server/documents/invoice-html";
import { parseInput } from "@/server/http/action";
import { respond } from "@/server/http/route";
import { readDocument } from "@/server/invoices/read-document";

type Context = { params: Promise<{ slug: string; id: string }> };

/** The invoice as a page to read and print, in every status; `?paper=A4` or `Letter` overrides the firm's paper. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  return respond(slug, async (ctx) => {
    const { invoiceId } = parseInput(invoiceIdInput, { invoiceId: id });
    const wanted = new URL(request.url).searchParams.get("paper")?.toUpperCase();
    const paper = wanted === "A4" || wanted === "LETTER" ? wanted : undefined;
    const html = await renderInvoiceHtml(await readDocument(ctx, invoiceId), paper);
    return new Response(html, {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": documentPolicy,
        "Cache-Control": "private, no-store",
      },
    });
  });
}
