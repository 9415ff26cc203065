import type { CreateDraftInput } from "@/lib/invoices/schema";
import type { Rest } from "@/lib/time/write-down-schema";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import { adjustMinutes } from "../time/adjust-minutes";

type Settling = Pick<CreateDraftInput, "timeEntryIds" | "fewerMinutes" | "setAside">;
type Step = { timeEntryId: string; minutes: number | null; rest: Rest };

const isSettled = ({ rest }: { rest?: Rest }): boolean => rest !== undefined && rest.kind !== "OPEN";

const settles = ({ fewerMinutes = [], setAside = [] }: Settling): boolean =>
  setAside.length > 0 || fewerMinutes.some(isSettled);

/** Locks every entry of a draft that also moves minutes, in the order of ids: two such drafts wait, and never deadlock. */
export async function lockForSettling(tx: Tx, ctx: Ctx, input: Settling): Promise<void> {
  if (!settles(input)) return;
  const ids = [...input.timeEntryIds, ...(input.setAside ?? []).map((each) => each.timeEntryId)];
  await tx.$queryRaw`
    SELECT id FROM time_entries WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY(${ids}::uuid[])
    ORDER BY id FOR UPDATE`;
}

/**
 * Holds back or writes off what a new draft keeps off: whole entries, and the minutes that it takes not of others. One
 * step in the ledger for each reason and note that was given.
 */
export async function settleTime(
  tx: Tx,
  ctx: Ctx,
  input: Settling,
  takenBack: ReadonlyMap<string, number>,
): Promise<void> {
  if (!settles(input)) return;
  const steps: Step[] = (input.setAside ?? []).map((each) => ({ ...each, minutes: null }));
  for (const { timeEntryId, rest } of input.fewerMinutes ?? []) {
    const minutes = takenBack.get(timeEntryId) ?? 0;
    if (rest && isSettled({ rest }) && minutes > 0) steps.push({ timeEntryId, minutes, rest });
  }
  for (const { rest, entries } of byRest(steps)) {
    if (rest.kind === "OPEN") continue;
    const reason = rest.kind === "HOLD" ? "LATER" : rest.reason;
    await adjustMinutes(tx, ctx, { kind: rest.kind, back: false, reason, note: rest.note, entries });
  }
}

function byRest(steps: Step[]): { rest: Rest; entries: { timeEntryId: string; minutes: number | null }[] }[] {
  const groups = new Map<
    string,
    { rest: Rest; entries: { timeEntryId: string; minutes: number | null }[] }
  >();
  for (const { rest, ...entry } of steps) {
    const key = JSON.stringify(rest);
    const group = groups.get(key);
    if (group) group.entries.push(entry);
    else groups.set(key, { rest, entries: [entry] });
  }
  return [...groups.values()];
}
