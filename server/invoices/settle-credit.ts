import { statusAfterSettling } from "@/lib/invoices/status";
import { add, compare, maxOf, subtract } from "@/lib/money/money";
import { isZero } from "@/lib/money/sign";
import { type Ctx, memberIdOf, newId } from "../ctx";
import { type Tx, toDbDate } from "../db";
import { takeBackSettlements, takeBackWaivers } from "../payments/take-back-settlements";
import type { LockedInvoice } from "./lock-invoice";

export interface SettledCredit {
  /** What of the credit lowered the balance, and what became the customer's credit because it had been paid. */
  onBalance: string;
  asCustomerCredit: string;
}

/**
 * Lets a credit note settle its invoice in full. What the balance cannot take was paid already: that much of the payments
 * is taken back and is the customer's credit, so that nothing is lost (domain rules §5).
 */
export async function settleCredit(
  tx: Tx,
  ctx: Ctx,
  invoice: LockedInvoice,
  creditNote: { id: string; total: string; on: string },
): Promise<SettledCredit> {
  const { currency } = invoice;
  const balance = subtract(invoice.total, invoice.settled, currency);
  const over = maxOf(subtract(creditNote.total, balance, currency), "0");
  const paidBack =
    compare(over, "0") > 0 ? await takeBackSettlements(tx, ctx, invoice, over, creditNote.on) : "0";
  const waivedBack = await takeBackWaivers(
    tx,
    ctx,
    invoice,
    subtract(over, paidBack, currency),
    creditNote.on,
  );
  const row = {
    tenantId: ctx.tenantId,
    invoiceId: invoice.id,
    createdBy: memberIdOf(ctx),
    createdAt: ctx.now,
  };
  if (!isZero(creditNote.total)) {
    await tx.settlement.create({
      data: {
        ...row,
        id: newId(),
        kind: "CREDIT_NOTE",
        creditNoteId: creditNote.id,
        amount: creditNote.total,
        settledOn: toDbDate(creditNote.on),
      },
    });
  }
  const back = add(paidBack, waivedBack, currency);
  const settled = subtract(add(invoice.settled, creditNote.total, currency), back, currency);
  await moveInvoice(tx, ctx, invoice, settled);
  await closeCreditNote(tx, ctx, creditNote);
  return {
    onBalance: subtract(creditNote.total, over, currency),
    asCustomerCredit: subtract(paidBack, "0", currency),
  };
}

async function moveInvoice(tx: Tx, ctx: Ctx, invoice: LockedInvoice, settled: string): Promise<void> {
  const status = statusAfterSettling(invoice, compare(settled, invoice.total) === 0);
  await tx.invoice.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: invoice.id } },
    data: {
      settled,
      status,
      ...(status === "PAID" ? (invoice.status === "PAID" ? {} : { paidAt: ctx.now }) : { paidAt: null }),
      version: invoice.version + 1,
      updatedAt: ctx.now,
    },
  });
}

/** A credit note is used up by its own invoice at once, so it is closed. */
async function closeCreditNote(tx: Tx, ctx: Ctx, creditNote: { id: string; total: string }): Promise<void> {
  if (isZero(creditNote.total)) return;
  await tx.invoice.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: creditNote.id } },
    data: {
      status: "PAID",
      settled: creditNote.total,
      paidAt: ctx.now,
      version: { increment: 1 },
      updatedAt: ctx.now,
    },
  });
}
