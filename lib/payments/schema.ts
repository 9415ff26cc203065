import { z } from "zod";

const uuid = z.uuid("This reference is not valid. Reload the page and try again.");
const amount = z
  .string()
  .trim()
  .regex(/^\d{1,12}(\.\d{1,4})?$/, "Use an amount like 1250.00.")
  .refine((value) => /[1-9]/.test(value), "The amount must be more than zero.");

export const paymentMethods = ["BANK_TRANSFER", "CARD", "CASH", "CHEQUE", "DIRECT_DEBIT", "OTHER"] as const;

export const paymentMethodNames: Record<(typeof paymentMethods)[number], string> = {
  BANK_TRANSFER: "Bank transfer",
  CARD: "Card",
  CASH: "Cash",
  CHEQUE: "Cheque",
  DIRECT_DEBIT: "Direct debit",
  OTHER: "Other",
};

export const recordPaymentInput = z.object({
  customerId: uuid,
  currency: z.string().regex(/^[A-Z]{3}$/, "Choose a currency."),
  amount,
  paidOn: z.iso.date("Use a date like 2026-11-30."),
  method: z.enum(paymentMethods),
  reference: z.string().trim().max(200, "Use at most 200 characters.").default(""),
  provider: z.enum(["manual", "mock"]).default("manual"),
  /** Which invoices it settles, and how much of each. */
  settlements: z.array(z.object({ invoiceId: uuid, amount })).max(200),
  /** Keep what no invoice takes as the customer's credit; otherwise more than the balance is refused. */
  keepRestAsCredit: z.boolean().default(false),
  /** Made once by the form: the same request sent twice records one payment. */
  requestKey: uuid,
});
export type RecordPaymentInput = z.output<typeof recordPaymentInput>;
