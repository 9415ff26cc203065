import { z } from "zod";

const uuid = z.uuid("This reference is not valid. Reload the page and try again.");
const text = (length: number) => z.string().trim().max(length, `Use at most ${length} characters.`);

/** A new contact of a customer, or with `contactId` and the `version` the person saw, the change of one. */
export const saveContactInput = z
  .object({
    customerId: uuid,
    contactId: uuid.optional(),
    version: z.int().optional(),
    name: text(120).min(1, "Write the person's name."),
    email: z.union([z.literal(""), z.email("Write an e-mail address such as name@example.com.")]).default(""),
    phone: text(60).default(""),
    /** What they do there: "Accounts payable". */
    role: text(120).default(""),
    /** The one to turn to; the one before is it no longer. */
    isPrimary: z.boolean().default(false),
  })
  .refine((input) => (input.contactId === undefined) === (input.version === undefined), {
    path: ["version"],
    message: "Reload the page and make the change again.",
  });
export type SaveContactInput = z.output<typeof saveContactInput>;
export type SaveContactForm = z.input<typeof saveContactInput>;

export const oneContactInput = z.object({ customerId: uuid, contactId: uuid });
export type OneContactInput = z.output<typeof oneContactInput>;
