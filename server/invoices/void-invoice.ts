import type { VoidInvoiceInput } from "@/lib/invoices/schema";
import { requireAction } from "@/lib/invoices/status";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant, type Tx } from "../db";
import { releaseMinutes } from "./bill-minutes";
import { type LockedInvoice, lockInvoice } from "./lock-invoice";

/** Voids an issued invoice: its number stays taken, its lines stay readable, its minutes can be billed again. */
export async function voidInvoice(
  ctx: Ctx,
  { invoiceId, reason }: VoidInvoiceInput,
): Promise<{ id: string; entries: number }> {
  authorize(ctx, "invoice:void");
  return inTenant(
    ctx,
    async (tx) => {
      const invoice = await lockInvoice(tx, ctx, invoiceId);
      requireAction(invoice, "void");
      const { entries } = await voidLocked(tx, ctx, invoice, reason);
      return { id: invoice.id, entries };
    },
    { timeoutMs: 60_000 },
  );
}

/** Voids an invoice that is locked and may be voided. CONFLICT for a credit note, and for an invoice that has one. */
export async function voidLocked(
  tx: Tx,
  ctx: Ctx,
  invoice: LockedInvoice,
  reason: string,
): Promise<{ entries: number; minutes: number }> {
  await requireUncredited(tx, ctx, invoice);
  const released = await releaseMinutes(tx, ctx, invoice.id);
  await tx.invoice.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: invoice.id } },
    data: {
      status: "VOID",
      voidReason: reason,
      voidedAt: ctx.now,
      voidedBy: memberIdOf(ctx),
      updatedAt: ctx.now,
      version: invoice.version + 1,
    },
  });
  // An e-mail that has not gone out yet would hand over what nobody owes any more.
  await tx.emailDelivery.updateMany({
    where: { tenantId: ctx.tenantId, invoiceId: invoice.id, status: "QUEUED" },
    data: { status: "CANCELLED" },
  });
  await audit(tx, ctx, {
    action: "invoice.voided",
    subjectType: "invoice",
    subjectId: invoice.id,
    before: { status: invoice.status },
    after: { status: "VOID", reason, ...released },
  });
  return released;
}

/** A credit note, even one over nothing, has moved minutes already: voiding would move them a second time. */
async function requireUncredited(tx: Tx, ctx: Ctx, invoice: LockedInvoice): Promise<void> {
  if (invoice.kind === "CREDIT_NOTE") {
    throw new AppError("CONFLICT", "A credit note is not voided. Bill what it took back once more instead.");
  }
  const note = await tx.invoice.findFirst({
    where: { tenantId: ctx.tenantId, correctsInvoiceId: invoice.id },
    select: { number: true },
  });
  if (note)
    throw new AppError(
      "CONFLICT",
      `${note.number} credits this invoice, so it cannot be voided. Credit the rest.`,
    );
}
