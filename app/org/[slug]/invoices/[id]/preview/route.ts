import { invoiceIdInput } from "@/lib/invoices/schema";
import { documentPolicy, renderInvoiceHtml } from "@/server/documents/invoice-html";
import { parseInput } from "@/server/http/action";
import { respond } from "@/server/http/route";
import { readDocument } from "@/server/invoices/read-document";

type Context = { params: Promise<{ slug: string; id: string }> };

// Beside the editor the page around it keeps the place where one reads; no script runs in it there either.
const besidePolicy = documentPolicy.replace("sandbox;", "sandbox allow-same-origin;");

/**
 * The invoice as a page to read and print, in every status; `?paper=A4` or `Letter` overrides the firm's paper,
 * `?beside=` is for the frame beside the editor.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  return respond(slug, async (ctx) => {
    const { invoiceId } = parseInput(invoiceIdInput, { invoiceId: id });
    const asked = new URL(request.url).searchParams;
    const wanted = asked.get("paper")?.toUpperCase();
    const paper = wanted === "A4" || wanted === "LETTER" ? wanted : undefined;
    const html = await renderInvoiceHtml(await readDocument(ctx, invoiceId), paper);
    return new Response(html, {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": asked.has("beside") ? besidePolicy : documentPolicy,
        "Cache-Control": "private, no-store",
      },
    });
  });
}
