import { AppError } from "@/lib/result";
import type { ChangeTimerInput } from "@/lib/time/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockTimer } from "./running-timer";

/** Changes the description of the person's running timer. CONFLICT when none runs: it was stopped elsewhere. */
export async function changeTimer(
  ctx: Ctx,
  { description }: ChangeTimerInput,
): Promise<{ description: string }> {
  authorize(ctx, "time:log");
  return inTenant(ctx, async (tx) => {
    const { memberId, timer } = await lockTimer(tx, ctx);
    if (!timer)
      throw new AppError("CONFLICT", "No timer of yours is running. It may have been stopped elsewhere.");
    if (timer.description === description) return { description };
    await tx.timer.update({
      where: { tenantId_memberId: { tenantId: ctx.tenantId, memberId } },
      data: { description },
    });
    await audit(tx, ctx, {
      action: "timer.changed",
      subjectType: "timer",
      subjectId: memberId,
      before: { description: timer.description },
      after: { description },
    });
    return { description };
  });
}
