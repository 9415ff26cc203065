import { wholeMinutes } from "./durations";
import type { ImportField } from "./format-columns";
import { cellOf, type ImportRow, type RawRow, type ReadingPlan } from "./row";
import {
  badCharacter,
  cleanName,
  cleanText,
  parseCurrency,
  parseFlag,
  parseStated,
  parseTags,
} from "./values";
import { readWhen, type When } from "./when";

/** Longest texts that are taken, in characters. */
export const importTextLimits = { name: 200, email: 254, description: 2000, tags: 50 } as const;

const minutesOfDay = 24 * 60;

/** A row without its ordinal: `content` is what makes two rows the same entry. */
export type ReadEntry = Omit<ImportRow, "fingerprint"> & { content: string };

/** Reads one row; a string is the reason why it is refused. */
export function readEntry(row: RawRow, plan: ReadingPlan): ReadEntry | string {
  const surplus = row.cells.slice(plan.columnCount).some((cell) => cell.trim() !== "");
  if (row.cells.length < plan.columnCount || surplus) {
    return `It has ${row.cells.length} cells where the heading has ${plan.columnCount}.`;
  }
  const names = readNames(row, plan);
  if (typeof names === "string") return names;
  const flags = readFlags(row, plan, names.client);
  if (typeof flags === "string") return flags;
  const when = readWhen(row, plan);
  if (typeof when === "string") return when;
  const minutes = readMinutes(when);
  if (typeof minutes === "string") return minutes;

  return {
    line: row.line,
    ...names,
    date: when.date,
    ...(when.start && { start: when.start }),
    minutes,
    ...flags,
    ...readStated(row, plan),
    content: contentOf(plan, names, flags.billable, when),
  };
}

type Names = Pick<ImportRow, "client" | "project" | "task" | "description" | "person" | "tags">;

function readNames(row: RawRow, plan: ReadingPlan): Names | string {
  const bad = findBadText(row, plan);
  if (bad) return bad;
  const name = (field: ImportField) => cleanName(cellOf(row, plan.mapping, field));
  const project = name("project");
  if (project === "") {
    const isTotal = name("date") === "" && name("start") === "";
    return isTotal ? "It has no project and no date, as a line of totals." : "It has no project.";
  }
  const person = readPerson(name);
  if (!person) return "It names no person.";
  return {
    client: name("client") || null,
    project,
    task: name("task") || null,
    description: cleanText(cellOf(row, plan.mapping, "description")),
    person,
    tags: parseTags(cellOf(row, plan.mapping, "tags")),
  };
}

/** A name, or first and last name, or the login; some exports put the e-mail address in the column of the name. */
function readPerson(name: (field: ImportField) => string): ImportRow["person"] | null {
  const written = name("email").toLowerCase();
  const label = name("person") || cleanName(`${name("firstName")} ${name("lastName")}`) || name("login");
  const email = isEmail(written) ? written : isEmail(label) ? label.toLowerCase() : null;
  const shown = label || email;
  return shown ? { name: shown, email } : null;
}

const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

const checked: { field: ImportField; label: string; limit: number }[] = [
  { field: "client", label: "client", limit: importTextLimits.name },
  { field: "project", label: "project", limit: importTextLimits.name },
  { field: "task", label: "task", limit: importTextLimits.name },
  { field: "person", label: "person", limit: importTextLimits.name },
  { field: "login", label: "person", limit: importTextLimits.name },
  { field: "firstName", label: "first name", limit: importTextLimits.name / 2 },
  { field: "lastName", label: "last name", limit: importTextLimits.name / 2 },
  { field: "email", label: "e-mail address", limit: importTextLimits.email },
  { field: "description", label: "description", limit: importTextLimits.description },
  { field: "tags", label: "tags", limit: importTextLimits.description },
];

function findBadText(row: RawRow, plan: ReadingPlan): string | null {
  for (const { field, label, limit } of checked) {
    const text = cellOf(row, plan.mapping, field);
    const character = badCharacter(text);
    if (character) return `Its ${label} has ${character}.`;
    const { length } = cleanText(text);
    if (length > limit) return `Its ${label} has ${length} characters; at most ${limit} are taken.`;
  }
  return null;
}

type Flags = Pick<ImportRow, "billable" | "billedElsewhere">;

/** Without a billable column, work for a client is billable and internal work is not. */
function readFlags(row: RawRow, plan: ReadingPlan, client: string | null): Flags | string {
  const billableText = cellOf(row, plan.mapping, "billable");
  const billable = plan.mapping.columns.billable === undefined ? client !== null : parseFlag(billableText);
  if (billable === null) return `Its billable flag “${billableText.slice(0, 40)}” is neither yes nor no.`;
  const invoicedText = cellOf(row, plan.mapping, "invoiced");
  const invoiced = parseFlag(invoicedText);
  if (invoiced === null) return `Its invoiced flag “${invoicedText.slice(0, 40)}” is neither yes nor no.`;
  return { billable, billedElsewhere: invoiced || cellOf(row, plan.mapping, "invoiceId").trim() !== "" };
}

function readMinutes({ seconds }: When): number | string {
  const minutes = wholeMinutes(seconds);
  if (seconds.isNegative() && !seconds.isZero())
    return "It ends before it starts, or its duration is negative.";
  if (minutes === 0) return "It lasts less than half a minute.";
  if (seconds.greaterThan(minutesOfDay * 60)) return "It lasts more than 24 hours.";
  return minutes;
}

function readStated(
  row: RawRow,
  plan: ReadingPlan,
): Pick<ImportRow, "currency" | "statedRate" | "statedAmount"> {
  return {
    currency: parseCurrency(cellOf(row, plan.mapping, "currency")) ?? plan.mapping.currency,
    statedRate: parseStated(cellOf(row, plan.mapping, "rate"), plan.signs.rate),
    statedAmount: parseStated(cellOf(row, plan.mapping, "amount"), plan.signs.amount),
  };
}

/**
 * What two exports of one entry share. Left out, since they change without the work being another: tags, amounts,
 * invoiced and approved flags. Times stand as the source wrote them, so that the chosen zone plays no part.
 */
function contentOf(plan: ReadingPlan, names: Names, billable: boolean, when: When): string {
  return JSON.stringify([
    plan.mapping.format,
    names.person.email ?? names.person.name,
    names.client,
    names.project,
    names.task,
    names.description,
    when.startText,
    when.endText,
    plan.mapping.columns.duration === undefined ? "" : when.seconds.toString(),
    billable,
  ]);
}
