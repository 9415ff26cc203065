import { useMemo, useState } from "react";
import {
  asideSums,
  chosenEntries,
  type EntryChoices,
  noChoices,
  type Sum,
  tick,
} from "@/lib/invoices/entry-choices";
import { entryTree, nodeSums, wholeTree } from "@/lib/invoices/entry-tree";
import type { Grouping } from "@/lib/invoices/grouping";
import type { BillingRangeName } from "@/lib/time/billing-range";
import type { UnbilledRow, UnbilledScreen } from "@/server/invoices/read-unbilled";

/** The choices of the first step; they stand in the address. */
export interface Basics {
  customerId: string | null;
  /** Null for days of one's own. */
  range: BillingRangeName | null;
  from: string;
  to: string;
  currency: string;
}

/** The choices of the last step; an empty grouping leaves each project its own. */
export interface Review {
  grouping: Grouping | "";
  issueDate: string;
  dueDate: string;
  terms: string;
  notes: string;
}

export interface Sums {
  chosen: Sum;
  held: Sum;
  writtenOff: Sum;
}

const noRows: UnbilledRow[] = [];
const noSum: Sum = { entries: 0, minutes: 0, amount: "0" };

/**
 * What was decided in the dialog, customer by customer: other days, another currency or another customer lose nothing,
 * since only what differs from the first choice is kept.
 */
export function useGenerateState(basics: Basics, unbilled: UnbilledScreen | null) {
  const key = basics.customerId ?? "";
  const { currency } = basics;
  const rows = unbilled?.rows ?? noRows;
  const [allChoices, setChoices] = useState<Record<string, EntryChoices>>({});
  const [allTyped, setTyped] = useState<Record<string, Partial<Review>>>({});
  const choices = allChoices[key] ?? noChoices;
  const typed = allTyped[key];

  const tree = useMemo(() => entryTree(rows), [rows]);
  const chosen = useMemo(() => chosenEntries(rows, choices, currency), [rows, choices, currency]);
  const nodes = useMemo(
    () => nodeSums(tree, chosen, choices, currency || "EUR"),
    [tree, chosen, choices, currency],
  );
  const sums: Sums = useMemo(() => {
    return { chosen: nodes.get(wholeTree) ?? noSum, ...asideSums(rows, choices, chosen, currency || "EUR") };
  }, [rows, nodes, choices, chosen, currency]);

  return {
    rows,
    tree,
    choices,
    chosen,
    nodes,
    sums,
    review: { ...firstReview(unbilled), ...typed },
    decide: (change: (choices: EntryChoices) => EntryChoices) =>
      setChoices((all) => ({ ...all, [key]: change(all[key] ?? noChoices) })),
    choose: (ids: readonly string[], isChosen: boolean) =>
      setChoices((all) => ({ ...all, [key]: tick(all[key] ?? noChoices, ids, isChosen) })),
    changeReview: (next: Partial<Review>) => setTyped((all) => ({ ...all, [key]: { ...all[key], ...next } })),
  };
}

export type GenerateState = ReturnType<typeof useGenerateState>;

/** The last choices of this customer, else what is set for it. */
function firstReview(unbilled: UnbilledScreen | null): Review {
  return {
    grouping: unbilled?.last?.grouping ?? "",
    issueDate: "",
    dueDate: "",
    terms: unbilled?.last?.terms || unbilled?.customer.terms || "",
    notes: "",
  };
}

/** The days the work was done on: the chosen range, or from the first chosen entry to the last. */
export function servicePeriod(
  basics: Pick<Basics, "from" | "to" | "range">,
  rows: readonly UnbilledRow[],
  chosen: ReadonlySet<string>,
): { serviceFrom: string | null; serviceTo: string | null } {
  const dates = rows
    .filter((row) => chosen.has(row.id))
    .map((row) => row.date)
    .sort();
  const isOpen = basics.range === "until-today" || basics.range === "all";
  return {
    serviceFrom: basics.from || (dates[0] ?? null),
    serviceTo: (isOpen ? null : basics.to) || (dates.at(-1) ?? null),
  };
}
