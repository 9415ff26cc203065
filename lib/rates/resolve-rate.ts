import type { CalendarDate } from "../time/calendar-date";

/** An hourly rate of the firm; what is null applies to all. Amounts are decimal strings per hour. */
export interface RateRow {
  id: string;
  projectId: string | null;
  customerId: string | null;
  memberId: string | null;
  currency: string;
  billRate: string;
  costRate: string | null;
  effectiveFrom: CalendarDate;
}

export interface RateQuestion {
  projectId: string;
  /** Null for an internal project. */
  customerId: string | null;
  memberId: string;
  currency: string;
  date: CalendarDate;
}

export interface ResolvedRate {
  rateId: string;
  billRate: string;
  costRate: string | null;
  currency: string;
  /** The rule that gave it, kept on the entry: "Project rate, since 2026-01-01". */
  source: string;
}

type RateScope = Pick<RateRow, "projectId" | "customerId" | "memberId">;

// From the general to the specific: a scope's place is its rank.
const scopeNames = [
  "Firm rate",
  "Member rate",
  "Customer rate",
  "Customer and member rate",
  "Project rate",
  "Project and member rate",
] as const;

function rankOf(scope: RateScope): number {
  const place = scope.projectId !== null ? 4 : scope.customerId !== null ? 2 : 0;
  return place + (scope.memberId !== null ? 1 : 0);
}

/** What a rate's scope is called: "Customer and member rate". */
export const rateScopeName = (scope: RateScope): string => scopeNames[rankOf(scope)] ?? scopeNames[0];

/**
 * The rate of an hour of this person on this project that day, and where it comes from; null when none applies. Project
 * and member, project, customer and member, customer, member, firm: the most specific wins, then the latest that is in
 * effect on the day (domain rules §2).
 */
export function resolveRate(rates: readonly RateRow[], asked: RateQuestion): ResolvedRate | null {
  let best: RateRow | null = null;
  for (const rate of rates) if (applies(rate, asked) && (!best || isBetter(rate, best))) best = rate;
  if (!best) return null;
  return {
    rateId: best.id,
    billRate: best.billRate,
    costRate: best.costRate,
    currency: best.currency,
    source: `${rateScopeName(best)}, since ${best.effectiveFrom}`,
  };
}

const applies = (rate: RateRow, asked: RateQuestion): boolean =>
  rate.currency === asked.currency &&
  rate.effectiveFrom <= asked.date &&
  (rate.projectId === null || rate.projectId === asked.projectId) &&
  (rate.customerId === null || rate.customerId === asked.customerId) &&
  (rate.memberId === null || rate.memberId === asked.memberId);

function isBetter(rate: RateRow, than: RateRow): boolean {
  const more = rankOf(rate) - rankOf(than);
  return more > 0 || (more === 0 && rate.effectiveFrom > than.effectiveFrom);
}
