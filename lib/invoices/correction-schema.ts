import { z } from "zod";

const uuid = z.uuid("This reference is not valid. Reload the page and try again.");
const reason = (missing: string) => z.string().trim().min(3, missing).max(500, "Use at most 500 characters.");

/** Without `choices` everything that is left is credited. */
export const creditInvoiceInput = z.object({
  invoiceId: uuid,
  reason: reason("Say why: it stands on the credit note."),
  choices: z
    .array(
      z.object({
        lineId: uuid,
        staying: z
          .array(
            z.object({
              timeEntryId: uuid,
              minutes: z.int("Give whole minutes.").min(0, "Give 0 or more minutes."),
            }),
          )
          .max(10_000)
          .optional(),
      }),
    )
    .min(1, "Choose at least one line to credit.")
    .max(2000)
    .optional(),
  /** Whether the credited minutes can be billed again; false where the work stays delivered. */
  freesTime: z.boolean(),
});
export type CreditInvoiceInput = z.output<typeof creditInvoiceInput>;

export const reissueInvoiceInput = z.object({
  invoiceId: uuid,
  reason: reason("Say why: it stays in the records of this number."),
});
export type ReissueInvoiceInput = z.output<typeof reissueInvoiceInput>;
