import type { DateOrder, DateQuestion } from "./dates";
import type { ImportField, ImportFormat } from "./format-columns";
import type { ColumnMapping } from "./formats";
import type { DecimalSign } from "./numbers";

/** One record of the file: the line it starts on (the heading is line 1) and its cells. */
export type RawRow = { line: number; cells: string[] };

/** One time entry as the file tells it. Amounts are decimal strings, shown and never trusted. */
export type ImportRow = {
  line: number;
  /** Null is internal work. */
  client: string | null;
  project: string;
  task: string | null;
  description: string;
  person: { name: string; email: string | null };
  /** The day (`YYYY-MM-DD`) on which it starts in the chosen zone. */
  date: string;
  /** The start as an instant (ISO, UTC), where the file has times. */
  start?: string;
  minutes: number;
  billable: boolean;
  billedElsewhere: boolean;
  tags: string[];
  currency: string | null;
  statedRate: string | null;
  statedAmount: string | null;
  /** The same for the same entry in any file, zone, order and layout; differs between identical rows of one file. */
  fingerprint: string;
};

/** Why a line is not taken. */
export type RefusedRow = { line: number; reason: string };

export type ImportTotals = {
  rows: number;
  minutes: number;
  billableMinutes: number;
  /** Days of the first and the last entry, null without entries. */
  from: string | null;
  to: string | null;
  months: { month: string; minutes: number; billableMinutes: number }[];
  /** By client in order of name; null is internal work and stands first. */
  clients: { client: string | null; minutes: number; billableMinutes: number }[];
};

export type ParsedImport = {
  format: ImportFormat;
  /** Open while the order of the dates is the person's to say; then there are no rows yet. */
  question?: DateQuestion;
  rows: ImportRow[];
  refused: RefusedRow[];
  totals: ImportTotals;
};

/** What was worked out from the whole file, for reading each of its rows. */
export type ReadingPlan = {
  mapping: ColumnMapping;
  columnCount: number;
  timeZone: string;
  dateOrder: DateOrder;
  signs: { duration: DecimalSign | null; rate: DecimalSign | null; amount: DecimalSign | null };
};

/** The text of a field in a row, empty where the file has no such column. */
export function cellOf(row: RawRow, mapping: ColumnMapping, field: ImportField): string {
  const index = mapping.columns[field];
  return index === undefined ? "" : (row.cells[index] ?? "");
}
