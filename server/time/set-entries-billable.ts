import { AppError } from "@/lib/result";
import type { SetEntriesBillableInput } from "@/lib/time/bulk-schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockEntries, requireWhole } from "./lock-entries";
import { priceEntries } from "./price-entries";
import { writeEntries } from "./write-entries";

/** Makes entries billable or not, all of them or none; one that had no rate gets that of its day. */
export async function setEntriesBillable(
  ctx: Ctx,
  { entries: wanted, billable }: SetEntriesBillableInput,
): Promise<{ entries: number }> {
  authorize(ctx, "time:log");
  return inTenant(ctx, async (tx) => {
    const entries = await lockEntries(tx, ctx, wanted);
    const changing = entries.filter((entry) => entry.billable !== billable);
    if (changing.length === 0) return { entries: 0 };
    if (!billable) requireWhole(changing);
    const internal = billable && changing.find((entry) => entry.customerId === null);
    if (internal) {
      throw new AppError(
        "INVALID",
        `Nothing was changed: “${internal.projectName}” is internal work, so its time cannot be billable.`,
      );
    }
    const priced = await priceEntries(tx, ctx, changing);
    const changes = priced.map(({ entry, price }) => ({
      id: entry.id,
      projectId: entry.projectId,
      taskId: entry.taskId,
      billable,
      billableMinutes: billable ? entry.minutes : 0,
      price: billable && entry.rate === null ? price : null,
    }));
    await writeEntries(tx, ctx, changes);
    await audit(
      tx,
      ctx,
      ...changes.map(({ id, price }) => ({
        action: "time_entry.changed",
        subjectType: "time_entry",
        subjectId: id,
        before: { billable: !billable },
        after: { billable, ...price },
      })),
    );
    return { entries: changes.length };
  });
}
