import { AppError } from "@/lib/result";
import { type DateOrder, type DateQuestion, detectDateOrder } from "./dates";
import type { ImportField, ImportFormat } from "./format-columns";
import { type ColumnMapping, detectFormat } from "./formats";
import { type DecimalSign, detectDecimalSign } from "./numbers";
import { type ReadEntry, readEntry } from "./read-entry";
import {
  cellOf,
  type ImportRow,
  type ParsedImport,
  type RawRow,
  type ReadingPlan,
  type RefusedRow,
} from "./row";
import { sumRows } from "./totals";

export type ParseOptions = {
  timeZone: string;
  /** The person's answer to a `dateOrder` question; the file's own evidence comes first. */
  dateOrder?: DateOrder;
  /** Reads the file as this format instead of working it out. */
  format?: ImportFormat;
};

/**
 * Reads a time export: rows to take, lines refused with their reasons, totals. Works dates and numbers out from the
 * whole file. Throws INVALID when the file as a whole cannot be read; a bad row only refuses itself.
 */
export function parseImport(file: { header: string[]; rows: RawRow[] }, options: ParseOptions): ParsedImport {
  const mapping = detectFormat(file.header, options.format);
  const filled = file.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (filled.length === 0) {
    throw new AppError(
      "INVALID",
      "The file has a heading but no entries; export a period in which time was tracked.",
    );
  }

  const detected = datesOf(filled, mapping);
  const open =
    typeof detected === "object" && !(options.dateOrder && detected.candidates.includes(options.dateOrder));
  if (open) return { format: mapping.format, question: detected, rows: [], refused: [], totals: sumRows([]) };
  const dateOrder = typeof detected === "string" ? detected : (options.dateOrder ?? "YMD");

  const plan: ReadingPlan = {
    mapping,
    columnCount: file.header.findLastIndex((heading) => heading.trim() !== "") + 1,
    timeZone: options.timeZone,
    dateOrder,
    signs: detectSigns(filled, mapping),
  };
  const { rows, refused } = readRows(filled, plan);
  return { format: mapping.format, rows, refused, totals: sumRows(rows) };
}

function datesOf(rows: RawRow[], mapping: ColumnMapping): DateOrder | DateQuestion {
  const dated = rows.map((row) => {
    const endDate = cellOf(row, mapping, "endDate");
    return { line: row.line, date: cellOf(row, mapping, "date"), ...(endDate.trim() && { endDate }) };
  });
  return detectDateOrder(dated);
}

/** Each column speaks for itself; one that settles nothing follows the file's other numbers. */
function detectSigns(rows: RawRow[], mapping: ColumnMapping): ReadingPlan["signs"] {
  const numbers = (field: ImportField) =>
    rows
      .map((row) => cellOf(row, mapping, field))
      .filter((text) => text.length <= 40 && /^[-+\s\d.,'’]*\d[\s\d.,'’]*$/.test(text));
  const columns = { duration: numbers("duration"), rate: numbers("rate"), amount: numbers("amount") };
  const wholeFile = detectDecimalSign(Object.values(columns).flat());
  const sign = (cells: string[]): DecimalSign | null => detectDecimalSign(cells) ?? wholeFile;
  return { duration: sign(columns.duration), rate: sign(columns.rate), amount: sign(columns.amount) };
}

function readRows(rows: RawRow[], plan: ReadingPlan): { rows: ImportRow[]; refused: RefusedRow[] } {
  const taken: ImportRow[] = [];
  const refused: RefusedRow[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const entry = readEntry(row, plan);
    if (typeof entry === "string") refused.push({ line: row.line, reason: entry });
    else taken.push(withFingerprint(entry, seen));
  }
  return { rows: taken, refused };
}

/** Two identical rows of one file are two entries: the ordinal tells them apart, whatever the order of the rows. */
function withFingerprint({ content, ...entry }: ReadEntry, seen: Map<string, number>): ImportRow {
  const ordinal = (seen.get(content) ?? 0) + 1;
  seen.set(content, ordinal);
  return { ...entry, fingerprint: `${content}#${ordinal}` };
}
