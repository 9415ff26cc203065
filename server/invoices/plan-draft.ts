import { groupByPolicy, type InvoicePolicy } from "@/lib/invoices/effective-policy";
import type { DraftGroupLine } from "@/lib/invoices/grouping";
import { type CreateDraftInput, mostLines } from "@/lib/invoices/schema";
import { AppError } from "@/lib/result";
import { authorize } from "../authorize";
import { type Ctx, newId } from "../ctx";
import type { Tx } from "../db";
import { cashStepOf, type Firm, loadFirm } from "../firm/load-firm";
import { ledProjectIds } from "../projects/leads";
import { loadPolicy } from "./load-policy";
import { defaultTaxRate, loadTaxRates, requireTaxRate, type StoredTaxRate } from "./tax-rates";
import { loadBillableEntries, type UnbilledEntry } from "./unbilled";
import type { LineToWrite } from "./write-lines";

export interface CustomerDefaults {
  id: string;
  language: string;
  terms: string | null;
  defaultTaxRateId: string | null;
}

/** A draft before it is written. */
export interface DraftPlan {
  firm: Firm;
  customer: CustomerDefaults;
  policy: InvoicePolicy;
  /** With the minutes that the draft takes. */
  entries: UnbilledEntry[];
  lines: LineToWrite[];
  /** Open minutes that the draft does not take of an entry, by its id. */
  takenBack: ReadonlyMap<string, number>;
  /** The smallest coin that its total is rounded to. */
  cashStep: string | null;
}

/** What chosen entries become as a draft; nothing is written. FORBIDDEN where the person leads not all of the projects. */
export async function planDraft(tx: Tx, ctx: Ctx, input: CreateDraftInput): Promise<DraftPlan> {
  const customer = await loadCustomer(tx, ctx, input.customerId);
  const firm = await loadFirm(tx, ctx);
  const open = await loadBillableEntries(tx, ctx, input);
  const entries = takeFewer(open, input.fewerMinutes ?? []);
  await requireProjects(tx, ctx, entries);
  const policy = await loadPolicy(tx, ctx, {
    customerId: customer.id,
    projectIds: entries.map((entry) => entry.projectId),
    grouping: input.grouping,
  });
  const rates = await loadTaxRates(tx, ctx);
  const taxRate = requireTaxRate(
    rates,
    defaultTaxRate(rates, firm, customer.defaultTaxRateId) ?? "",
    "lines.0.taxRateId",
  );
  const lines = groupByPolicy(entries.map(withRate), policy).map((line) => toLine(line, taxRate, entries));
  if (lines.length > mostLines) {
    throw new AppError(
      "LIMIT",
      `This makes ${lines.length} lines; an invoice can have at most ${mostLines}. Group the time, or choose less of it.`,
    );
  }
  const takenBack = new Map(
    open.map((entry, index) => [entry.id, entry.minutes - (entries[index]?.minutes ?? 0)]),
  );
  return { firm, customer, policy, entries, lines, takenBack, cashStep: cashStepOf(firm, input.currency) };
}

async function loadCustomer(tx: Tx, ctx: Ctx, customerId: string): Promise<CustomerDefaults> {
  const customer = await tx.customer.findFirst({ where: { tenantId: ctx.tenantId, id: customerId } });
  if (!customer) throw new AppError("NOT_FOUND", "There is no such customer.");
  if (customer.archivedAt)
    throw new AppError("CONFLICT", "This customer is archived. Restore it to bill it.");
  return customer;
}

/** Bills fewer minutes of some entries. */
function takeFewer(
  entries: UnbilledEntry[],
  fewer: { timeEntryId: string; minutes: number }[],
): UnbilledEntry[] {
  const wanted = new Map(fewer.map((each) => [each.timeEntryId, each.minutes]));
  return entries.map((entry) => {
    const minutes = wanted.get(entry.id) ?? entry.minutes;
    if (minutes <= entry.minutes) return { ...entry, minutes };
    throw new AppError(
      "CONFLICT",
      `Of the entry “${entry.date} ${entry.projectName}” ${entry.minutes} min are open. Bill that much at most.`,
    );
  });
}

/** A lead makes drafts from the projects they lead; an owner or an admin from all. */
async function requireProjects(tx: Tx, ctx: Ctx, entries: UnbilledEntry[]): Promise<void> {
  if (ctx.role !== "MEMBER") return;
  const led = new Set(await ledProjectIds(tx, ctx));
  const lead = entries.length > 0 && entries.every((entry) => led.has(entry.projectId));
  authorize(ctx, "invoice:create", { lead });
}

const withRate = (entry: UnbilledEntry) => ({ ...entry, rate: entry.rate ?? "0" });

function toLine(line: DraftGroupLine, taxRate: StoredTaxRate, entries: UnbilledEntry[]): LineToWrite {
  const sources = new Map(entries.map((entry) => [entry.id, entry.rateSource ?? ""]));
  return {
    id: newId(),
    projectId: line.projectId,
    projectName: line.projectName,
    description: line.description,
    minutes: line.minutes,
    quantity: null,
    unit: "h",
    unitPrice: line.unitPrice,
    discount: null,
    taxRateId: taxRate.id,
    taxCategory: taxRate.category,
    taxRate: taxRate.rate,
    taxReason: taxRate.reason,
    allocations: line.entries.map((entry) => ({
      timeEntryId: entry.timeEntryId,
      minutes: entry.minutes,
      roundedMinutes: entry.roundedMinutes,
      rate: line.unitPrice,
      rateSource: sources.get(entry.timeEntryId) ?? "",
    })),
  };
}
