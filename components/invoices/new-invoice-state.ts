import { isChosenAtFirst, whyNotBillable } from "@/lib/invoices/billable";
import { groupByPolicy, withGrouping } from "@/lib/invoices/effective-policy";
import type { DraftGroupLine, Grouping } from "@/lib/invoices/grouping";
import { minutesAmount, sum } from "@/lib/money/money";
import type { UnbilledRow, UnbilledScreen } from "@/server/invoices/read-unbilled";

/** The choices of the first step; they stand in the address. */
export interface Basics {
  customerId: string | null;
  from: string;
  to: string;
  currency: string;
}

/** The choices of the last step. */
export interface Review {
  grouping: Grouping;
  issueDate: string;
  dueDate: string;
  terms: string;
  notes: string;
}

export interface ProjectGroup {
  id: string;
  name: string;
  rows: UnbilledRow[];
  /** Those that can be billed in this currency. */
  open: UnbilledRow[];
}

/** Entries by project, in the order they came. */
export function byProject(rows: readonly UnbilledRow[], currency: string): ProjectGroup[] {
  const groups = new Map<string, ProjectGroup>();
  for (const row of rows) {
    const group = groups.get(row.projectId) ?? {
      id: row.projectId,
      name: row.projectName,
      rows: [],
      open: [],
    };
    groups.set(row.projectId, group);
    group.rows.push(row);
    if (!whyNotBillable(row, currency)) group.open.push(row);
  }
  return [...groups.values()];
}

export const firstChoice = (rows: readonly UnbilledRow[], currency: string): ReadonlySet<string> =>
  new Set(rows.filter((row) => isChosenAtFirst(row, currency)).map((row) => row.id));

/** Ticks or unticks entries; the set given stays as it is. */
export function withChosen(
  chosen: ReadonlySet<string>,
  ids: readonly string[],
  isChosen: boolean,
): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const id of ids) {
    if (isChosen) next.add(id);
    else next.delete(id);
  }
  return next;
}

export interface Sum {
  entries: number;
  minutes: number;
  amount: string;
}

/** What some of these entries come to, before any rounding of time. */
export function sumOf(rows: readonly UnbilledRow[], chosen: ReadonlySet<string>, currency: string): Sum {
  const some = rows.filter((row) => chosen.has(row.id));
  return {
    entries: some.length,
    minutes: some.reduce((minutes, row) => minutes + row.minutes, 0),
    amount: sum(
      some.map((row) => row.amount),
      currency,
    ),
  };
}

export interface LinePreview extends DraftGroupLine {
  amount: string;
}

/** The lines that the chosen entries become, by the rules that make the draft. */
export function previewLines(
  screen: Pick<UnbilledScreen, "rows" | "policy">,
  chosen: ReadonlySet<string>,
  grouping: Grouping,
  currency: string,
): LinePreview[] {
  const entries = screen.rows
    .filter((row) => chosen.has(row.id))
    .map((row) => ({ ...row, rate: row.rate ?? "0" }));
  return groupByPolicy(entries, withGrouping(screen.policy, grouping)).map((line) => ({
    ...line,
    amount: minutesAmount(line.minutes, line.unitPrice, currency),
  }));
}

/** The days the work was done on: the chosen period, or from the first chosen entry to the last. */
export function servicePeriod(
  basics: Basics,
  rows: readonly UnbilledRow[],
  chosen: ReadonlySet<string>,
): { serviceFrom: string | null; serviceTo: string | null } {
  const dates = rows
    .filter((row) => chosen.has(row.id))
    .map((row) => row.date)
    .sort();
  return {
    serviceFrom: basics.from || (dates[0] ?? null),
    serviceTo: basics.to || (dates.at(-1) ?? null),
  };
}
