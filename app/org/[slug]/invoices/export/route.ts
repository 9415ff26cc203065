import { exportInvoicesInput } from "@/lib/invoices/export-schema";
import { invoiceListCsv } from "@/server/documents/invoice-list-csv";
import { invoiceListXlsx } from "@/server/documents/invoice-list-xlsx";
import { parseInput } from "@/server/http/action";
import { requireSameOrigin, respond } from "@/server/http/route";
import { readExport } from "@/server/invoices/read-export";

type Context = { params: Promise<{ slug: string }> };

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What the list shows, or what was ticked, as CSV or spreadsheet. Asked by POST, because a selection can be long. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return respond(slug, async (ctx) => {
    requireSameOrigin(request);
    const input = parseInput(exportInvoicesInput, await request.json().catch(() => null));
    const { rows, today } = await readExport(ctx, input);
    const file =
      input.format === "csv"
        ? invoiceListCsv(rows, input.columns)
        : new Uint8Array(await invoiceListXlsx(rows, input.columns));
    return new Response(file, {
      headers: {
        "Content-Type": types[input.format],
        "Content-Disposition": `attachment; filename="invoices-${today}.${input.format}"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
}
