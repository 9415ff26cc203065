import { z } from "zod";
import { bulkKinds } from "./bulk";
import { invoiceFilters } from "./list-schema";

const uuid = z.uuid("This reference is not valid. Reload the page and try again.");
const text = (length: number) => z.string().trim().max(length, `Use at most ${length} characters.`);

/** Which invoices: those that were ticked, or all that match some filters. */
const bulkSelection = z.union([
  z.object({ invoiceIds: z.array(uuid).min(1, "Select at least one invoice.").max(2000) }),
  z.object({ filters: invoiceFilters }),
]);
export type BulkSelection = z.output<typeof bulkSelection>;

export const planBulkInput = z.object({ kind: z.enum(bulkKinds), selection: bulkSelection });
export type PlanBulkInput = z.output<typeof planBulkInput>;

export const startBulkInput = planBulkInput
  .extend({
    /** From the plan that the person saw: it names exactly those invoices, as they were then. */
    stamp: z.string().max(64),
    mail: z
      .object({
        subject: text(200).min(1, "Give the e-mail a subject."),
        message: text(8000).min(1, "Write a message."),
      })
      .optional(),
  })
  .refine((input) => (input.kind === "SEND") === (input.mail !== undefined), {
    path: ["mail"],
    message: "Write the e-mail that goes out.",
  });
export type StartBulkInput = z.output<typeof startBulkInput>;

export const bulkRunInput = z.object({ runId: uuid });
export type BulkRunInput = z.output<typeof bulkRunInput>;
