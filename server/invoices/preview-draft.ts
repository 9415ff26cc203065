import { type EffectivePolicy, policyOf } from "@/lib/invoices/effective-policy";
import { priceDraft } from "@/lib/invoices/price-draft";
import type { CreateDraftInput } from "@/lib/invoices/schema";
import { minutesAmount, subtract, sum } from "@/lib/money/money";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { type DraftPlan, planDraft } from "./plan-draft";

export interface PreviewLine {
  /** Of its first entry: the line itself does not exist yet. */
  id: string;
  description: string;
  projectName: string | null;
  entryCount: number;
  minutesWorked: number;
  minutesBilled: number;
  unitPrice: string;
  net: string;
}

/** A draft as it would be made. Amounts are decimal strings at the currency's digits, minutes whole. */
export interface DraftPreview {
  currency: string;
  lines: PreviewLine[];
  worked: number;
  billed: number;
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
  const lines = plan.lines.map((line, index) => ({
    id: line.allocations[0]?.timeEntryId ?? line.id,
    description: line.description,
    projectName: line.projectName,
    entryCount: line.allocations.length,
    minutesWorked: total(line.allocations.map((entry) => entry.minutes)),
    minutesBilled: line.minutes ?? 0,
    unitPrice: line.unitPrice,
    net: totals.lines[index]?.net ?? "0",
  }));
  const [worked, billed] = [
    total(lines.map((line) => line.minutesWorked)),
    total(lines.map((line) => line.minutesBilled)),
  ];
  const entryByEntry = sum(
    plan.entries.map((entry) => minutesAmount(entry.minutes, entry.rate ?? "0", currency)),
    currency,
  );
  return {
    currency,
    lines,
    worked,
    billed,
    subtotal: totals.subtotal,
    tax: totals.tax,
    cashRounding: totals.cashRounding,
    total: totals.total,
    roundingEffect: { minutes: billed - worked, amount: subtract(totals.subtotal, entryByEntry, currency) },
    policies: policiesInUse(plan),
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
