import { negate } from "@/lib/money/money";
import { type HeldPart, sumByPayment } from "@/lib/payments/take-back";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import { addSettlements, movePayments } from "./settle";

/** What one payment holds on its invoices, or what is held on one invoice (credit notes aside): the newest first. */
export function loadHeldParts(
  tx: Tx,
  ctx: Ctx,
  of: { invoiceId: string } | { paymentId: string },
): Promise<HeldPart[]> {
  const invoiceId = "invoiceId" in of ? of.invoiceId : null;
  const paymentId = "paymentId" in of ? of.paymentId : null;
  return tx.$queryRaw<HeldPart[]>`
    SELECT kind, invoice_id AS "invoiceId", coalesce(payment_id, discount_payment_id) AS "paymentId", sum(amount)::text AS amount,
      sum(tax)::text AS tax
    FROM settlements
    WHERE tenant_id = ${ctx.tenantId}::uuid AND kind <> 'CREDIT_NOTE'
      AND (invoice_id = ${invoiceId}::uuid OR payment_id = ${paymentId}::uuid OR discount_payment_id = ${paymentId}::uuid)
    GROUP BY kind, invoice_id, payment_id, discount_payment_id HAVING sum(amount) > 0
    ORDER BY max(id::text) FILTER (WHERE amount > 0) DESC`;
}

/** Takes parts back: negative rows, and the payments have applied that much less. The invoices move apart from it. */
export async function takeBackParts(
  tx: Tx,
  ctx: Ctx,
  parts: readonly HeldPart[],
  { on, currency, reason }: { on: string; currency: string; reason: string },
): Promise<void> {
  await addSettlements(
    tx,
    ctx,
    parts.map((part) => ({
      kind: part.kind,
      invoiceId: part.invoiceId,
      amount: negate(part.amount, currency),
      tax: negate(part.tax, currency),
      settledOn: on,
      reason,
      paymentId: part.kind === "PAYMENT" ? part.paymentId : null,
      discountPaymentId: part.kind === "EARLY_PAYMENT" ? part.paymentId : null,
    })),
  );
  await movePayments(
    tx,
    ctx,
    sumByPayment(parts, currency).map(({ paymentId, amount }) => ({
      paymentId,
      applied: negate(amount, currency),
    })),
  );
}
