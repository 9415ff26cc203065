import type { Credit } from "@/lib/invoices/credit";
import { negate } from "@/lib/money/money";
import { type Ctx, memberIdOf, newId } from "../ctx";
import { type Tx, toDbDate } from "../db";

interface CreditNoteHeader {
  customerId: string;
  currency: string;
  language: string;
  correctsInvoiceId: string;
  correctsNumber: string;
  pricesIncludeTax: boolean;
  reason: string;
  issueDate: string;
}

/** Writes a credit note as a draft: its header, lines, charges, tax groups, and the minutes that it will release. Returns its id. */
export async function writeCredit(
  tx: Tx,
  ctx: Ctx,
  header: CreditNoteHeader,
  credit: Credit,
): Promise<string> {
  const id = newId();
  const { issueDate, correctsNumber, reason, ...kept } = header;
  const { tenantId } = ctx;
  await tx.invoice.create({
    data: {
      ...kept,
      tenantId,
      id,
      kind: "CREDIT_NOTE",
      issueDate: toDbDate(issueDate),
      dueDate: toDbDate(issueDate),
      terms: "DUE ON RECEIPT",
      reference: correctsNumber,
      notes: reason,
      subtotal: credit.subtotal,
      discount: credit.discount,
      charges: credit.chargesTotal,
      taxExclusive: credit.taxExclusive,
      tax: credit.tax,
      cashRounding: credit.cashRounding,
      total: credit.total,
      createdBy: memberIdOf(ctx) ?? "",
      createdAt: ctx.now,
      updatedAt: ctx.now,
    },
  });
  const lines = credit.lines.map((line) => ({ ...line, id: newId() }));
  await tx.invoiceLine.createMany({
    data: lines.map(({ entries: _entries, net, discount, ...line }, index) => ({
      ...line,
      tenantId,
      invoiceId: id,
      position: index + 1,
      discountPercent: discount && "percent" in discount ? discount.percent : null,
      discountAmount: discount && "amount" in discount ? discount.amount : null,
      netAmount: net,
    })),
  });
  await tx.invoiceCharge.createMany({
    data: credit.charges.map((charge, index) => ({
      ...charge,
      tenantId,
      invoiceId: id,
      position: index + 1,
    })),
  });
  await tx.invoiceTaxGroup.createMany({
    data: credit.groups.map((group, index) => ({ ...group, tenantId, invoiceId: id, position: index + 1 })),
  });
  await tx.timeAllocation.createMany({
    data: lines.flatMap((line) =>
      line.entries.map((entry) => ({
        ...entry,
        tenantId,
        id: newId(),
        invoiceId: id,
        lineId: line.id,
        minutes: -entry.minutes,
        roundedMinutes: -entry.roundedMinutes,
        amount: negate(entry.amount, header.currency),
      })),
    ),
  });
  return id;
}
