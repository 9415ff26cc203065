import type { ReissueInvoiceInput } from "@/lib/invoices/correction-schema";
import { requireAction } from "@/lib/invoices/status";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf, newId } from "../ctx";
import { inTenant, type Tx } from "../db";
import { lockInvoice } from "./lock-invoice";
import { voidLocked } from "./void-invoice";

/** Voids an invoice and makes a linked draft with the same entries and lines, in one transaction. */
export async function reissueInvoice(
  ctx: Ctx,
  { invoiceId, reason }: ReissueInvoiceInput,
): Promise<{ draftId: string }> {
  authorize(ctx, "invoice:void");
  return inTenant(
    ctx,
    async (tx) => {
      const invoice = await lockInvoice(tx, ctx, invoiceId);
      if (invoice.kind === "CREDIT_NOTE")
        throw new AppError(
          "CONFLICT",
          "A credit note is not made again. Credit the rest of its invoice instead.",
        );
      requireAction(invoice, "void");
      const { entries } = await voidLocked(tx, ctx, invoice, reason);
      const draftId = newId();
      await copyHeader(tx, ctx, { from: invoice.id, to: draftId });
      await copyParts(tx, ctx, { from: invoice.id, to: draftId });
      await audit(tx, ctx, {
        action: "invoice.created",
        subjectType: "invoice",
        subjectId: draftId,
        after: { reissues: invoice.number, total: invoice.total, currency: invoice.currency, entries },
      });
      return { draftId };
    },
    { timeoutMs: 60_000 },
  );
}

interface Copy {
  from: string;
  to: string;
}

/** The header as it was, but for what approval gives: number, parties and dates come anew. */
async function copyHeader(tx: Tx, ctx: Ctx, { from, to }: Copy): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO invoices (tenant_id, id, kind, customer_id, currency, language, service_from, service_to, terms, reference,
      notes, internal_notes, prices_include_tax, discount_percent, discount_amount, subtotal, discount, charges,
      tax_exclusive, tax, cash_rounding, total, policy, reissues_invoice_id, created_by, created_at, updated_at)
    SELECT tenant_id, ${to}::uuid, kind, customer_id, currency, language, service_from, service_to, terms, reference,
      notes, internal_notes, prices_include_tax, discount_percent, discount_amount, subtotal, discount, charges,
      tax_exclusive, tax, cash_rounding, total, policy, id, ${memberIdOf(ctx)}::uuid, ${ctx.now}::timestamptz, ${ctx.now}::timestamptz
    FROM invoices WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${from}::uuid`;
}

/** Lines, groups, charges and the entries behind the lines, which the draft holds from now on. */
async function copyParts(tx: Tx, ctx: Ctx, { from, to }: Copy): Promise<void> {
  const lines = await tx.invoiceLine.findMany({ where: { tenantId: ctx.tenantId, invoiceId: from } });
  const copies = new Map(lines.map((line) => [line.id, newId()]));
  const copyOf = (lineId: string) => {
    const id = copies.get(lineId);
    if (!id) throw new Error("a line of the invoice was not copied");
    return id;
  };
  await tx.invoiceLine.createMany({
    data: lines.map((line) => ({ ...line, id: copyOf(line.id), invoiceId: to })),
  });
  const groups = await tx.invoiceTaxGroup.findMany({ where: { tenantId: ctx.tenantId, invoiceId: from } });
  await tx.invoiceTaxGroup.createMany({ data: groups.map((group) => ({ ...group, invoiceId: to })) });
  const charges = await tx.invoiceCharge.findMany({ where: { tenantId: ctx.tenantId, invoiceId: from } });
  await tx.invoiceCharge.createMany({ data: charges.map((charge) => ({ ...charge, invoiceId: to })) });
  const time = await tx.timeAllocation.findMany({ where: { tenantId: ctx.tenantId, invoiceId: from } });
  await tx.timeAllocation.createMany({
    data: time.map(({ entry: _, ...row }) => ({
      ...row,
      id: newId(),
      invoiceId: to,
      lineId: copyOf(row.lineId),
      state: "DRAFT",
      createdAt: ctx.now,
    })),
  });
}
