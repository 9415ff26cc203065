import type { CalendarDate } from "./calendar-date";

/** What a cell of the week grid needs to know of an entry. */
export interface CellEntry {
  projectId: string;
  taskId: string | null;
  date: CalendarDate;
  minutes: number;
  /** Why it cannot be changed; null when it can. */
  lockReason: string | null;
  holdReason: string | null;
}

/** A row of the week: a project, and one of its tasks or none. */
export interface RowWork {
  projectId: string;
  taskId: string | null;
}

/** Names a row; no other row of a week has it. */
export const rowKey = ({ projectId, taskId }: RowWork): string => `${projectId}:${taskId ?? ""}`;

/** The entries of a week by row and day; a kept row without time has seven empty cells. */
export function cellsOf<Entry extends CellEntry>(
  entries: readonly Entry[],
  kept: readonly RowWork[],
  dates: readonly CalendarDate[],
): Map<string, Entry[][]> {
  const rows = new Map<string, Entry[][]>();
  const row = (key: string) => {
    const cells = rows.get(key) ?? dates.map(() => []);
    rows.set(key, cells);
    return cells;
  };
  for (const work of kept) row(rowKey(work));
  for (const entry of entries) row(rowKey(entry))[dates.indexOf(entry.date)]?.push(entry);
  return rows;
}

/** Why a cell cannot be typed into, so that its entries are opened instead; null when it can. `ofSeveral` says it of several entries. */
export function cellReason(
  entries: readonly CellEntry[],
  ofSeveral: (count: number) => string,
): string | null {
  if (entries.length > 1) return ofSeveral(entries.length);
  return entries[0]?.lockReason ?? entries[0]?.holdReason ?? null;
}

/** The minutes of several entries together. */
export const minutesOf = (entries: readonly Pick<CellEntry, "minutes">[]): number =>
  entries.reduce((total, entry) => total + entry.minutes, 0);
