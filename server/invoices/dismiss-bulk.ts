import type { BulkRunInput } from "@/lib/invoices/bulk-schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { loadRun } from "./list-bulk";

/** Puts the results of a run away: the list does not show them any more, the page of the run does. */
export async function dismissBulk(ctx: Ctx, { runId }: BulkRunInput): Promise<{ id: string }> {
  authorize(ctx, "invoice:read");
  return inTenant(ctx, async (tx) => {
    const run = await loadRun(tx, ctx, runId);
    if (run.pending > 0)
      throw new AppError("CONFLICT", "This work still goes on. Put it away when it has ended.");
    await tx.bulkRun.updateMany({
      where: { tenantId: ctx.tenantId, id: runId, dismissedAt: null },
      data: { dismissedAt: ctx.now },
    });
    await audit(tx, ctx, { action: "invoices.bulk-dismissed", subjectType: "bulk-run", subjectId: runId });
    return { id: runId };
  });
}
