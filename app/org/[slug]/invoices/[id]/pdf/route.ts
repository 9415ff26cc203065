import { invoiceIdInput } from "@/lib/invoices/schema";
import { inlineDisposition } from "@/server/documents/file-name";
import { invoiceFile } from "@/server/documents/invoice-file";
import { parseInput } from "@/server/http/action";
import { respond } from "@/server/http/route";

type Context = { params: Promise<{ slug: string; id: string }> };

/** The invoice as PDF, shown in the browser: byte-equal on every download once it is issued. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  return respond(slug, async (ctx) => {
    const { fileName, content } = await invoiceFile(ctx, parseInput(invoiceIdInput, { invoiceId: id }));
    return new Response(new Uint8Array(content), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": inlineDisposition(fileName),
        "Content-Length": String(content.length),
        "Cache-Control": "private, no-store",
      },
    });
  });
}
