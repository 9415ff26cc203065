import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { type Ctx, memberIdOf, newId } from "../ctx";
import { type Tx, toDbDate } from "../db";
import { type OpenProject, requireWork } from "./require-work";
import { snapshotRate } from "./snapshot-rate";

export interface NewEntry {
  memberId: string;
  projectId: string;
  taskId: string | null;
  date: string;
  minutes: number;
  billable: boolean;
  description: string;
  source: "manual" | "timer";
  startedAt?: Date;
}

/** Adds an entry with the rate of that day kept on it, and its audit event. The caller has authorized already. */
export async function addEntry(
  tx: Tx,
  ctx: Ctx,
  entry: NewEntry,
): Promise<{ id: string; projectName: string }> {
  const project = await requireWork(tx, ctx, entry);
  requireCustomer(project, entry.billable);
  const id = newId();
  const price = await snapshotRate(tx, ctx, entry);
  await tx.timeEntry.create({
    data: {
      tenantId: ctx.tenantId,
      id,
      ...entry,
      ...price,
      date: undefined,
      spentOn: toDbDate(entry.date),
      billableMinutes: entry.billable ? entry.minutes : 0,
      createdBy: memberIdOf(ctx) ?? entry.memberId,
      createdAt: ctx.now,
    },
  });
  await audit(tx, ctx, {
    action: "time_entry.created",
    subjectType: "time_entry",
    subjectId: id,
    after: { ...entry, rate: price.rate, currency: price.currency, rateSource: price.rateSource },
  });
  return { id, projectName: project.name };
}

/** Internal work has nobody to bill. */
export function requireCustomer(project: OpenProject, billable: boolean): void {
  if (!billable || project.customerId !== null) return;
  const message = `“${project.name}” is internal work, so its time cannot be billable.`;
  throw new AppError("INVALID", message, { billable: message });
}
