import { AppError } from "@/lib/result";
import type { SaveTimeEntryInput } from "@/lib/time/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant, type Tx, toDbDate } from "../db";
import { addEntry, requireCustomer } from "./add-entry";
import { type LockedEntry, lockEntry, requireFree, requireVersion } from "./lock-entry";
import { requireWork, requireWorker } from "./require-work";
import { type RateSnapshot, snapshotRate } from "./snapshot-rate";

/** `version` is the one to change it from next. */
export interface SavedEntry {
  id: string;
  version: number;
}

/**
 * Adds a time entry, or changes one. An entry keeps its rate until its project, its day or its person changes, or it had
 * none. CONFLICT names the invoice that has billed it, or the draft that holds it.
 */
export async function saveTimeEntry(ctx: Ctx, input: SaveTimeEntryInput): Promise<SavedEntry> {
  authorize(ctx, "time:log");
  return inTenant(ctx, async (tx) => {
    if (input.id !== undefined) return changeEntry(tx, ctx, { ...input, id: input.id });
    const memberId = input.memberId ?? memberIdOf(ctx);
    if (!memberId) throw new AppError("FORBIDDEN", "Only a member of the firm can log time.");
    await requireWorker(tx, ctx, { memberId, projectId: input.projectId });
    const { projectId, taskId, date, minutes, billable, description } = input;
    const entry = { memberId, projectId, taskId, date, minutes, billable, description };
    const { id } = await addEntry(tx, ctx, { ...entry, source: "manual" });
    return { id, version: 1 };
  });
}

type Change = SaveTimeEntryInput & { id: string };

async function changeEntry(tx: Tx, ctx: Ctx, input: Change): Promise<SavedEntry> {
  const before = await lockEntry(tx, ctx, input.id);
  requireVersion(before, input.version);
  const after = {
    memberId: input.memberId ?? before.memberId,
    projectId: input.projectId,
    taskId: input.taskId,
    date: input.date,
    minutes: input.minutes,
    billable: input.billable,
    description: input.description,
  };
  const changed = changedFields(before, after);
  if (changed.length === 0) return { id: before.id, version: before.version };
  let price: RateSnapshot | null = null;
  if (changed.some((field) => field !== "description")) {
    requireFree(before);
    price = await requirePrice(tx, ctx, before, after, changed);
  }
  await tx.timeEntry.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: before.id } },
    data: {
      ...after,
      date: undefined,
      spentOn: toDbDate(after.date),
      billableMinutes: billableMinutes(before, after),
      ...price,
      version: before.version + 1,
    },
  });
  await audit(tx, ctx, {
    action: "time_entry.changed",
    subjectType: "time_entry",
    subjectId: before.id,
    before: pick(before, changed),
    after: { ...pick(after, changed), ...price },
  });
  return { id: before.id, version: before.version + 1 };
}

type Work = Pick<LockedEntry, (typeof fields)[number]>;
const fields = ["memberId", "projectId", "taskId", "date", "minutes", "billable", "description"] as const;

const changedFields = (before: Work, after: Work) => fields.filter((field) => before[field] !== after[field]);

const pick = (work: Work, chosen: readonly (keyof Work)[]) =>
  Object.fromEntries(chosen.map((field) => [field, work[field]]));

/** The new price, or null when the entry keeps the one it has. */
async function requirePrice(
  tx: Tx,
  ctx: Ctx,
  before: LockedEntry,
  after: Work,
  changed: readonly (keyof Work)[],
): Promise<RateSnapshot | null> {
  if (changed.includes("projectId") || changed.includes("memberId")) await requireWorker(tx, ctx, after);
  // An entry may keep a task that was archived since.
  const taskId = changed.includes("taskId") || changed.includes("projectId") ? after.taskId : null;
  requireCustomer(await requireWork(tx, ctx, { projectId: after.projectId, taskId }), after.billable);
  const isOtherWork = (["projectId", "memberId", "date"] as const).some((field) => changed.includes(field));
  return isOtherWork || before.rate === null ? snapshotRate(tx, ctx, after) : null;
}

/** An entry of which only a part is billable keeps that part while its minutes stay. */
function billableMinutes(before: LockedEntry, after: Work): number {
  if (!after.billable) return 0;
  return before.billable && before.minutes === after.minutes ? before.billableMinutes : after.minutes;
}
