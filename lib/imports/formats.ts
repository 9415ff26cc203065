import { AppError } from "@/lib/result";
import {
  type FormatColumns,
  formatColumns,
  type ImportField,
  type ImportFormat,
  importFormats,
} from "./format-columns";
import { type Heading, headingKey, readHeading } from "./headings";
import { isSummary, nameOtherTool } from "./other-exports";

/** Which column holds each field (by index), and the currency that the headings name. */
export type ColumnMapping = {
  format: ImportFormat;
  columns: Partial<Record<ImportField, number>>;
  currency: string | null;
};

type Match = ColumnMapping & { known: number; exact: number; missing: string[]; tells: boolean };

/** Knows a format by its set of headings, in any order; throws INVALID with one sentence that says what is missing. */
export function detectFormat(header: string[], wanted?: ImportFormat): ColumnMapping {
  const headings = header.map(readHeading);
  const matches = (wanted ? [wanted] : importFormats).map((format) => matchFormat(headings, format));
  const complete = matches.filter((match) => match.missing.length === 0 && match.tells);
  const best = complete.sort(byFit)[0];
  if (best) return { format: best.format, columns: best.columns, currency: best.currency };
  throw new AppError("INVALID", explainUnknown(headings, matches));
}

/** Toggl and Clockify share their core headings: the one that knows more of them, then the one that writes them so. */
function byFit(left: Match, right: Match): number {
  return right.known - left.known || right.exact - left.exact;
}

function matchFormat(headings: Heading[], format: ImportFormat): Match {
  const source = formatColumns[format];
  const columns: ColumnMapping["columns"] = {};
  let known = 0;
  let exact = 0;
  for (const [field, names] of fieldEntries(source)) {
    const index = firstColumn(headings, names);
    if (index === -1) continue;
    if (field !== "other") columns[field] = index;
    known += headings.filter(({ key }) => names.some((name) => keyOf(name) === key)).length;
    exact += names.includes(bareName(headings[index])) ? 1 : 0;
  }
  const has = (fields: ImportField[]) => fields.every((field) => columns[field] !== undefined);
  return {
    format,
    columns,
    currency: headingCurrency(headings, columns),
    known,
    exact,
    missing: source.required.filter(({ anyOf }) => !anyOf.some(has)).map(({ label }) => label),
    tells: source.telling.some((field) => has([field])),
  };
}

/** The names stand in order of preference: `Duration (h)` before `Duration (decimal)`, which is rounded. */
function firstColumn(headings: Heading[], names: string[]): number {
  for (const name of names) {
    const index = headings.findIndex(({ key }) => key === keyOf(name));
    if (index !== -1) return index;
  }
  return -1;
}

const keys = new Map<string, string>();

function keyOf(name: string): string {
  const key = keys.get(name) ?? headingKey(name);
  keys.set(name, key);
  return key;
}

const bareName = (heading: Heading | undefined) =>
  heading?.currency ? heading.raw.replace(/\s*\([^()]*\)$/, "") : (heading?.raw ?? "");

function fieldEntries({ fields }: FormatColumns): [ImportField, string[]][] {
  return Object.entries(fields) as [ImportField, string[]][];
}

function headingCurrency(headings: Heading[], { amount, rate }: ColumnMapping["columns"]): string | null {
  for (const index of [amount, rate]) {
    const currency = index === undefined ? null : headings[index]?.currency;
    if (currency) return currency;
  }
  return null;
}

function explainUnknown(headings: Heading[], matches: Match[]): string {
  const other = nameOtherTool(headings);
  if (other) return `This is ${other}, which cannot be imported; ${expected}.`;
  if (isSummary(headings)) {
    return "This is a summary without dates; export the detailed report, which has one line for each time entry.";
  }
  const [nearest] = matches
    .filter(isNear(headings))
    .sort((a, b) => a.missing.length - b.missing.length || byFit(a, b));
  if (nearest) {
    const name =
      nearest.format === "generic" ? "our generic format" : `a ${formatColumns[nearest.format].name} export`;
    return `This looks like ${name}, but has no column for ${listWords(nearest.missing)}; export it again with that.`;
  }
  const shown = headings.filter(({ raw }) => raw !== "").slice(0, 5);
  const names = shown.map(({ raw }) => `“${raw.slice(0, 40)}”`).join(", ");
  return `The headings (${names}${headings.length > 5 ? " …" : ""}) are not those of a known time export; ${expected}.`;
}

const expected =
  "use a detailed export from Toggl Track, Harvest, Clockify or Kimai, or our generic CSV format";

/** Near enough to name: most of the headings are this format's, and no more than two things are missing. */
function isNear(headings: Heading[]): (match: Match) => boolean {
  return ({ known, missing, tells }) =>
    tells && missing.length > 0 && missing.length <= 2 && known >= 3 && known * 2 >= headings.length;
}

function listWords(words: string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
