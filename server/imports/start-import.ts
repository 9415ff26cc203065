import type { StartImportInput } from "@/lib/imports/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { enqueue } from "../jobs/queue";
import { loadBatch, parseBatch } from "./read-batch";

/** Puts an import that was looked at in line; the work goes on when the browser is closed. */
export async function startImport(ctx: Ctx, { batchId }: StartImportInput): Promise<{ batchId: string }> {
  authorize(ctx, "time:import");
  return inTenant(ctx, async (tx) => {
    const batch = await loadBatch(tx, ctx, batchId);
    const parsed = parseBatch(batch);
    if (parsed.question) throw new AppError("INVALID", "Say first in which order the file writes its dates.");
    const { count } = await tx.importBatch.updateMany({
      where: { tenantId: ctx.tenantId, id: batchId, status: { in: ["PREVIEWED", "FAILED"] } },
      data: {
        status: "QUEUED",
        rowsTotal: parsed.rows.length,
        rowsDone: 0,
        rowsRefused: parsed.refused.length,
        error: null,
      },
    });
    if (!count) throw new AppError("CONFLICT", "This import has been started already.");
    await enqueue(tx, ctx, { name: "import.commit", data: { batchId } });
    await audit(tx, ctx, {
      action: "import.started",
      subjectType: "import",
      subjectId: batchId,
      after: { rows: parsed.rows.length },
    });
    return { batchId };
  });
}
