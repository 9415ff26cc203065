import { customerStatementInput } from "@/lib/payments/statement";
import { readStatement } from "@/server/customers/read-statement";
import { documentPolicy } from "@/server/documents/invoice-html";
import { renderStatementHtml } from "@/server/documents/statement-html";
import { parseInput } from "@/server/http/action";
import { respond } from "@/server/http/route";

type Context = { params: Promise<{ slug: string; id: string }> };

/** The statement of a customer as a page to read and print; `?period=`, or `?from=` and `?to=`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  return respond(slug, async (ctx) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const input = parseInput(customerStatementInput, { ...query, customerId: id });
    const html = await renderStatementHtml(await readStatement(ctx, input));
    return new Response(html, {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": documentPolicy,
        "Cache-Control": "private, no-store",
      },
    });
  });
}
