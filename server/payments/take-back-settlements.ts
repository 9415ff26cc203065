import { sum } from "@/lib/money/money";
import { takeParts } from "@/lib/payments/take-back";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import { loadHeldParts, takeBackParts } from "./held-parts";

/**
 * Takes back up to `amount` of what payments settled on an invoice, the newest settlement first: negative rows, and what
 * the payments had applied becomes the customer's credit again. Returns how much was taken back. The caller holds the
 * invoice's lock and lowers `invoices.settled` itself; `on` is the day of the correction.
 */
export async function takeBackSettlements(
  tx: Tx,
  ctx: Ctx,
  invoice: { id: string; currency: string },
  amount: string,
  on: string,
): Promise<string> {
  await tx.$queryRaw`
    SELECT id FROM payments p WHERE p.tenant_id = ${ctx.tenantId}::uuid AND EXISTS (
      SELECT FROM settlements s WHERE s.tenant_id = p.tenant_id AND s.payment_id = p.id AND s.invoice_id = ${invoice.id}::uuid)
    ORDER BY p.id FOR UPDATE`;
  return takeBack(tx, ctx, invoice, { amount, on, isWaiver: false });
}

/**
 * Takes back up to `amount` of the write-offs and early-payment discounts of an invoice, the newest first: what was
 * waived is not owed a second time. As above, the caller moves the invoice.
 */
export const takeBackWaivers = (
  tx: Tx,
  ctx: Ctx,
  invoice: { id: string; currency: string },
  amount: string,
  on: string,
): Promise<string> => takeBack(tx, ctx, invoice, { amount, on, isWaiver: true });

async function takeBack(
  tx: Tx,
  ctx: Ctx,
  { id: invoiceId, currency }: { id: string; currency: string },
  { amount, on, isWaiver }: { amount: string; on: string; isWaiver: boolean },
): Promise<string> {
  const held = await loadHeldParts(tx, ctx, { invoiceId });
  const wanted = held.filter((part) => (part.kind !== "PAYMENT") === isWaiver);
  const parts = takeParts(wanted, amount, currency);
  await takeBackParts(tx, ctx, parts, { on, currency, reason: "Taken back by a credit note" });
  return sum(
    parts.map((part) => part.amount),
    currency,
  );
}
