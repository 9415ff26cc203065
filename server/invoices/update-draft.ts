import { dueDate } from "@/lib/invoices/due-date";
import type { DraftLine, UpdateDraftInput } from "@/lib/invoices/schema";
import { requireAction } from "@/lib/invoices/status";
import { toCurrencyDigits } from "@/lib/money/money";
import { can } from "@/lib/permissions";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant, type Tx, toDbDate } from "../db";
import { cashStepOf, loadFirm } from "../firm/load-firm";
import { loadAllocations } from "./load-draft";
import { type LockedInvoice, lockInvoice, standingOn } from "./lock-invoice";
import { loadTaxRates, requireTaxRate, type TaxRates } from "./tax-rates";
import { type ChargeToWrite, type LineToWrite, totalColumns, writeLines } from "./write-lines";

/** Saves a draft as a whole: header, lines in their order, totals. CONFLICT tells what somebody else saved meanwhile. */
export async function updateDraft(
  ctx: Ctx,
  input: UpdateDraftInput,
): Promise<{ version: number; total: string }> {
  authorize(ctx, "invoice:edit");
  return inTenant(
    ctx,
    async (tx) => {
      const draft = await lockInvoice(tx, ctx, input.invoiceId);
      authorize(ctx, "invoice:edit", await standingOn(tx, ctx, draft));
      requireAction(draft, "edit");
      await requireVersion(tx, ctx, draft, input.version);
      const rates = await loadTaxRates(tx, ctx);
      const lines = await completeLines(tx, ctx, input, rates);
      const totals = await writeLines(tx, ctx, {
        invoiceId: draft.id,
        currency: draft.currency,
        pricesIncludeTax: input.pricesIncludeTax,
        discount: input.discount,
        lines,
        charges: completeCharges(input, rates),
        cashStep: cashStepOf(await loadFirm(tx, ctx), draft.currency),
      });
      const header = headerColumns(input);
      const version = draft.version + 1;
      await tx.invoice.update({
        where: { tenantId_id: { tenantId: ctx.tenantId, id: draft.id } },
        data: { ...header, ...totalColumns(totals), ...withdrawal(ctx, draft), version, updatedAt: ctx.now },
      });
      await audit(tx, ctx, {
        action: "invoice.edited",
        subjectType: "invoice",
        subjectId: draft.id,
        before: {
          version: draft.version,
          total: draft.total,
          terms: draft.terms,
          issueDate: draft.issueDate,
          dueDate: draft.dueDate,
        },
        after: {
          version,
          total: totals.total,
          terms: input.terms,
          issueDate: input.issueDate,
          dueDate: input.dueDate,
          lines: lines.length,
          charges: input.charges.length,
        },
      });
      return { version, total: totals.total };
    },
    { timeoutMs: 60_000 },
  );
}

/** Who changes what they submitted takes it back; an approver who mends somebody else's draft leaves it submitted. */
export function withdrawal(ctx: Ctx, draft: LockedInvoice) {
  const isApproving = can(ctx.role, "invoice:approve") && draft.createdBy !== memberIdOf(ctx);
  return isApproving ? {} : { submittedAt: null, submittedBy: null };
}

/** Refuses a save made from an older version, and says who saved in between and what it came to. */
export async function requireVersion(
  tx: Tx,
  ctx: Ctx,
  draft: LockedInvoice,
  version: number | undefined,
): Promise<void> {
  if (version === undefined || draft.version === version) return;
  const [last] = await tx.$queryRaw<{ actor: string; lines: string | null }[]>`
    SELECT actor_name AS actor, after->>'lines' AS lines FROM audit_events
    WHERE tenant_id = ${ctx.tenantId}::uuid AND subject_id = ${draft.id}::uuid ORDER BY id DESC LIMIT 1`;
  const who = last?.actor ?? "Somebody";
  const lines = last?.lines ? `, ${last.lines} lines` : "";
  throw new AppError(
    "CONFLICT",
    `${who} saved this draft while you had it open (now ${toCurrencyDigits(draft.total, draft.currency)} ${draft.currency}${lines}, terms ${draft.terms}). Nothing of yours was saved: copy what you need, reload, and make your change again.`,
    { version: String(draft.version) },
  );
}

function headerColumns(input: UpdateDraftInput) {
  const due = input.dueDate ?? (input.issueDate ? dueDate(input.terms, input.issueDate) : null);
  return {
    issueDate: input.issueDate && toDbDate(input.issueDate),
    dueDate: due && toDbDate(due),
    serviceFrom: input.serviceFrom && toDbDate(input.serviceFrom),
    serviceTo: input.serviceTo && toDbDate(input.serviceTo),
    terms: input.terms,
    reference: input.reference,
    notes: input.notes,
    internalNotes: input.internalNotes,
    pricesIncludeTax: input.pricesIncludeTax,
    discountPercent: input.discount && "percent" in input.discount ? input.discount.percent : null,
    discountAmount: input.discount && "amount" in input.discount ? input.discount.amount : null,
  };
}

/** Joins what the person typed with what the database knows of each line: its entries, its project, its tax rate. */
async function completeLines(
  tx: Tx,
  ctx: Ctx,
  input: UpdateDraftInput,
  rates: TaxRates,
): Promise<LineToWrite[]> {
  const allocations = await loadAllocations(tx, ctx, input.invoiceId);
  const projects = await loadProjectNames(tx, ctx, input.lines);
  return input.lines.map((line, index) => {
    const taxRate = requireTaxRate(rates, line.taxRateId, `lines.${index}.taxRateId`);
    const entries = allocations.get(line.id) ?? [];
    if (entries.length && line.minutes === null) {
      const message = "This line bills time, so it needs a time and not a quantity.";
      throw new AppError("INVALID", message, { [`lines.${index}.quantity`]: message });
    }
    return {
      ...line,
      projectName: line.projectId ? (projects.get(line.projectId) ?? null) : null,
      taxCategory: taxRate.category,
      taxRate: taxRate.rate,
      taxReason: taxRate.reason,
      allocations: entries,
    };
  });
}

const completeCharges = ({ charges }: UpdateDraftInput, rates: TaxRates): ChargeToWrite[] =>
  charges.map((charge, index) => {
    const taxRate = requireTaxRate(rates, charge.taxRateId, `charges.${index}.taxRateId`);
    return {
      ...charge,
      taxCategory: taxRate.category,
      taxRate: taxRate.rate,
      taxReason: taxRate.reason,
    };
  });

async function loadProjectNames(tx: Tx, ctx: Ctx, lines: DraftLine[]): Promise<Map<string, string>> {
  const ids = lines.flatMap((line) => line.projectId ?? []);
  const rows = await tx.project.findMany({
    where: { tenantId: ctx.tenantId, id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(rows.map((row) => [row.id, row.name]));
}
