import type { BulkRunInput } from "@/lib/invoices/bulk-schema";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { type BulkProgress, type BulkResult, loadResults, loadRun } from "./list-bulk";

export interface BulkScreen {
  run: BulkProgress;
  results: BulkResult[];
}

/** The page of one run: how far it is, and a result for each invoice. */
export async function readBulk(ctx: Ctx, { runId }: BulkRunInput): Promise<BulkScreen> {
  authorize(ctx, "invoice:read");
  return inTenant(ctx, async (tx) => ({
    run: await loadRun(tx, ctx, runId),
    results: await loadResults(tx, ctx, runId, 2000),
  }));
}

/** How far a run is, asked again and again while it goes on. */
export async function readBulkProgress(ctx: Ctx, { runId }: BulkRunInput): Promise<BulkProgress> {
  authorize(ctx, "invoice:read");
  return inTenant(ctx, (tx) => loadRun(tx, ctx, runId));
}
