import { allocate } from "../money/allocate";
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

const descriptions: Record<Grouping, (entry: GroupedEntry) => string> = {
  ENTRY: (entry) => entry.description || entry.taskName || entry.projectName,
  DAY: (entry) => entry.date,
  TASK: (entry) => entry.taskName ?? entry.projectName,
  PERSON: (entry) => entry.memberName,
  PROJECT: (entry) => entry.projectName,
  ALL: () => "Services",
};

/**
 * Turns entries into lines; a group splits where the rate differs, and no entry is ever lost (domain rules §2). Lines stand
 * by project, then by their first entry's date.
 */
export function groupEntries(
  entries: readonly GroupedEntry[],
  grouping: Grouping,
  rounding: TimeRounding,
): DraftGroupLine[] {
  const groups = new Map<string, GroupedEntry[]>();
  for (const entry of [...entries].sort(byProjectAndDate)) {
    const key = JSON.stringify([...keys[grouping](entry), entry.rate]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].map((group) => toLine(group, grouping, rounding));
}

function byProjectAndDate(left: GroupedEntry, right: GroupedEntry): number {
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
  const rounded = roundGroup(group, rounding);
  const isOneProject = group.every((entry) => entry.projectId === first.projectId);
  return {
    projectId: isOneProject ? first.projectId : null,
    projectName: isOneProject ? first.projectName : null,
    description: descriptions[grouping](first),
    minutes: rounded.reduce((sum, minutes) => sum + minutes, 0),
    unitPrice: first.rate,
    entries: group.map((entry, index) => ({
      timeEntryId: entry.id,
      minutes: entry.minutes,
      roundedMinutes: rounded[index] ?? 0,
    })),
  };
}

/** The rounded minutes of each entry; what a day or a line gains or loses is spread over its entries by largest remainder. */
function roundGroup(group: GroupedEntry[], rounding: TimeRounding): number[] {
  if (rounding.scope === "ENTRY") return group.map((entry) => roundMinutes(entry.minutes, rounding));
  const parts = new Map<string, number[]>();
  group.forEach((entry, index) => {
    const key = rounding.scope === "DAY" ? entry.date : "";
    parts.set(key, [...(parts.get(key) ?? []), index]);
  });
  const rounded = group.map(() => 0);
  for (const indexes of parts.values()) {
    const minutes = indexes.map((index) => group[index]?.minutes ?? 0);
    const whole = roundMinutes(
      minutes.reduce((sum, each) => sum + each, 0),
      rounding,
    );
    const shares = allocate(String(whole), minutes.map(String), 0);
    indexes.forEach((index, position) => {
      rounded[index] = Number.parseInt(shares[position] ?? "0", 10);
    });
  }
  return rounded;
}
