import { exportLimit } from "@/lib/invoices/bulk";
import type { ExportInvoicesInput } from "@/lib/invoices/export-schema";
import { wholeList } from "@/lib/invoices/list-query";
import type { ListInvoicesInput } from "@/lib/invoices/list-schema";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { loadFirm } from "../firm/load-firm";
import { type InvoiceRow, listRows } from "./list";

const chunk = 2000;

/**
 * The rows of a file: what the list shows with these filters, in its order, or what was ticked. LIMIT when there are more
 * than a file takes. All are seen as they were at one moment.
 */
export async function readExport(
  ctx: Ctx,
  { selection }: Pick<ExportInvoicesInput, "selection">,
): Promise<{ rows: InvoiceRow[]; today: string }> {
  authorize(ctx, "invoice:read");
  return inTenant(
    ctx,
    async (tx) => {
      const current = today(ctx.now, (await loadFirm(tx, ctx)).timeZone);
      const filters: ListInvoicesInput = "filters" in selection ? selection.filters : wholeList;
      const only = "invoiceIds" in selection ? selection.invoiceIds : undefined;
      const rows: InvoiceRow[] = [];
      let after: string | undefined;
      do {
        const reach = { today: current, rows: chunk, only };
        const found = await listRows(tx, ctx, { ...filters, after }, reach);
        rows.push(...found.rows);
        if (rows.length > exportLimit) {
          throw new AppError("LIMIT", `A file takes at most ${exportLimit} invoices. Filter the list first.`);
        }
        after = found.next ?? undefined;
      } while (after);
      return { rows, today: current };
    },
    { snapshot: true, timeoutMs: 60_000 },
  );
}
