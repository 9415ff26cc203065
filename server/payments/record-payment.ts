import { requireAction, statusAfterSettling } from "@/lib/invoices/status";
import { currencyDigits } from "@/lib/money/currency";
import { compare, isZero, subtract, sum } from "@/lib/money/money";
import type { RecordPaymentInput } from "@/lib/payments/schema";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf, newId } from "../ctx";
import { inTenant, type Tx, toDbDate } from "../db";
import { loadFirm } from "../firm/load-firm";
import { type LockedInvoice, lockInvoices } from "../invoices/lock-invoice";
import { type ConfirmedPayment, paymentProvider } from "./provider";

export interface RecordedPayment {
  id: string;
  /** What no invoice took: the customer's credit. */
  credit: string;
}

/** Records money that came in and settles invoices with it. More than a balance is refused, or kept as credit on request. */
export async function recordPayment(ctx: Ctx, input: RecordPaymentInput): Promise<RecordedPayment> {
  authorize(ctx, "payment:record");
  requireDigits(input);
  const confirmed = await paymentProvider(input.provider).confirm(input);
  return inTenant(ctx, async (tx) => {
    const known = await tx.payment.findFirst({
      where: { tenantId: ctx.tenantId, requestKey: input.requestKey },
    });
    if (known)
      return {
        id: known.id,
        credit: subtract(known.amount.toString(), known.applied.toString(), known.currency),
      };
    const firm = await loadFirm(tx, ctx);
    requirePastDate(input.paidOn, today(ctx.now, firm.timeZone));
    const invoices = await lockInvoices(
      tx,
      ctx,
      input.settlements.map((part) => part.invoiceId),
    );
    const applied = requireFit(input, invoices);
    const paymentId = await insertPayment(tx, ctx, input, { confirmed, applied });
    const statuses = await settleInvoices(tx, ctx, input, { invoices, paymentId });
    await audit(
      tx,
      ctx,
      {
        action: "payment.recorded",
        subjectType: "payment",
        subjectId: paymentId,
        after: { ...input, applied, ...confirmed },
      },
      ...statuses.map((change) => ({
        action: change.status === "PAID" ? "invoice.paid" : "invoice.paid-in-part",
        subjectType: "invoice",
        subjectId: change.id,
        before: { settled: change.settledBefore, status: change.statusBefore },
        after: {
          settled: change.settled,
          status: change.status,
          paymentId,
          amount: change.amount,
          currency: input.currency,
        },
      })),
    );
    return { id: paymentId, credit: subtract(input.amount, applied, input.currency) };
  });
}

/** An amount has no more decimals than its currency knows. */
function requireDigits(input: RecordPaymentInput): void {
  const digits = currencyDigits(input.currency);
  const decimals = (amount: string) => (amount.split(".")[1] ?? "").replace(/0+$/, "").length;
  const message = `${input.currency} has ${digits} decimals. Give the amount with at most as many.`;
  if (decimals(input.amount) > digits) throw new AppError("INVALID", message, { amount: message });
  const wrong = input.settlements.findIndex((part) => decimals(part.amount) > digits);
  if (wrong >= 0) throw new AppError("INVALID", message, { [`settlements.${wrong}.amount`]: message });
}

function requirePastDate(paidOn: string, current: string): void {
  if (paidOn <= current) return;
  const message = `The date ${paidOn} is in the future. Give the day the money came in.`;
  throw new AppError("INVALID", message, { paidOn: message });
}

