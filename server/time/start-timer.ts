import type { StartTimerInput } from "@/lib/time/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { requireWork } from "./require-work";
import { type LockedTimer, lockTimer } from "./running-timer";
import { keepTime, type StoppedTimer } from "./stop-timer";

/**
 * Starts the person's timer; one that runs is stopped first, and its time kept. Starting what runs already changes
 * nothing, so that a second click makes no entry of a minute.
 */
export async function startTimer(
  ctx: Ctx,
  input: StartTimerInput,
): Promise<{ startedAt: string; stopped: StoppedTimer | null }> {
  authorize(ctx, "time:log");
  return inTenant(ctx, async (tx) => {
    const { memberId, timer } = await lockTimer(tx, ctx);
    const project = await requireWork(tx, ctx, input);
    const work = { ...input, billable: input.billable && project.customerId !== null };
    if (timer && isSame(timer, work)) return { startedAt: timer.startedAt.toISOString(), stopped: null };
    const stopped = timer && (await keepTime(tx, ctx, timer));
    await tx.timer.create({ data: { tenantId: ctx.tenantId, memberId, ...work, startedAt: ctx.now } });
    await audit(tx, ctx, {
      action: "timer.started",
      subjectType: "timer",
      subjectId: memberId,
      after: { ...work, startedAt: ctx.now },
    });
    return { startedAt: ctx.now.toISOString(), stopped };
  });
}

const isSame = (timer: LockedTimer, work: StartTimerInput) =>
  timer.projectId === work.projectId &&
  timer.taskId === work.taskId &&
  timer.description === work.description &&
  timer.billable === work.billable;
