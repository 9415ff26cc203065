import type { SetBillableInput } from "@/lib/time/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { requireCustomer } from "./add-entry";
import { lockEntry, requireFree, requireVersion } from "./lock-entry";
import { requireWork } from "./require-work";
import { snapshotRate } from "./snapshot-rate";

/** Makes an entry billable or not; one that had no rate gets that of its day. CONFLICT while it is billed or on a draft. */
export async function setBillable(
  ctx: Ctx,
  input: SetBillableInput,
): Promise<{ id: string; billable: boolean }> {
  authorize(ctx, "time:log");
  return inTenant(ctx, async (tx) => {
    const entry = await lockEntry(tx, ctx, input.id);
    requireVersion(entry, input.version);
    const { id, billable } = { id: entry.id, billable: input.billable };
    if (entry.billable === billable) return { id, billable };
    requireFree(entry);
    requireCustomer(await requireWork(tx, ctx, { projectId: entry.projectId, taskId: null }), billable);
    const price = billable && entry.rate === null ? await snapshotRate(tx, ctx, entry) : null;
    await tx.timeEntry.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id } },
      data: { billable, billableMinutes: billable ? entry.minutes : 0, ...price, version: entry.version + 1 },
    });
    await audit(tx, ctx, {
      action: "time_entry.changed",
      subjectType: "time_entry",
      subjectId: id,
      before: { billable: entry.billable },
      after: { billable, ...price },
    });
    return { id, billable };
  });
}
