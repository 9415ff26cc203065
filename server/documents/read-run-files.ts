import type { BulkRunInput } from "@/lib/invoices/bulk-schema";
import { AppError } from "@/lib/result";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { loadRun } from "../invoices/list-bulk";
import { invoiceFile } from "./invoice-file";
import type { ZipEntry } from "./zip-stream";

/** The files that a run made ready, one after the other. CONFLICT when it made none. */
export async function readRunFiles(ctx: Ctx, { runId }: BulkRunInput): Promise<AsyncGenerator<ZipEntry>> {
  authorize(ctx, "invoice:read");
  const ids = await inTenant(ctx, async (tx) => {
    const run = await loadRun(tx, ctx, runId);
    if (run.kind !== "PDF" || run.done === 0) {
      throw new AppError("CONFLICT", "No PDF is ready here yet. Wait until the work has ended.");
    }
    return tx.bulkRunItem.findMany({
      where: { tenantId: ctx.tenantId, runId, state: "DONE" },
      select: { invoiceId: true },
      orderBy: { position: "asc" },
    });
  });
  return files(ctx, ids);
}

async function* files(ctx: Ctx, ids: { invoiceId: string }[]): AsyncGenerator<ZipEntry> {
  for (const id of ids) {
    const { fileName, content } = await invoiceFile(ctx, id);
    yield { name: fileName, content };
  }
}
