import type { MoveEntriesInput } from "@/lib/time/bulk-schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { planMove } from "./plan-move";
import { writeEntries } from "./write-entries";

/** Moves entries to a project and task, with the rates that hold there: all of them, or none. */
export async function moveEntries(ctx: Ctx, input: MoveEntriesInput): Promise<{ entries: number }> {
  authorize(ctx, "time:log");
  return inTenant(ctx, async (tx) => {
    const { moves } = await planMove(tx, ctx, input);
    if (moves.length === 0) return { entries: 0 };
    await writeEntries(
      tx,
      ctx,
      moves.map(({ change }) => change),
    );
    await audit(
      tx,
      ctx,
      ...moves.map(({ entry, change: { id, price, ...after } }) => ({
        action: "time_entry.changed",
        subjectType: "time_entry",
        subjectId: id,
        before: { projectId: entry.projectId, taskId: entry.taskId, billable: entry.billable },
        after: { ...after, ...price },
      })),
    );
    return { entries: moves.length };
  });
}
