import { z } from "zod";
import { parseTerms } from "@/lib/invoices/due-date";
import { roundingOverride } from "@/lib/invoices/rounding-override";
import { groupings } from "@/lib/invoices/schema";
import { isCurrency } from "@/lib/money/currency";

const uuid = z.uuid("This reference is not valid. Reload the page and try again.");
const text = (length: number) => z.string().trim().max(length, `Use at most ${length} characters.`);

const termsHint = "Write the terms like NET 30, DUE ON RECEIPT, EOM, EOM+30 or 2/10 NET 30.";

function isTerms(terms: string): boolean {
  try {
    parseTerms(terms);
    return true;
  } catch {
    return false;
  }
}

/** The languages a document can be written in. */
export const documentLanguages = ["en", "de"] as const;

/** A new customer, or with `customerId` and the `version` the person saw, the change of one. Empty text means none. */
export const saveCustomerInput = z
  .object({
    customerId: uuid.optional(),
    version: z.int().optional(),
    name: text(200).min(1, "Write the customer's name as it stands on invoices."),
    contactName: text(120).default(""),
    /** Where invoices go. */
    email: z
      .union([z.literal(""), z.email("Write an e-mail address such as accounts@example.com.")])
      .default(""),
    address: text(1000).default(""),
    country: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^([A-Z]{2})?$/, "Use the two letters of the country, such as DE.")
      .default(""),
    taxId: text(60).default(""),
    currency: z.string().trim().toUpperCase().refine(isCurrency, "Choose a currency such as EUR or USD."),
    language: z.enum(documentLanguages, "Choose a language.").default("en"),
    /** Empty: the firm's own. */
    terms: text(60)
      .toUpperCase()
      .refine((terms) => terms === "" || isTerms(terms), termsHint)
      .default(""),
    defaultTaxRateId: z.union([z.literal(""), uuid]).default(""),
    /** Left out: as it was; null: the firm's own. */
    timeRounding: roundingOverride.optional(),
    grouping: z
      .union([z.literal("").transform(() => null), z.enum(groupings)])
      .nullable()
      .optional(),
    notes: text(4000).default(""),
  })
  .refine((input) => (input.customerId === undefined) === (input.version === undefined), {
    path: ["version"],
    message: "Reload the page and make the change again.",
  });
export type SaveCustomerInput = z.output<typeof saveCustomerInput>;
export type SaveCustomerForm = z.input<typeof saveCustomerInput>;

export const oneCustomerInput = z.object({ customerId: uuid });
export type OneCustomerInput = z.output<typeof oneCustomerInput>;

/** The filters of the list, as they stand in the URL; anything unknown falls back to the default. */
export const listCustomersInput = z.object({
  search: text(200).optional().catch(undefined),
  show: z.enum(["active", "archived"]).default("active").catch("active"),
  after: z.string().max(600).optional().catch(undefined),
  before: z.string().max(600).optional().catch(undefined),
});
export type ListCustomersInput = z.output<typeof listCustomersInput>;
