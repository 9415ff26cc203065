import { NextResponse } from "next/server";
import { searchInput } from "@/lib/search/schema";
import { parseInput } from "@/server/http/action";
import { requireSameOrigin, respond } from "@/server/http/route";
import { searchFirm } from "@/server/search/read";

type Context = { params: Promise<{ slug: string }> };

/** What the palette finds in the firm while a person types. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return respond(slug, async (ctx) => {
    requireSameOrigin(request);
    const input = parseInput(searchInput, { q: new URL(request.url).searchParams.get("q") ?? "" });
    return NextResponse.json(await searchFirm(ctx, input), { headers: { "Cache-Control": "no-store" } });
  });
}
