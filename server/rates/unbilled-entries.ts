import { createHash } from "node:crypto";
import {
  changesOf,
  type MovedMoney,
  movedMoney,
  type PreviewReRateInput,
  type RatedEntry,
  type ReRateChange,
} from "@/lib/rates/re-rate";
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

type Candidate = RatedEntry & { isBilled: boolean; isOnDraft: boolean };

/** The plan for this choice; with `lock` the entries are held until COMMIT. The caller has authorized already. */
export async function planReRate(
  tx: Tx,
  ctx: Ctx,
  choice: PreviewReRateInput,
  lock: boolean,
): Promise<ReRatePlan> {
  const candidates = await loadCandidates(tx, ctx, choice, lock);
  const free = candidates.filter((entry) => !entry.isBilled && !entry.isOnDraft);
  const { changes, withoutRate } = changesOf(free, await loadRates(tx, ctx));
  return {
    changes,
    entries: changes.length,
    minutes: changes.reduce((minutes, { entry }) => minutes + entry.minutes, 0),
    money: movedMoney(changes),
    skipped: {
      billed: candidates.filter((entry) => entry.isBilled).length,
      onDrafts: candidates.filter((entry) => !entry.isBilled && entry.isOnDraft).length,
      withoutRate,
    },
    mark: markOf(changes),
  };
}

// Internal work has no rate, and time that was invoiced elsewhere has no price here: neither is a candidate.
function loadCandidates(tx: Tx, ctx: Ctx, choice: PreviewReRateInput, lock: boolean): Promise<Candidate[]> {
  return tx.$queryRaw<Candidate[]>`
    SELECT e.id, e.project_id AS "projectId", p.customer_id AS "customerId", e.member_id AS "memberId",
      e.spent_on::text AS date, e.currency, trim_scale(e.rate)::text AS rate, trim_scale(e.cost_rate)::text AS "costRate",
      e.rate_source AS source, coalesce(p.currency, c.currency) AS "newCurrency",
      e.billable_minutes - e.billed_minutes - e.written_off_minutes AS minutes,
      e.billed_minutes > 0 AS "isBilled",
      EXISTS (SELECT FROM time_allocations a WHERE a.tenant_id = e.tenant_id AND a.time_entry_id = e.id
        AND a.state = 'DRAFT') AS "isOnDraft"
    FROM time_entries e
    JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
    JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
    WHERE ${Prisma.join(filters(ctx, choice), " AND ")}
    ORDER BY e.id ${lock ? Prisma.sql`FOR UPDATE OF e` : Prisma.empty}`;
}

function filters(ctx: Ctx, { projectId, customerId, memberId, from, to }: PreviewReRateInput): Prisma.Sql[] {
  const where = [
    Prisma.sql`e.tenant_id = ${ctx.tenantId}::uuid AND e.billable AND NOT e.billed_elsewhere
      AND e.written_off_minutes < e.billable_minutes`,
  ];
  if (projectId) where.push(Prisma.sql`e.project_id = ${projectId}::uuid`);
  if (customerId) where.push(Prisma.sql`p.customer_id = ${customerId}::uuid`);
  if (memberId) where.push(Prisma.sql`e.member_id = ${memberId}::uuid`);
  if (from) where.push(Prisma.sql`e.spent_on >= ${from}::date`);
  if (to) where.push(Prisma.sql`e.spent_on <= ${to}::date`);
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
