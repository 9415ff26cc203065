import { explainLineInput } from "@/lib/invoices/schema";
import { parseInput } from "@/server/http/action";
import { respond } from "@/server/http/route";
import { readExplanation } from "@/server/invoices/read-explanation";

type Context = { params: Promise<{ slug: string; id: string; lineId: string }> };

/** Why a line comes to its amount, as JSON. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, id, lineId } = await params;
  return respond(slug, async (ctx) => {
    const input = parseInput(explainLineInput, { invoiceId: id, lineId });
    const explanation = await readExplanation(ctx, input);
    return Response.json(explanation, { headers: { "Cache-Control": "private, no-store" } });
  });
}
