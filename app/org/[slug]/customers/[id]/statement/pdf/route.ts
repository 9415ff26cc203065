import { customerStatementInput } from "@/lib/payments/statement";
import { readStatement } from "@/server/customers/read-statement";
import { inlineDisposition } from "@/server/documents/file-name";
import { renderStatementPdf } from "@/server/documents/statement-pdf";
import { statementName } from "@/server/documents/statement-presentation";
import { parseInput } from "@/server/http/action";
import { respond } from "@/server/http/route";

type Context = { params: Promise<{ slug: string; id: string }> };

/** The statement of a customer as PDF; `?period=`, or `?from=` and `?to=`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  return respond(slug, async (ctx) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const statement = await readStatement(
      ctx,
      parseInput(customerStatementInput, { ...query, customerId: id }),
    );
    const content = await renderStatementPdf(statement);
    return new Response(new Uint8Array(content), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": inlineDisposition(`${statementName(statement)}.pdf`),
        "Content-Length": String(content.length),
        "Cache-Control": "private, no-store",
      },
    });
  });
}
