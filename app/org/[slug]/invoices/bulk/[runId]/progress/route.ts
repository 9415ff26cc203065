import { NextResponse } from "next/server";
import { bulkRunInput } from "@/lib/invoices/bulk-schema";
import { parseInput } from "@/server/http/action";
import { respond } from "@/server/http/route";
import { readBulkProgress } from "@/server/invoices/read-bulk";

type Context = { params: Promise<{ slug: string; runId: string }> };

/** How far work on many invoices is, asked again and again while it goes on. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, runId } = await params;
  return respond(slug, async (ctx) =>
    NextResponse.json(await readBulkProgress(ctx, parseInput(bulkRunInput, { runId })), {
      headers: { "Cache-Control": "no-store" },
    }),
  );
}
