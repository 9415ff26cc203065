import { bulkPermissions } from "@/lib/invoices/bulk";
import type { BulkRunInput } from "@/lib/invoices/bulk-schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant } from "../db";
import { enqueue } from "../jobs/queue";
import { type BulkProgress, loadRun } from "./list-bulk";

/** Puts those invoices of a run in line again that failed, as they are now. CONFLICT when none did. */
export async function retryBulk(ctx: Ctx, { runId }: BulkRunInput): Promise<BulkProgress> {
  authorize(ctx, "invoice:read");
  return inTenant(ctx, async (tx) => {
    const run = await loadRun(tx, ctx, runId);
    authorize(ctx, bulkPermissions[run.kind]);
    const again = await tx.$executeRaw`
      UPDATE bulk_run_items t SET state = 'PENDING', message = NULL, finished_at = NULL, version = i.version
      FROM invoices i
      WHERE t.tenant_id = ${ctx.tenantId}::uuid AND t.run_id = ${runId}::uuid AND t.state = 'FAILED'
        AND i.tenant_id = t.tenant_id AND i.id = t.invoice_id`;
    if (!again) throw new AppError("CONFLICT", "Nothing is left to try again here.");
    await enqueue(tx, ctx, { name: "invoice.bulk", data: { runId } });
    await audit(tx, ctx, {
      action: "invoices.bulk-retried",
      subjectType: "bulk-run",
      subjectId: runId,
      after: { kind: run.kind, invoices: again, memberId: memberIdOf(ctx) },
    });
    return loadRun(tx, ctx, runId);
  });
}
