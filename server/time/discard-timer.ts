import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { endTimer, lockTimer } from "./running-timer";

/** Ends the person's timer and keeps nothing of its time; the audit trail says what was given up. */
export async function discardTimer(ctx: Ctx): Promise<{ discarded: true }> {
  authorize(ctx, "time:log");
  return inTenant(ctx, async (tx) => {
    const { memberId, timer } = await lockTimer(tx, ctx);
    if (!timer)
      throw new AppError("CONFLICT", "No timer of yours is running. It may have been stopped elsewhere.");
    await endTimer(tx, ctx, memberId);
    await audit(tx, ctx, {
      action: "timer.discarded",
      subjectType: "timer",
      subjectId: memberId,
      before: timer,
    });
    return { discarded: true };
  });
}
