import { NextResponse } from "next/server";
import { respond } from "@/server/http/route";
import { readImportProgress } from "@/server/imports/read";

type Params = { params: Promise<{ slug: string; batchId: string }> };

/** How far an import is, asked again and again by its page. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { slug, batchId } = await params;
  return respond(slug, async (ctx) =>
    NextResponse.json(await readImportProgress(ctx, batchId), { headers: { "Cache-Control": "no-store" } }),
  );
}
