import { createHash } from "node:crypto";
import {
  changesOf,
  type MovedMoney,
  movedMoney,
  type PreviewReRateInput,
  type RatedEntry,
  type ReRateChange,
  reRateLimit,
} from "@/lib/rates/re-rate";
import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import { Prisma, type Tx } from "../db";
import { loadRates } from "./find-rate";

/** What re-rating would do: entries and minutes that change, the money that moves, and what is left alone. */
export interface ReRatePreview {
  entries: number;
  minutes: number;
  money: MovedMoney[];
  skipped: { billed: number; onDrafts: number; withoutRate: number };
  /** Names exactly these changes; re-rating is refused when they have become others. */
  mark: string;
}

export interface ReRatePlan extends ReRatePreview {
  changes: ReRateChange[];
}

/**
 * The plan for this choice; with `lock` the entries are held until COMMIT. The caller has authorized already. LIMIT when
 * more time is open than can be re-rated at once.
 */
export async function planReRate(
  tx: Tx,
  ctx: Ctx,
  choice: PreviewReRateInput,
  lock: boolean,
): Promise<ReRatePlan> {
  const skipped = await countSkipped(tx, ctx, choice);
  const free = await loadFree(tx, ctx, choice, lock);
  if (free.length > reRateLimit) {
    throw new AppError(
      "LIMIT",
      "More than 20,000 entries fit this choice. Narrow it by customer, project, person or days.",
    );
  }
  const { changes, withoutRate } = changesOf(free, await loadRates(tx, ctx));
  return {
    changes,
    entries: changes.length,
    minutes: changes.reduce((minutes, { entry }) => minutes + entry.minutes, 0),
    money: movedMoney(changes),
    skipped: { ...skipped, withoutRate },
    mark: markOf(changes),
  };
}

const onDraft = Prisma.sql`EXISTS (SELECT FROM time_allocations a WHERE a.tenant_id = e.tenant_id
  AND a.time_entry_id = e.id AND a.state = 'DRAFT')`;

// Internal work has no rate, and time that was invoiced elsewhere has no price here: neither is a candidate.
const candidates = Prisma.sql`time_entries e
  JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
  JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id`;

function loadFree(tx: Tx, ctx: Ctx, choice: PreviewReRateInput, lock: boolean): Promise<RatedEntry[]> {
  return tx.$queryRaw<RatedEntry[]>`
    SELECT e.id, e.project_id AS "projectId", p.customer_id AS "customerId", e.member_id AS "memberId",
      e.spent_on::text AS date, e.currency, trim_scale(e.rate)::text AS rate, trim_scale(e.cost_rate)::text AS "costRate",
      e.rate_source AS source, coalesce(p.currency, c.currency) AS "newCurrency",
      e.billable_minutes - e.billed_minutes - e.written_off_minutes AS minutes
    FROM ${candidates}
    WHERE ${Prisma.join(filters(ctx, choice), " AND ")} AND e.billed_minutes = 0 AND NOT ${onDraft}
    ORDER BY e.id LIMIT ${reRateLimit + 1} ${lock ? Prisma.sql`FOR UPDATE OF e` : Prisma.empty}`;
}

async function countSkipped(
  tx: Tx,
  ctx: Ctx,
  choice: PreviewReRateInput,
): Promise<{ billed: number; onDrafts: number }> {
  const [counts] = await tx.$queryRaw<{ billed: number; onDrafts: number }[]>`
    SELECT count(*) FILTER (WHERE e.billed_minutes > 0)::int AS billed,
      count(*) FILTER (WHERE e.billed_minutes = 0 AND ${onDraft})::int AS "onDrafts"
    FROM ${candidates} WHERE ${Prisma.join(filters(ctx, choice), " AND ")}`;
  return counts ?? { billed: 0, onDrafts: 0 };
}

function filters(
  ctx: Ctx,
  { projectId, customerId, memberId, from, to, entryIds }: PreviewReRateInput,
): Prisma.Sql[] {
  const where = [
    Prisma.sql`e.tenant_id = ${ctx.tenantId}::uuid AND e.billable AND NOT e.billed_elsewhere
      AND e.written_off_minutes < e.billable_minutes`,
  ];
  if (projectId) where.push(Prisma.sql`e.project_id = ${projectId}::uuid`);
  if (customerId) where.push(Prisma.sql`p.customer_id = ${customerId}::uuid`);
  if (memberId) where.push(Prisma.sql`e.member_id = ${memberId}::uuid`);
  if (from) where.push(Prisma.sql`e.spent_on >= ${from}::date`);
  if (to) where.push(Prisma.sql`e.spent_on <= ${to}::date`);
  if (entryIds) where.push(Prisma.sql`e.id = ANY(${entryIds}::uuid[])`);
  return where;
}

function markOf(changes: ReRateChange[]): string {
  const hash = createHash("sha256");
  for (const { entry, to } of changes) {
    hash.update(
      JSON.stringify([
        entry.id,
        entry.minutes,
        entry.rate,
        entry.currency,
        to.billRate,
        to.currency,
        to.source,
      ]),
    );
  }
  return hash.digest("hex");
}
