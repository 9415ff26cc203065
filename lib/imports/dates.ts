/** The order of day, month and year in a column of dates. */
export const dateOrders = ["YMD", "DMY", "MDY"] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Three numbers as they stand in a cell, and the sign between them. */
type DateParts = { numbers: [string, string, string]; separator: string };

const shape =
  /^(\d{1,4})(?:([-/])| ?(\.) ?)(\d{1,2})(?:[-/]| ?\. ?)(\d{1,4})\.?(?:[ T]00:00(?::00(?:\.0+)?)?)?$/;

function splitDate(text: string): DateParts | null {
  const match = shape.exec(text.trim().replace(/\s+/g, " "));
  if (!match) return null;
  const [, first = "", dash, dot, second = "", third = ""] = match;
  return { numbers: [first, second, third], separator: dash ?? dot ?? "" };
}

/** Reads a date cell as `YYYY-MM-DD` under an order; a four-digit year in front always means year, month, day. */
export function parseDate(text: string, order: DateOrder): string | null {
  const parts = splitDate(text);
  if (!parts) return null;
  const [first, second, third] = parts.numbers;
  if (first.length === 4) return calendarDate(first, second, third);
  if (order === "YMD") return null;
  return order === "DMY" ? calendarDate(third, second, first) : calendarDate(third, first, second);
}

/** Checks that the day exists, in a year that a time export can have; two digits mean 20YY. */
function calendarDate(yearText: string, monthText: string, dayText: string): string | null {
  if ((yearText.length !== 4 && yearText.length !== 2) || monthText.length > 2 || dayText.length > 2)
    return null;
  const year = Number.parseInt(yearText.length === 2 ? `20${yearText}` : yearText, 10);
  const month = Number.parseInt(monthText, 10);
  const day = Number.parseInt(dayText, 10);
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** One row's dates: where it starts and, when the format says so, where it ends. */
export type DatedRow = { line: number; date: string; endDate?: string };

/** A question for the person: both readings fit every row and differ, or each fits rows that the other does not. */
export type DateQuestion = {
  kind: "dateOrder";
  candidates: DateOrder[];
  /** One cell with its line, and the day that each candidate would make of it. */
  example: { line: number; text: string; readings: { order: DateOrder; date: string | null }[] };
};

/**
 * Works out the order of a file's dates from all rows. A reading that puts an end before its start, or days after it,
 * does not fit. Asks only when day-first and month-first fit the rows equally and differ; dots mean day first then.
 */
export function detectDateOrder(rows: DatedRow[]): DateOrder | DateQuestion {
  const open = rows.filter((row) => !/^\s*\d{4}/.test(row.date) && splitDate(row.date) !== null);
  if (open.length === 0) return "YMD";

  let dayFirstOnly = 0;
  let monthFirstOnly = 0;
  let differing: DatedRow | undefined;
  for (const row of open) {
    const dayFirst = fits(row, "DMY");
    const monthFirst = fits(row, "MDY");
    if (dayFirst && !monthFirst) dayFirstOnly += 1;
    if (monthFirst && !dayFirst) monthFirstOnly += 1;
    if (dayFirst && monthFirst && parseDate(row.date, "DMY") !== parseDate(row.date, "MDY"))
      differing ??= row;
  }
  if (monthFirstOnly > 0 && dayFirstOnly === 0) return "MDY";
  if (dayFirstOnly > 0 && monthFirstOnly === 0) return "DMY";
  const [first] = open;
  if (dayFirstOnly > 0 && first) return askOrder(differing ?? first);
  if (!differing || open.every((row) => splitDate(row.date)?.separator === ".")) return "DMY";
  return askOrder(differing);
}

function askOrder({ line, date }: DatedRow): DateQuestion {
  const candidates: DateOrder[] = ["DMY", "MDY"];
  const readings = candidates.map((order) => ({ order, date: parseDate(date, order) }));
  return { kind: "dateOrder", candidates, example: { line, text: date, readings } };
}

function fits(row: DatedRow, order: DateOrder): boolean {
  const start = parseDate(row.date, order);
  if (start === null) return false;
  const end = row.endDate ? parseDate(row.endDate, order) : start;
  return end !== null && (end === start || end === nextDay(start));
}

/** The calendar day after a `YYYY-MM-DD`. */
export function nextDay(date: string): string {
  const year = Number.parseInt(date.slice(0, 4), 10);
  const month = Number.parseInt(date.slice(5, 7), 10);
  const day = Number.parseInt(date.slice(8, 10), 10);
  const pad = (value: number) => String(value).padStart(2, "0");
  if (day < daysInMonth(year, month)) return `${date.slice(0, 8)}${pad(day + 1)}`;
  return month < 12 ? `${year}-${pad(month + 1)}-01` : `${year + 1}-01-01`;
}
