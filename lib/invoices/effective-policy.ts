import { z } from "zod";
import {
  byProjectAndDate,
  type DraftGroupLine,
  type GroupedEntry,
  type Grouping,
  groupEntries,
} from "./grouping";
import type { TimeRounding } from "./time-rounding";

/** A customer's or project's own policy; null where it has none. */
export interface PolicyOverride {
  timeRounding: TimeRounding | null;
  grouping: Grouping | null;
}

type PolicyLevel = "INVOICE" | "PROJECT" | "CUSTOMER" | "FIRM";

/** How the time of one project becomes lines, and which level said so: kept on each invoice (domain rules §1.10). */
export interface EffectivePolicy {
  timeRounding: TimeRounding;
  timeRoundingFrom: PolicyLevel;
  grouping: Grouping;
  groupingFrom: PolicyLevel;
}

/** What an invoice keeps in `policy`: that of its customer, and that of each project on it, by its id. */
export interface InvoicePolicy extends EffectivePolicy {
  projects: Record<string, EffectivePolicy>;
}

interface PolicyLevels {
  firm: { timeRounding: TimeRounding; grouping: Grouping };
  customer: PolicyOverride;
  project?: PolicyOverride;
  /** What the person chose for this one draft. */
  grouping?: Grouping;
}

/** The nearest policy wins: project, then customer, then firm; a grouping chosen for the draft goes before all. */
export function effectivePolicy({ firm, customer, project, grouping }: PolicyLevels): EffectivePolicy {
  const rounding = nearest(project?.timeRounding, customer.timeRounding, firm.timeRounding);
  const lines = nearest(project?.grouping, customer.grouping, firm.grouping);
  return {
    timeRounding: rounding.value,
    timeRoundingFrom: rounding.from,
    grouping: grouping ?? lines.value,
    groupingFrom: grouping ? "INVOICE" : lines.from,
  };
}

function nearest<T>(
  project: T | null | undefined,
  customer: T | null,
  firm: T,
): { value: T; from: PolicyLevel } {
  if (project) return { value: project, from: "PROJECT" };
  return customer ? { value: customer, from: "CUSTOMER" } : { value: firm, from: "FIRM" };
}

const rounding = z.object({
  increment: z.int().min(1),
  direction: z.enum(["UP", "NEAREST", "DOWN"]),
  scope: z.enum(["ENTRY", "DAY", "LINE"]),
  minimumMinutes: z.int().min(0),
});
const level = z.enum(["INVOICE", "PROJECT", "CUSTOMER", "FIRM"]).catch("FIRM");
const stored = z.object({
  timeRounding: rounding.catch({ increment: 1, direction: "UP", scope: "ENTRY", minimumMinutes: 0 }),
  timeRoundingFrom: level,
  grouping: z.enum(["ENTRY", "DAY", "TASK", "PERSON", "PROJECT", "ALL"]).catch("ENTRY"),
  groupingFrom: level,
});
const storedWithProjects = stored.extend({ projects: z.record(z.string(), stored).catch({}) });

/** The policy that an invoice keeps; one that keeps none was made without rounding. */
export const readPolicy = (json: unknown): InvoicePolicy => storedWithProjects.parse(json ?? {});

/** How the time of this project became lines of this invoice. */
export const policyOf = (policy: InvoicePolicy, projectId: string): EffectivePolicy =>
  policy.projects[projectId] ?? policy;

/** The same policies with a grouping chosen for the whole draft; without one each project keeps its own. */
export function withGrouping(policy: InvoicePolicy, grouping: Grouping | undefined): InvoicePolicy {
  if (!grouping) return policy;
  const chosen = { grouping, groupingFrom: "INVOICE" } as const;
  const projects = Object.entries(policy.projects).map(([id, own]) => [id, { ...own, ...chosen }]);
  return { ...policy, ...chosen, projects: Object.fromEntries(projects) };
}

/**
 * Turns entries into lines, each project's by its own policy; projects that share one share lines too, where the
 * grouping says so. Lines stand by project, then by their first entry's date.
 */
export function groupByPolicy(entries: readonly GroupedEntry[], policy: InvoicePolicy): DraftGroupLine[] {
  const parts = new Map<string, { policy: EffectivePolicy; entries: GroupedEntry[] }>();
  for (const entry of entries) {
    const own = policyOf(policy, entry.projectId);
    const key = policyKey(own);
    const part = parts.get(key);
    if (part) part.entries.push(entry);
    else parts.set(key, { policy: own, entries: [entry] });
  }
  const lines = [...parts.values()].flatMap((part) =>
    groupEntries(part.entries, part.policy.grouping, part.policy.timeRounding),
  );
  const places = new Map([...entries].sort(byProjectAndDate).map((entry, place) => [entry.id, place]));
  const placeOf = (line: DraftGroupLine) => places.get(line.entries[0]?.timeEntryId ?? "") ?? 0;
  return lines.sort((left, right) => placeOf(left) - placeOf(right));
}

function policyKey({ grouping, timeRounding }: EffectivePolicy): string {
  const { increment, direction, scope, minimumMinutes } = timeRounding;
  return JSON.stringify([grouping, increment, direction, scope, minimumMinutes]);
}
