import { type EffectivePolicy, policyOf } from "@/lib/invoices/effective-policy";
import { roundEntries } from "@/lib/invoices/grouping";
import { priceDraft } from "@/lib/invoices/price-draft";
import type { CreateDraftInput } from "@/lib/invoices/schema";
import { minutesAmount, subtract, sum } from "@/lib/money/money";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { type DraftPlan, planDraft } from "./plan-draft";
import type { UnbilledEntry } from "./unbilled";

/** The lines that the preview carries; the sums are of all. */
const mostShown = 100;

export interface PreviewLine {
  /** Of its first entry: the line itself does not exist yet. */
  id: string;
  description: string;
  projectName: string | null;
  entryCount: number;
  minutesWorked: number;
  /** Of those, what this draft takes. */
  minutesBillable: number;
  /** After rounding. */
  minutesBilled: number;
  /** What the policy's minimum adds, and that minimum. */
  byMinimum: { minutes: number; minimumMinutes: number };
  unitPrice: string;
  net: string;
}

/** A draft as it would be made. Amounts are decimal strings at the currency's digits, minutes whole. */
export interface DraftPreview {
  currency: string;
  /** The first of them; there are `lineCount`. */
  lines: PreviewLine[];
  lineCount: number;
  entries: number;
  worked: number;
  billable: number;
  billed: number;
  /** Minutes that minimums add to all lines. */
  byMinimum: number;
  /** The entries billed one by one, as they were logged. */
  entryByEntry: string;
  subtotal: string;
  tax: string;
  cashRounding: string;
  total: string;
  /** What rounding and grouping add to, or take from, the entries billed one by one as they were logged. */
  roundingEffect: { minutes: number; amount: string };
  /** The policies in use, each with the projects it holds for. */
  policies: (EffectivePolicy & { projects: string[] })[];
}

/** What `createDraft` would make of this choice, by the same rules; nothing is written. */
export function previewDraft(ctx: Ctx, input: CreateDraftInput): Promise<DraftPreview> {
  authorize(ctx, "invoice:create");
  return inTenant(ctx, async (tx) => toPreview(await planDraft(tx, ctx, input), input.currency), {
    timeoutMs: 60_000,
  });
}

function toPreview(plan: DraftPlan, currency: string): DraftPreview {
  const totals = priceDraft({
    currency,
    pricesIncludeTax: plan.firm.pricesIncludeTax,
    discount: null,
    lines: plan.lines,
    cashStep: plan.cashStep,
  });
  const entries = new Map(plan.entries.map((entry) => [entry.id, entry]));
  const lines = plan.lines.map((line, index) => toLine(plan, line, entries, totals.lines[index]?.net ?? "0"));
  const [billable, billed] = [
    total(lines.map((line) => line.minutesBillable)),
    total(lines.map((line) => line.minutesBilled)),
  ];
  const entryByEntry = sum(
    plan.entries.map((entry) => minutesAmount(entry.minutes, entry.rate ?? "0", currency)),
    currency,
  );
  return {
    currency,
    lines: lines.slice(0, mostShown),
    lineCount: lines.length,
    entries: plan.entries.length,
    worked: total(lines.map((line) => line.minutesWorked)),
    billable,
    billed,
    byMinimum: total(lines.map((line) => line.byMinimum.minutes)),
    entryByEntry,
    subtotal: totals.subtotal,
    tax: totals.tax,
    cashRounding: totals.cashRounding,
    total: totals.total,
    roundingEffect: { minutes: billed - billable, amount: subtract(totals.subtotal, entryByEntry, currency) },
    policies: policiesInUse(plan),
  };
}

function toLine(
  { policy }: DraftPlan,
  line: DraftPlan["lines"][number],
  entries: ReadonlyMap<string, UnbilledEntry>,
  net: string,
): PreviewLine {
  const own = line.allocations.flatMap(({ timeEntryId }) => entries.get(timeEntryId) ?? []);
  const { timeRounding } = policyOf(policy, own[0]?.projectId ?? "");
  const withoutMinimum = total(roundEntries(own, { ...timeRounding, minimumMinutes: 0 }));
  const billed = line.minutes ?? 0;
  return {
    id: own[0]?.id ?? line.id,
    description: line.description,
    projectName: line.projectName,
    entryCount: own.length,
    minutesWorked: total(own.map((entry) => entry.workedMinutes)),
    minutesBillable: total(own.map((entry) => entry.minutes)),
    minutesBilled: billed,
    byMinimum: { minutes: billed - withoutMinimum, minimumMinutes: timeRounding.minimumMinutes },
    unitPrice: line.unitPrice,
    net,
  };
}

function policiesInUse({ entries, policy }: DraftPlan): DraftPreview["policies"] {
  const names = new Map(entries.map((entry) => [entry.projectId, entry.projectName]));
  const inUse = new Map<string, EffectivePolicy & { projects: string[] }>();
  for (const [projectId, name] of names) {
    const own = policyOf(policy, projectId);
    const known = inUse.get(JSON.stringify(own));
    if (known) known.projects.push(name);
    else inUse.set(JSON.stringify(own), { ...own, projects: [name] });
  }
  return [...inUse.values()];
}

const total = (minutes: readonly number[]): number => minutes.reduce((all, each) => all + each, 0);
