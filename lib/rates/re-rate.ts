import { z } from "zod";
import { minutesAmount, subtract, sum } from "../money/money";
import type { CalendarDate } from "../time/calendar-date";
import { calendarDate } from "../time/date-schema";
import { type RateRow, type ResolvedRate, resolveRate } from "./resolve-rate";

const scopeId = z.uuid("Choose from the list, or none.").nullable().default(null);
const day = z
  .union([z.literal("").transform(() => null), calendarDate])
  .nullable()
  .default(null);

const scope = {
  projectId: scopeId,
  customerId: scopeId,
  memberId: scopeId,
  from: day,
  to: day,
  /** These entries and no others. */
  entryIds: z
    .array(z.uuid("This entry is not valid. Reload the page and try again."))
    .max(500, "Choose at most 500 entries at once.")
    .nullable()
    .default(null),
};

/** More entries than this are not re-rated at once. */
export const reRateLimit = 20_000;

const inOrder = ({ from, to }: { from: string | null; to: string | null }) => !from || !to || from <= to;
const outOfOrder = { path: ["to"], message: "The last day is before the first. Choose a later one." };

/** Which unbilled time to look at; what is null is not narrowed. */
export const previewReRateInput = z.object(scope).refine(inOrder, outOfOrder);
export type PreviewReRateInput = z.output<typeof previewReRateInput>;
export type ReRateForm = z.input<typeof previewReRateInput>;

/** The same, with the mark of the preview that the person saw. */
export const reRateInput = z
  .object({ ...scope, mark: z.string("Look at the preview first.").min(1, "Look at the preview first.") })
  .refine(inOrder, outOfOrder);
export type ReRateInput = z.output<typeof reRateInput>;

/** An unbilled entry as re-rating sees it: `currency` and `rate` are what it carries, `newCurrency` its project's now. */
export interface RatedEntry {
  id: string;
  projectId: string;
  customerId: string;
  memberId: string;
  date: CalendarDate;
  minutes: number;
  currency: string;
  rate: string | null;
  costRate: string | null;
  source: string | null;
  newCurrency: string;
}

export interface ReRateChange {
  entry: RatedEntry;
  to: ResolvedRate;
}

/** What the rates of today would change on these entries; those without any rate stay as they are and are counted. */
export function changesOf(
  entries: readonly RatedEntry[],
  rates: readonly RateRow[],
): { changes: ReRateChange[]; withoutRate: number } {
  const known = new Map<string, ResolvedRate | null>();
  const changes: ReRateChange[] = [];
  let withoutRate = 0;
  for (const entry of entries) {
    const key = [entry.projectId, entry.memberId, entry.newCurrency, entry.date].join(" ");
    let to = known.get(key);
    if (to === undefined) {
      to = resolveRate(rates, { ...entry, currency: entry.newCurrency });
      known.set(key, to);
    }
    if (!to) withoutRate += 1;
    else if (isOther(entry, to)) changes.push({ entry, to });
  }
  return { changes, withoutRate };
}

const isOther = (entry: RatedEntry, to: ResolvedRate): boolean =>
  entry.rate !== to.billRate ||
  entry.currency !== to.currency ||
  entry.costRate !== to.costRate ||
  entry.source !== to.source;

/** Money of one currency before and after; never added to another's. */
export interface MovedMoney {
  currency: string;
  before: string;
  after: string;
  difference: string;
}

/** What the changed entries come to, each rounded on its own, a row a currency. */
export function movedMoney(changes: readonly ReRateChange[]): MovedMoney[] {
  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  for (const { entry, to } of changes) {
    push(before, entry.currency, minutesAmount(entry.minutes, entry.rate ?? "0", entry.currency));
    push(after, to.currency, minutesAmount(entry.minutes, to.billRate, to.currency));
  }
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((currency) => {
    const [was, is] = [sum(before.get(currency) ?? [], currency), sum(after.get(currency) ?? [], currency)];
    return { currency, before: was, after: is, difference: subtract(is, was, currency) };
  });
}

function push(amounts: Map<string, string[]>, currency: string, amount: string): void {
  const list = amounts.get(currency);
  if (list) list.push(amount);
  else amounts.set(currency, [amount]);
}
