import { allocate } from "../money/allocate";
import { currencyDigits } from "../money/currency";
import { sum } from "../money/money";

/** One step of an aging. It begins on day `from` and ends where the next one begins; the first has no beginning. */
export interface AgeStep {
  name: string;
  label: string;
  /** Short enough to stand below a column. */
  short: string;
  from: number | null;
}

/** How late an invoice is, in days after its due date; on the due date itself it is not late (domain rules §6). */
export const receivableAges = [
  { name: "not-due", label: "Not due yet", short: "Not due", from: null },
  { name: "1-30", label: "1 to 30 days late", short: "1–30", from: 1 },
  { name: "31-60", label: "31 to 60 days late", short: "31–60", from: 31 },
  { name: "61-90", label: "61 to 90 days late", short: "61–90", from: 61 },
  { name: "over-90", label: "Over 90 days late", short: "90+", from: 91 },
] as const satisfies readonly AgeStep[];

/** How long ago unbilled work was done, in days. */
export const workAges = [
  { name: "0-30", label: "Last 30 days", short: "0–30", from: null },
  { name: "31-60", label: "31 to 60 days ago", short: "31–60", from: 31 },
  { name: "61-90", label: "61 to 90 days ago", short: "61–90", from: 61 },
  { name: "over-90", label: "Over 90 days ago", short: "90+", from: 91 },
] as const satisfies readonly AgeStep[];

/** The days on which the later steps begin: as many as steps, less one. */
export const ageThresholds = (steps: readonly AgeStep[]): number[] =>
  steps.flatMap((step) => (step.from === null ? [] : [step.from]));

/** What stands in one step; `count` is of invoices or of minutes. */
export interface AgedAmount {
  amount: string;
  count: number;
}

/** An aging in one currency, a figure for each step in their order; the steps sum to the total exactly. */
export interface Aging {
  currency: string;
  steps: AgedAmount[];
  total: AgedAmount;
}

/** What was found of one currency in one step; `step` is its place in the table of steps. */
export interface AgedRow extends AgedAmount {
  currency: string;
  step: number;
}

/** The rows as one aging a currency, in the order of the alphabet; steps without a row are zero. */
export function agingsOf(rows: readonly AgedRow[], steps: readonly AgeStep[]): Aging[] {
  const currencies = [...new Set(rows.map((row) => row.currency))].sort();
  return currencies.map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    const amounts = steps.map((_, index) =>
      totalOf(
        currency,
        own.filter((row) => row.step === index),
      ),
    );
    return { currency, steps: amounts, total: totalOf(currency, amounts) };
  });
}

function totalOf(currency: string, rows: readonly AgedAmount[]): AgedAmount {
  return {
    amount: sum(
      rows.map((row) => row.amount),
      currency,
    ),
    count: rows.reduce((total, row) => total + row.count, 0),
  };
}

/**
 * Ages of unbilled work whose amounts sum to what its drafts come to: their rounding of time and lines knows no age, so
 * the total of each currency is spread over the ages in proportion to the work at its rates, by largest remainder.
 */
export function spreadOverAges(
  agings: readonly Aging[],
  totals: readonly { currency: string; amount: string }[],
): Aging[] {
  return agings.map(({ currency, steps, total }) => {
    const amount = totals.find((each) => each.currency === currency)?.amount ?? total.amount;
    const shares = allocate(
      amount,
      steps.map((step) => step.amount),
      currencyDigits(currency),
    );
    return {
      currency,
      steps: steps.map((step, index) => ({ ...step, amount: shares[index] ?? "0" })),
      total: { ...total, amount: sum([amount], currency) },
    };
  });
}
