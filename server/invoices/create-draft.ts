import { dueDate } from "@/lib/invoices/due-date";
import type { CreateDraftInput } from "@/lib/invoices/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf, newId } from "../ctx";
import { inTenant, type Tx, toDbDate } from "../db";
import { type DraftPlan, planDraft } from "./plan-draft";
import { lockForSettling, settleTime } from "./settle-time";
import { totalColumns, writeLines } from "./write-lines";

/**
 * Makes a draft from chosen unbilled entries, or an empty one. The draft holds its entries softly until approval; what is
 * held back or written off with it is so at once, in the same transaction. CONFLICT where time is no longer open.
 */
export async function createDraft(ctx: Ctx, input: CreateDraftInput): Promise<{ id: string }> {
  authorize(ctx, "invoice:create");
  return inTenant(
    ctx,
    async (tx) => {
      const made = await tx.invoice.findFirst({
        where: { tenantId: ctx.tenantId, requestKey: input.requestKey },
      });
      if (made) return { id: made.id };
      await lockForSettling(tx, ctx, input);
      const plan = await planDraft(tx, ctx, input);
      const { firm, customer, lines } = plan;
      const id = await insertDraft(tx, ctx, input, plan);
      const totals = await writeLines(tx, ctx, {
        invoiceId: id,
        currency: input.currency,
        pricesIncludeTax: firm.pricesIncludeTax,
        discount: null,
        lines,
        charges: [],
        cashStep: plan.cashStep,
      });
      await tx.invoice.update({
        where: { tenantId_id: { tenantId: ctx.tenantId, id } },
        data: totalColumns(totals),
      });
      await settleTime(tx, ctx, input, plan.takenBack);
      await audit(tx, ctx, {
        action: "invoice.created",
        subjectType: "invoice",
        subjectId: id,
        after: {
          customerId: customer.id,
          currency: input.currency,
          total: totals.total,
          timeEntryIds: input.timeEntryIds,
          setAside: input.setAside?.length,
        },
      });
      return { id };
    },
    { timeoutMs: 60_000 },
  );
}

async function insertDraft(
  tx: Tx,
  ctx: Ctx,
  input: CreateDraftInput,
  { firm, customer, policy }: DraftPlan,
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
      policy: JSON.parse(JSON.stringify(policy)),
      requestKey: input.requestKey,
      createdBy: memberIdOf(ctx) ?? "",
      createdAt: ctx.now,
      updatedAt: ctx.now,
    },
  });
  return id;
}
