import { allocate } from "../money/allocate";
import { parseAmount } from "../money/money";
import type { CalendarDate } from "../time/calendar-date";
import { roundMinutes, type TimeRounding } from "./time-rounding";

export type Grouping = "ENTRY" | "DAY" | "TASK" | "PERSON" | "PROJECT" | "ALL";

/** An entry as grouping needs it; `minutes` are those to be billed, `rate` is per hour. */
export interface GroupedEntry {
  id: string;
  date: CalendarDate;
  projectId: string;
  projectName: string;
  taskId: string | null;
  taskName: string | null;
  memberId: string;
  memberName: string;
  description: string;
  minutes: number;
  rate: string;
}

/** One line with the entries it bills: their rounded minutes sum to the line's. */
export interface DraftGroupLine {
  /** Null where a line holds several projects. */
  projectId: string | null;
  projectName: string | null;
  description: string;
  minutes: number;
  unitPrice: string;
  entries: { timeEntryId: string; minutes: number; roundedMinutes: number }[];
}

const keys: Record<Grouping, (entry: GroupedEntry) => unknown[]> = {
  ENTRY: (entry) => [entry.id],
  DAY: (entry) => [entry.projectId, entry.date],
  TASK: (entry) => [entry.projectId, entry.taskId],
  PERSON: (entry) => [entry.projectId, entry.memberId],
  PROJECT: (entry) => [entry.projectId],
  ALL: () => [],
};

const descriptions: Record<Grouping, (entries: readonly GroupedEntry[]) => string> = {
  ENTRY: (entries) => named(entries, (entry) => entry.description || entry.taskName || entry.projectName),
  DAY: (entries) =>
    `${entries[0]?.date}: ${named(entries, (entry) => entry.description || entry.taskName || entry.projectName)}`,
  TASK: (entries) => named(entries, (entry) => entry.taskName ?? entry.projectName),
  PERSON: (entries) => named(entries, (entry) => entry.memberName),
  PROJECT: (entries) => named(entries, (entry) => entry.projectName),
  ALL: (entries) => named(entries, (entry) => entry.projectName),
};

/** The longest description of a line (lib/invoices/schema.ts). */
const longestDescription = 2000;

/** Each name once, in the order of the entries. */
function named(entries: readonly GroupedEntry[], nameOf: (entry: GroupedEntry) => string): string {
  return [...new Set(entries.map(nameOf))].join(", ");
}

const clip = (text: string): string =>
  text.length <= longestDescription ? text : `${text.slice(0, longestDescription - 1)}…`;

/**
 * Turns entries into lines; a group splits where the rate differs, and no entry is ever lost (domain rules §2). Lines
 * stand by project, then by their first entry's date. Rounding per day takes the line's minutes of one day together.
 */
export function groupEntries(
  entries: readonly GroupedEntry[],
  grouping: Grouping,
  rounding: TimeRounding,
): DraftGroupLine[] {
  const sorted = [...entries].sort(byProjectAndDate);
  const groups = collect(sorted, (entry) =>
    JSON.stringify([...keys[grouping](entry), parseAmount(entry.rate).toString()]),
  );
  return groups.map((group) => toLine(group, grouping, rounding));
}

/** The values under each key, keys in the order they first come. */
function collect<T>(values: readonly T[], keyOf: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return [...groups.values()];
}

/** The order of entries on a draft: by project, then by day. */
export function byProjectAndDate(left: GroupedEntry, right: GroupedEntry): number {
  return (
    compare(left.projectName, right.projectName) ||
    compare(left.projectId, right.projectId) ||
    compare(left.date, right.date) ||
    compare(left.id, right.id)
  );
}

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

function toLine(group: GroupedEntry[], grouping: Grouping, rounding: TimeRounding): DraftGroupLine {
  const [first] = group;
  if (!first) throw new Error("a line needs an entry");
  const rounded = roundEntries(group, rounding);
  const isOneProject = group.every((entry) => entry.projectId === first.projectId);
  return {
    projectId: isOneProject ? first.projectId : null,
    projectName: isOneProject ? first.projectName : null,
    description: clip(descriptions[grouping](group)),
    minutes: total(rounded),
    unitPrice: first.rate,
    entries: group.map((entry, index) => ({
      timeEntryId: entry.id,
      minutes: entry.minutes,
      roundedMinutes: rounded[index] ?? 0,
    })),
  };
}

/** The rounded minutes of each entry of a line; what a day or a line gains or loses is spread over its entries by largest remainder. */
export function roundEntries(
  group: readonly Pick<GroupedEntry, "date" | "minutes">[],
  rounding: TimeRounding,
): number[] {
  if (rounding.scope === "ENTRY") return group.map((entry) => roundMinutes(entry.minutes, rounding));
  const rounded = group.map(() => 0);
  const parts = collect(
    group.map((entry, index) => ({ index, entry })),
    ({ entry }) => (rounding.scope === "DAY" ? entry.date : ""),
  );
  for (const part of parts) {
    const minutes = part.map(({ entry }) => entry.minutes);
    const shares = allocate(String(roundMinutes(total(minutes), rounding)), minutes.map(String), 0);
    part.forEach(({ index }, position) => {
      rounded[index] = Number.parseInt(shares[position] ?? "0", 10);
    });
  }
  return rounded;
}

const total = (minutes: readonly number[]): number => minutes.reduce((sum, each) => sum + each, 0);
