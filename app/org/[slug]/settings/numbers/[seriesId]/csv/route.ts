import { oneSeriesInput } from "@/lib/firm/schema";
import { continuityCsv } from "@/server/documents/continuity-csv";
import { inlineDisposition } from "@/server/documents/file-name";
import { readContinuityLines } from "@/server/firm/read-continuity";
import { parseInput } from "@/server/http/action";
import { respond } from "@/server/http/route";

type Context = { params: Promise<{ slug: string; seriesId: string }> };

/** The continuity report of a series, all of its numbers, as CSV. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, seriesId } = await params;
  return respond(slug, async (ctx) => {
    const { series, lines } = await readContinuityLines(ctx, parseInput(oneSeriesInput, { seriesId }));
    return new Response(continuityCsv(series, lines), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": inlineDisposition(`Continuity - ${series.name}.csv`).replace(
          /^inline/,
          "attachment",
        ),
        "Cache-Control": "private, no-store",
      },
    });
  });
}
