import { type MovedMoney, movedMoney } from "@/lib/rates/re-rate";
import { AppError } from "@/lib/result";
import type { MoveEntriesInput } from "@/lib/time/bulk-schema";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import type { Tx } from "../db";
import { isLead } from "../projects/leads";
import { type FreeEntry, lockEntries, requireWhole } from "./lock-entries";
import { priceEntries } from "./price-entries";
import { requireWork } from "./require-work";
import type { EntryChange } from "./write-entries";

export interface MovePlan {
  moves: { entry: FreeEntry; change: EntryChange }[];
  /** Those that stop being billable because the project is internal. */
  notBillable: number;
  /** What the billable minutes come to before and after, a row a currency. */
  money: MovedMoney[];
}

/**
 * What moving entries to a project and task would do; the entries are under lock. One that stays in its project keeps its
 * price; internal work is not billable. NOT_FOUND, CONFLICT as in lockEntries, and for an archived project or task.
 */
export async function planMove(tx: Tx, ctx: Ctx, input: MoveEntriesInput): Promise<MovePlan> {
  const entries = await lockEntries(tx, ctx, input.entries);
  const { projectId, taskId } = input;
  const project = await requireWork(tx, ctx, { projectId, taskId });
  await requireWorkers(tx, ctx, entries, projectId);
  const moving = entries.filter((entry) => entry.projectId !== projectId || entry.taskId !== taskId);
  const isInternal = project.customerId === null;
  const losing = isInternal ? moving.filter((entry) => entry.billable) : [];
  requireWhole(losing);
  const elsewhere = moving.map((entry) => ({ ...entry, projectId }));
  const priced = await priceEntries(tx, ctx, elsewhere);
  const moves = moving.map((entry, index) => {
    const billable = entry.billable && !isInternal;
    const keeps = entry.projectId === projectId && entry.rate !== null;
    return {
      entry,
      change: {
        id: entry.id,
        projectId,
        taskId,
        billable,
        billableMinutes: billable ? entry.billableMinutes : 0,
        price: keeps ? null : (priced[index]?.price ?? null),
      },
    };
  });
  return { moves, notBillable: losing.length, money: moneyOf(moves) };
}

/** Time of others may be moved to a project that is one's to look after, while they work here. */
async function requireWorkers(
  tx: Tx,
  ctx: Ctx,
  entries: readonly FreeEntry[],
  projectId: string,
): Promise<void> {
  const others = [...new Set(entries.map(({ memberId }) => memberId))].filter((id) => id !== memberIdOf(ctx));
  if (others.length === 0) return;
  authorize(ctx, "time:edit-all", { lead: await isLead(tx, ctx, projectId) });
  const gone = await tx.membership.findFirst({
    where: { organizationId: ctx.tenantId, id: { in: others }, archivedAt: { not: null } },
    select: { name: true },
  });
  if (gone)
    throw new AppError("CONFLICT", `${gone.name} is archived. Restore them before you move their time.`);
}

function moneyOf(moves: MovePlan["moves"]): MovedMoney[] {
  const changes = moves
    .filter(({ entry }) => entry.billableMinutes > 0)
    .map(({ entry, change }) => {
      const currency = change.price?.currency ?? entry.currency;
      const rate = change.billable ? (change.price ? change.price.rate : entry.rate) : null;
      const { rateSource: source } = entry;
      return {
        entry: {
          ...entry,
          customerId: entry.customerId ?? "",
          minutes: entry.billableMinutes,
          source,
          newCurrency: currency,
        },
        to: { rateId: "", billRate: rate ?? "0", costRate: null, currency, source: "" },
      };
    });
  return movedMoney(changes);
}
