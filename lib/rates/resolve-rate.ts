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

interface Scope {
  name: string;
  fits: (rate: RateRow, question: RateQuestion) => boolean;
}

// The most specific wins; within a scope the latest that is in effect on the day (domain rules §2).
const scopes: Scope[] = [
  { name: "Project and member rate", fits: (rate, asked) => rate.projectId === asked.projectId && rate.memberId === asked.memberId },
  { name: "Project rate", fits: (rate, asked) => rate.projectId === asked.projectId && rate.memberId === null },
  {
    name: "Customer and member rate",
    fits: (rate, asked) =>
      rate.customerId !== null && rate.customerId === asked.customerId && rate.memberId === asked.memberId,
  },
  {
    name: "Customer rate",
    fits: (rate, asked) => rate.customerId !== null && rate.customerId === asked.customerId && rate.memberId === null,
  },
  {
    name: "Member rate",
    fits: (rate, asked) => rate.projectId === null && rate.customerId === null && rate.memberId === asked.memberId,
  },
  { name: "Firm rate", fits: (rate) => rate.projectId === null && rate.customerId === null && rate.memberId === null },
];

/** The rate of an hour of this person on this project that day, and where it comes from; null when none applies. */
export function resolveRate(rates: readonly RateRow[], asked: RateQuestion): ResolvedRate | null {
  const inEffect = rates.filter((rate) => rate.currency === asked.currency && rate.effectiveFrom <= asked.date);
  for (const scope of scopes) {
    const [best] = inEffect
      .filter((rate) => scope.fits(rate, asked))
      .sort((left, right) => (left.effectiveFrom < right.effectiveFrom ? 1 : -1));
    if (!best) continue;
    const { id: rateId, billRate, costRate, currency, effectiveFrom } = best;
    return { rateId, billRate, costRate, currency, source: `${scope.name}, since ${effectiveFrom}` };
  }
  return null;
}
