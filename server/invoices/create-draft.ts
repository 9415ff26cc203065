import { dueDate } from "@/lib/invoices/due-date";
import { type DraftGroupLine, groupEntries } from "@/lib/invoices/grouping";
import type { CreateDraftInput } from "@/lib/invoices/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf, newId } from "../ctx";
import { inTenant, type Tx, toDbDate } from "../db";
import { type Firm, loadFirm } from "../firm/load-firm";
import { ledProjectIds } from "../projects/leads";
import { loadTaxRates, requireTaxRate, type StoredTaxRate } from "./tax-rates";
import { loadBillableEntries, type UnbilledEntry } from "./unbilled";
import { type LineToWrite, totalColumns, writeLines } from "./write-lines";

interface CustomerDefaults {
  id: string;
  language: string;
  terms: string | null;
  defaultTaxRateId: string | null;
}

/** Makes a draft from chosen unbilled entries, or an empty one. The draft holds its entries softly until approval. */
export async function createDraft(ctx: Ctx, input: CreateDraftInput): Promise<{ id: string }> {
  authorize(ctx, "invoice:create");
  return inTenant(
    ctx,
    async (tx) => {
      const made = await tx.invoice.findFirst({
        where: { tenantId: ctx.tenantId, requestKey: input.requestKey },
      });
      if (made) return { id: made.id };
      const customer = await loadCustomer(tx, ctx, input.customerId);
      const firm = await loadFirm(tx, ctx);
      const entries = await loadBillableEntries(tx, ctx, input);
      await requireProjects(tx, ctx, entries);
      const id = await insertDraft(tx, ctx, input, { firm, customer });
      const rates = await loadTaxRates(tx, ctx);
      const taxRate = requireTaxRate(
        rates,
        customer.defaultTaxRateId ?? firm.defaultTaxRateId ?? "",
        "lines.0.taxRateId",
      );
      const lines = groupEntries(entries.map(withRate), input.grouping, firm.timeRounding);
      const totals = await writeLines(tx, ctx, {
        invoiceId: id,
        currency: input.currency,
        pricesIncludeTax: firm.pricesIncludeTax,
        discount: null,
        lines: lines.map((line) => toLine(line, taxRate, entries)),
      });
      await tx.invoice.update({
        where: { tenantId_id: { tenantId: ctx.tenantId, id } },
        data: totalColumns(totals),
      });
      await audit(tx, ctx, {
        action: "invoice.created",
        subjectType: "invoice",
        subjectId: id,
        after: {
          customerId: customer.id,
          currency: input.currency,
          total: totals.total,
          timeEntryIds: input.timeEntryIds,
        },
      });
      return { id };
    },
    { timeoutMs: 60_000 },
  );
}

async function loadCustomer(tx: Tx, ctx: Ctx, customerId: string): Promise<CustomerDefaults> {
  const customer = await tx.customer.findFirst({ where: { tenantId: ctx.tenantId, id: customerId } });
  if (!customer) throw new AppError("NOT_FOUND", "There is no such customer.");
  if (customer.archivedAt)
    throw new AppError("CONFLICT", "This customer is archived. Restore it to bill it.");
  return customer;
}

/** A lead makes drafts from the projects they lead; an owner or an admin from all. */
async function requireProjects(tx: Tx, ctx: Ctx, entries: UnbilledEntry[]): Promise<void> {
  if (ctx.role !== "MEMBER") return;
  const led = new Set(await ledProjectIds(tx, ctx));
  const lead = entries.length > 0 && entries.every((entry) => led.has(entry.projectId));
  authorize(ctx, "invoice:create", { lead });
}

async function insertDraft(
  tx: Tx,
  ctx: Ctx,
  input: CreateDraftInput,
  { firm, customer }: { firm: Firm; customer: CustomerDefaults },
): Promise<string> {
  const id = newId();
  const terms = input.terms ?? customer.terms ?? firm.defaultTerms;
  const due = input.dueDate ?? (input.issueDate ? dueDate(terms, input.issueDate) : null);
  await tx.invoice.create({
    data: {
      tenantId: ctx.tenantId,
      id,
      customerId: customer.id,
      currency: input.currency,
      language: customer.language,
      issueDate: input.issueDate && toDbDate(input.issueDate),
      dueDate: due && toDbDate(due),
      serviceFrom: input.serviceFrom && toDbDate(input.serviceFrom),
      serviceTo: input.serviceTo && toDbDate(input.serviceTo),
      terms,
      notes: input.notes,
      pricesIncludeTax: firm.pricesIncludeTax,
      policy: { grouping: input.grouping, timeRounding: { ...firm.timeRounding } },
      requestKey: input.requestKey,
      createdBy: memberIdOf(ctx) ?? "",
      createdAt: ctx.now,
      updatedAt: ctx.now,
    },
  });
  return id;
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
