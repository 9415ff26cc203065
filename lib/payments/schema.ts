import { z } from "zod";

const uuid = z.uuid("This reference is not valid. Reload the page and try again.");
const amount = z
  .string()
  .trim()
  .regex(/^\d{1,12}(\.\d{1,4})?$/, "Use an amount like 1250.00.")
  .refine((value) => /[1-9]/.test(value), "The amount must be more than zero.");

const day = z.iso.date("Use a date like 2026-11-30.");
const currency = z.string().regex(/^[A-Z]{3}$/, "Choose a currency.");
const reason = z.string().trim().min(1, "Give a reason.").max(500, "Use at most 500 characters.");

export const paymentMethods = ["BANK_TRANSFER", "CARD", "CASH", "CHEQUE", "DIRECT_DEBIT", "OTHER"] as const;

export type PaymentMethod = (typeof paymentMethods)[number];

export const paymentMethodNames: Record<PaymentMethod, string> = {
  BANK_TRANSFER: "Bank transfer",
  CARD: "Card",
  CASH: "Cash",
  CHEQUE: "Cheque",
  DIRECT_DEBIT: "Direct debit",
  OTHER: "Other",
};

export const recordPaymentInput = z.object({
  customerId: uuid,
  currency,
  amount,
  paidOn: day,
  method: z.enum(paymentMethods),
  reference: z.string().trim().max(200, "Use at most 200 characters.").default(""),
  provider: z.enum(["manual", "mock"]).default("manual"),
  /** Which invoices it settles, and how much of each. */
  settlements: z
    .array(
      z.object({
        invoiceId: uuid,
        amount,
        /** Settle the rest of the invoice with the discount of its terms (2/10 NET 30). */
        takeEarlyDiscount: z.boolean().optional(),
      }),
    )
    .max(200, "A payment settles at most 200 invoices."),
  /** Keep what no invoice takes as the customer's credit; otherwise more than the balance is refused. */
  keepRestAsCredit: z.boolean().default(false),
  /** Made once by the form: the same request sent twice records one payment. */
  requestKey: uuid,
});
export type RecordPaymentInput = z.output<typeof recordPaymentInput>;

export const applyCreditInput = z.object({
  customerId: uuid,
  currency,
  /** Only from this payment; otherwise from the oldest payments that have credit. */
  paymentId: uuid.optional(),
  settlements: z
    .array(z.object({ invoiceId: uuid, amount }))
    .min(1, "Choose an invoice.")
    .max(200, "Apply credit to at most 200 invoices at once."),
});
export type ApplyCreditInput = z.output<typeof applyCreditInput>;

export const unapplyPaymentInput = z.object({ paymentId: uuid, invoiceId: uuid });
export type UnapplyPaymentInput = z.output<typeof unapplyPaymentInput>;

export const refundPaymentInput = z.object({
  paymentId: uuid,
  amount,
  refundedOn: day,
  reason,
  /** Made once by the form: the same request sent twice gives back once. */
  requestKey: uuid,
});
export type RefundPaymentInput = z.output<typeof refundPaymentInput>;

export const reversePaymentInput = z.object({ paymentId: uuid, reversedOn: day, reason });
export type ReversePaymentInput = z.output<typeof reversePaymentInput>;

export const writeOffBalanceInput = z.object({ invoiceId: uuid, amount, writtenOffOn: day, reason });
export type WriteOffBalanceInput = z.output<typeof writeOffBalanceInput>;

export const undoWriteOffInput = z.object({ invoiceId: uuid, reason });
export type UndoWriteOffInput = z.output<typeof undoWriteOffInput>;

export const paymentIdInput = z.object({ paymentId: uuid });

// An address that somebody edited shows the list without that filter.
const filter = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** The filters of the payment list, as they stand in the URL. */
export const listPaymentsInput = z.object({
  customerId: filter(uuid),
  from: filter(day),
  to: filter(day),
  /** Only payments with money left that no invoice has. */
  unapplied: filter(z.literal("1")),
  after: filter(z.string()),
  before: filter(z.string()),
});
export type ListPaymentsInput = z.output<typeof listPaymentsInput>;
