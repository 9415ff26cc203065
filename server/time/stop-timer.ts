import { AppError } from "@/lib/result";
import { dateOf } from "@/lib/time/calendar-date";
import { elapsedMinutes, longestMinutes } from "@/lib/time/duration";
import type { StopTimerInput } from "@/lib/time/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, type Tx } from "../db";
import { loadFirm } from "../firm/load-firm";
import { addEntry } from "./add-entry";
import { endTimer, type LockedTimer, lockTimer } from "./running-timer";

/** What a timer became; `date` is the day it started in the firm's zone. */
export interface StoppedTimer {
  entryId: string;
  projectName: string;
  date: string;
  minutes: number;
}

/** Stops the person's timer and keeps its time as an entry. CONFLICT when none runs: it was stopped elsewhere. */
export async function stopTimer(ctx: Ctx, input: StopTimerInput): Promise<StoppedTimer> {
  authorize(ctx, "time:log");
  return inTenant(ctx, async (tx) => {
    const { timer } = await lockTimer(tx, ctx);
    if (!timer)
      throw new AppError("CONFLICT", "No timer of yours is running. It may have been stopped elsewhere.");
    return keepTime(tx, ctx, { ...timer, description: input.description ?? timer.description });
  });
}

/**
 * Ends a timer and keeps its time as an entry of the day it started: elapsed minutes, half up, one at least. CONFLICT
 * after 24 hours, which nobody worked in one piece.
 */
export async function keepTime(tx: Tx, ctx: Ctx, timer: LockedTimer): Promise<StoppedTimer> {
  const minutes = Math.max(1, elapsedMinutes(timer.startedAt, ctx.now));
  if (minutes > longestMinutes) {
    throw new AppError(
      "CONFLICT",
      "Your timer has run for more than 24 hours. Discard it and write the time by hand.",
    );
  }
  const { timeZone } = await loadFirm(tx, ctx);
  const { memberId, projectId, taskId, description, billable, startedAt } = timer;
  const date = dateOf(startedAt, timeZone);
  const work = { memberId, projectId, taskId, date, minutes, billable, description, startedAt };
  const { id, projectName } = await addEntry(tx, ctx, { ...work, source: "timer" });
  await endTimer(tx, ctx, memberId);
  await audit(tx, ctx, {
    action: "timer.stopped",
    subjectType: "timer",
    subjectId: memberId,
    before: { startedAt },
    after: { entryId: id, minutes },
  });
  return { entryId: id, projectName, date, minutes };
}
