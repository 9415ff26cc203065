import { bulkRunInput } from "@/lib/invoices/bulk-schema";
import { readRunFiles } from "@/server/documents/read-run-files";
import { zipStream } from "@/server/documents/zip-stream";
import { parseInput } from "@/server/http/action";
import { respond } from "@/server/http/route";

type Context = { params: Promise<{ slug: string; runId: string }> };

/** The PDFs that a run made ready, as one zip that is sent while it is packed. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, runId } = await params;
  return respond(slug, async (ctx) => {
    const files = await readRunFiles(ctx, parseInput(bulkRunInput, { runId }));
    return new Response(zipStream(files), {
      headers: {
        "Content-Type": "application/zip",
        "Content-Disposition": 'attachment; filename="invoices.zip"',
        "Cache-Control": "private, no-store",
      },
    });
  });
}
