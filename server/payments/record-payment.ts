import { add, compare, subtract, sum } from "@/lib/money/money";
import { isZero } from "@/lib/money/sign";
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
import { requireDigits, requirePastDate, requireSettleable } from "./requirements";
import { addSettlements, invoiceEvents, type MovedInvoice, moveInvoices } from "./settle";
import { type TakenDiscount, takeEarlyDiscount } from "./take-early-discount";

export interface RecordedPayment {
  id: string;
  /** What no invoice took: the customer's credit. */
  credit: string;
}

/**
 * Records money that came in and settles invoices with it; without settlements it is a deposit. More than the balances
 * is refused, or kept as credit on request. An invoice's discount for paying early is taken where asked for.
 */
export async function recordPayment(ctx: Ctx, input: RecordPaymentInput): Promise<RecordedPayment> {
  authorize(ctx, "payment:record");
  const { currency } = input;
  requireDigits(input.amount, currency, "amount");
  input.settlements.forEach((part, index) => {
    requireDigits(part.amount, currency, `settlements.${index}.amount`);
  });
  const confirmed = await paymentProvider(input.provider).confirm(input);
  return inTenant(ctx, async (tx) => {
    const known = await recordedBefore(tx, ctx, input.requestKey);
    if (known) return known;
    const firm = await loadFirm(tx, ctx);
    requirePastDate(input.paidOn, today(ctx.now, firm.timeZone), "paidOn");
    await requireCustomer(tx, ctx, input.customerId);
    const invoiceIds = input.settlements.map((part) => part.invoiceId);
    const invoices = requireSettlements(input, await lockInvoices(tx, ctx, invoiceIds));
    const applied = requireFit(input);
    const discounts = await takeDiscounts(tx, ctx, input, invoices);
    const paymentId = await insertPayment(tx, ctx, input, { confirmed, applied });
    const moved = await settleInvoices(tx, ctx, input, { invoices, discounts, paymentId });
    const recorded = {
      action: "payment.recorded",
      subjectType: "payment",
      subjectId: paymentId,
      after: { ...input, applied, discounts, ...confirmed },
    };
    await audit(tx, ctx, recorded, ...invoiceEvents(moved, "invoice.paid-in-part", { paymentId, currency }));
    return { id: paymentId, credit: subtract(input.amount, applied, currency) };
  });
}

async function recordedBefore(tx: Tx, ctx: Ctx, requestKey: string): Promise<RecordedPayment | null> {
  const [known] = await tx.$queryRaw<(RecordedPayment & { currency: string })[]>`
    SELECT id, currency, (amount - applied - refunded)::text AS credit FROM payments
    WHERE tenant_id = ${ctx.tenantId}::uuid AND request_key = ${requestKey}::uuid`;
  return known ? { id: known.id, credit: add(known.credit, "0", known.currency) } : null;
}

async function requireCustomer(tx: Tx, ctx: Ctx, customerId: string): Promise<void> {
  const customer = await tx.customer.findFirst({ where: { tenantId: ctx.tenantId, id: customerId } });
  if (!customer) throw new AppError("NOT_FOUND", "There is no such customer.");
}

/** The invoices by id, each checked against what it is to take. */
function requireSettlements(input: RecordPaymentInput, locked: LockedInvoice[]): Map<string, LockedInvoice> {
  const invoices = new Map(locked.map((invoice) => [invoice.id, invoice]));
  if (invoices.size !== input.settlements.length)
    throw new AppError("NOT_FOUND", "There is no such invoice.");
  input.settlements.forEach((part, index) => {
    const money = { ...input, amount: part.amount };
    requireSettleable(invoices.get(part.invoiceId), money, `settlements.${index}.amount`);
  });
  return invoices;
}

/** Checks that the parts fit the payment; returns what is applied in all. */
function requireFit(input: RecordPaymentInput): string {
  const { amount, currency } = input;
  const applied = sum(
    input.settlements.map((part) => part.amount),
    currency,
  );
  if (compare(applied, amount) > 0) {
    const message = `The invoices take ${applied}, but only ${amount} came in. Lower what they take.`;
    throw new AppError("INVALID", message, { amount: message });
  }
  if (compare(applied, amount) < 0 && !input.keepRestAsCredit) {
    const rest = subtract(amount, applied, currency);
    const message = isZero(applied)
      ? "No invoice takes this payment. Choose one, or keep it as the customer's credit."
      : `${rest} ${currency} is more than the balance. Lower the amount, or keep the rest as the customer's credit.`;
    throw new AppError("INVALID", message, { amount: message });
  }
  return applied;
}

async function takeDiscounts(
  tx: Tx,
  ctx: Ctx,
  input: RecordPaymentInput,
  invoices: Map<string, LockedInvoice>,
): Promise<TakenDiscount[]> {
  const discounts: TakenDiscount[] = [];
  for (const [index, part] of input.settlements.entries()) {
    const invoice = invoices.get(part.invoiceId);
    if (!invoice || !part.takeEarlyDiscount) continue;
    const field = `settlements.${index}.takeEarlyDiscount`;
    const money = { amount: part.amount, paidOn: input.paidOn, field };
    discounts.push(await takeEarlyDiscount(tx, ctx, invoice, money));
  }
  return discounts;
}

async function insertPayment(
  tx: Tx,
  ctx: Ctx,
  input: RecordPaymentInput,
  { confirmed, applied }: { confirmed: ConfirmedPayment; applied: string },
): Promise<string> {
  const id = newId();
  const { customerId, currency, amount, method, reference, requestKey } = input;
  await tx.payment.create({
    data: {
      tenantId: ctx.tenantId,
      id,
      customerId,
      currency,
      amount,
      paidOn: toDbDate(input.paidOn),
      method,
      reference,
      ...confirmed,
      requestKey,
      applied,
      createdBy: memberIdOf(ctx),
      createdAt: ctx.now,
    },
  });
  return id;
}

interface Settling {
  invoices: Map<string, LockedInvoice>;
  discounts: TakenDiscount[];
  paymentId: string;
}

async function settleInvoices(
  tx: Tx,
  ctx: Ctx,
  { settlements, currency, paidOn }: RecordPaymentInput,
  { invoices, discounts, paymentId }: Settling,
): Promise<MovedInvoice[]> {
  await addSettlements(tx, ctx, [
    ...settlements.map(({ invoiceId, amount }) => ({
      kind: "PAYMENT" as const,
      invoiceId,
      amount,
      paymentId,
      settledOn: paidOn,
    })),
    ...discounts.map((discount) => ({
      kind: "EARLY_PAYMENT" as const,
      ...discount,
      discountPaymentId: paymentId,
      settledOn: paidOn,
    })),
  ]);
  const changes = [...invoices.values()].map((invoice) => ({
    invoice,
    amount: sum(
      [...settlements, ...discounts]
        .filter((part) => part.invoiceId === invoice.id)
        .map((part) => part.amount),
      currency,
    ),
  }));
  return moveInvoices(tx, ctx, changes);
}
