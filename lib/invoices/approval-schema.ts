import { z } from "zod";
import { approveInvoiceInput, sendInvoiceInput } from "./schema";

export const submitDraftInput = approveInvoiceInput;
export type SubmitDraftInput = z.output<typeof submitDraftInput>;

export const returnDraftInput = z.object({
  invoiceId: approveInvoiceInput.shape.invoiceId,
  reason: z
    .string()
    .trim()
    .min(3, "Say what has to change: its author reads it.")
    .max(500, "Use at most 500 characters."),
});
export type ReturnDraftInput = z.output<typeof returnDraftInput>;

/** Approval and mail in one; `{number}` in subject and message becomes the number that approval gives. */
export const approveAndSendInput = sendInvoiceInput.extend(approveInvoiceInput.shape);
export type ApproveAndSendInput = z.output<typeof approveAndSendInput>;