/** Checks that every part fits its invoice, and the parts fit the payment; returns what is applied in all. */
function requireFit(input: RecordPaymentInput, invoices: LockedInvoice[]): string {
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  if (byId.size !== input.settlements.length) throw new AppError("NOT_FOUND", "There is no such invoice.");
  input.settlements.forEach((part, index) => {
    const invoice = byId.get(part.invoiceId);
    if (!invoice || invoice.customerId !== input.customerId)
      throw new AppError("NOT_FOUND", "There is no such invoice of this customer.");
    if (invoice.kind === "CREDIT_NOTE") throw new AppError("CONFLICT", "A credit note takes no payment.");
    requireAction(invoice, "recordPayment");
    if (invoice.currency !== input.currency) {
      const message = `${invoice.number} is in ${invoice.currency}. Record the payment in that currency.`;
      throw new AppError("INVALID", message, { currency: message });
    }
    const balance = subtract(invoice.total, invoice.settled, input.currency);
    if (compare(part.amount, balance) > 0) {
      const message = `${invoice.number} has a balance of ${balance} ${input.currency}. Give that or less; what is over can be kept as credit.`;
      throw new AppError("INVALID", message, { [`settlements.${index}.amount`]: message, amount: message });
    }
  });
  const applied = sum(
    input.settlements.map((part) => part.amount),
    input.currency,
  );
  if (compare(applied, input.amount) > 0) {
    const message = `The invoices take ${applied}, but only ${input.amount} came in. Lower what they take.`;
    throw new AppError("INVALID", message, { amount: message });
  }
  if (compare(applied, input.amount) < 0 && !input.keepRestAsCredit) {
    const rest = subtract(input.amount, applied, input.currency);
    const message = `${rest} ${input.currency} is more than the balance. Lower the amount, or keep the rest as the customer's credit.`;
    throw new AppError("INVALID", message, { amount: message });
  }
  return applied;
}

async function insertPayment(
  tx: Tx,
  ctx: Ctx,
  input: RecordPaymentInput,
  { confirmed, applied }: { confirmed: ConfirmedPayment; applied: string },
): Promise<string> {
  const id = newId();
  await tx.payment.create({
    data: {
      tenantId: ctx.tenantId,
      id,
      customerId: input.customerId,
      currency: input.currency,
      amount: input.amount,
      paidOn: toDbDate(input.paidOn),
      method: input.method,
      reference: input.reference,
      ...confirmed,
      requestKey: input.requestKey,
      applied,
      createdBy: memberIdOf(ctx),
      createdAt: ctx.now,
    },
  });
  return id;
}

interface SettledInvoice {
  id: string;
  amount: string;
  settled: string;
  settledBefore: string;
  status: string;
  statusBefore: string;
}

/** Adds the settlements and moves all invoices in one statement, so that the running sums are locked in one order. */
async function settleInvoices(
  tx: Tx,
  ctx: Ctx,
  input: RecordPaymentInput,
  { invoices, paymentId }: { invoices: LockedInvoice[]; paymentId: string },
): Promise<SettledInvoice[]> {
  const parts = new Map(input.settlements.map((part) => [part.invoiceId, part.amount]));
  const changes = invoices.map((invoice) => {
    const amount = parts.get(invoice.id) ?? "0";
    const settled = sum([invoice.settled, amount], input.currency);
    const status = statusAfterSettling(invoice, isZero(subtract(invoice.total, settled, input.currency)));
    return {
      id: invoice.id,
      amount,
      settled,
      settledBefore: invoice.settled,
      status,
      statusBefore: invoice.status,
    };
  });
  await tx.settlement.createMany({
    data: changes.map((change) => ({
      tenantId: ctx.tenantId,
      id: newId(),
      invoiceId: change.id,
      kind: "PAYMENT",
      paymentId,
      amount: change.amount,
      settledOn: toDbDate(input.paidOn),
      createdBy: memberIdOf(ctx),
      createdAt: ctx.now,
    })),
  });
  await tx.$executeRaw`
    UPDATE invoices i SET settled = x.settled, status = x.status, version = i.version + 1, updated_at = ${ctx.now}::timestamptz,
      paid_at = CASE WHEN x.status = 'PAID' THEN ${ctx.now}::timestamptz ELSE NULL END
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS x (id uuid, settled numeric, status text)
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.id = x.id`;
  return changes;
}
