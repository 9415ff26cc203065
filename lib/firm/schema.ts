import { z } from "zod";
import { cashSteps } from "@/lib/invoices/cash-rounding";
import { parseTerms } from "@/lib/invoices/due-date";
import { requirePattern } from "@/lib/invoices/number-format";
import { groupings } from "@/lib/invoices/schema";
import { isCurrency } from "@/lib/money/currency";
import { AppError } from "@/lib/result";
import { isTimeZone } from "@/lib/time/calendar-date";
import { type TaxCategoryCode, taxCategories, taxCategoryCodes } from "./tax-categories";

/** Lets a rule that throws speak as an issue of the schema. */
function refuseWith(context: z.RefinementCtx, path: string[], rule: () => unknown): void {
  try {
    rule();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    context.addIssue({ code: "custom", path, message: error.message });
  }
}

const text = (length: number) => z.string().trim().max(length, `Use at most ${length} characters.`);
const version = z.int();
const day = z
  .union([z.literal(""), z.iso.date("Use a date like 2026-11-30.")])
  .nullable()
  .default(null)
  .transform((typed) => typed || null);

/** Country of ISO 3166, or empty. */
const country = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^([A-Z]{2})?$/, "Use the two letters of the country, such as DE.");

export const saveFirmDetailsInput = z.object({
  /** The version the person saw; another one means that somebody saved in between. */
  version,
  name: text(120).min(1, "Write the name people here know the firm by."),
  legalName: text(200).min(1, "Write the name that stands on invoices."),
  address: text(1000),
  country,
  registeredForTax: z.boolean(),
  taxId: text(60),
  registration: text(200),
  email: z.union([z.literal(""), z.email("Write an e-mail address such as office@example.com.")]),
  phone: text(60),
  website: text(200),
  paymentInstructions: text(2000),
});
export type SaveFirmDetailsInput = z.output<typeof saveFirmDetailsInput>;

const timeIncrements = ["1", "5", "6", "10", "12", "15", "30", "60"] as const;
const roundingDirections = ["UP", "NEAREST", "DOWN"] as const;
const roundingScopes = ["ENTRY", "DAY", "LINE"] as const;

export const saveInvoicingInput = z.object({
  version,
  currency: z.string().refine(isCurrency, "Choose a currency."),
  timeZone: z.string().refine(isTimeZone, "Use a time zone such as Europe/Berlin."),
  paper: z.enum(["A4", "LETTER"]),
  weekStartsOn: z.enum(["0", "1", "6"]),
  defaultTerms: text(60)
    .toUpperCase()
    .superRefine((terms, context) => refuseWith(context, [], () => parseTerms(terms))),
  pricesIncludeTax: z.boolean(),
  /** The smallest coin that totals in the firm's currency are rounded to; empty for none. */
  cashRounding: z.enum(["", ...cashSteps], "Choose one of the steps."),
  grouping: z.enum(groupings),
  increment: z.enum(timeIncrements),
  direction: z.enum(roundingDirections),
  scope: z.enum(roundingScopes),
  /** What is billed at least wherever anything is; whole minutes, 0 for none. */
  minimumMinutes: z
    .string()
    .trim()
    .regex(/^(\d{1,3}|1[0-3]\d{2}|14[0-3]\d|1440)$/, "Use whole minutes from 0 to 1440."),
  approverNotCreator: z.boolean(),
  /** A decimal string, or empty for no threshold. */
  ownerAboveAmount: z
    .string()
    .trim()
    .regex(/^(\d{1,12}(\.\d{1,4})?)?$/, "Use an amount like 5000 or 5000.00, or leave it empty."),
});
export type SaveInvoicingInput = z.output<typeof saveInvoicingInput>;

/** The days on which an invoice can be issued with a rate, both included; empty for no limit. */
const validity = { validFrom: day, validTo: day };
const isSpan = ({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }) =>
  !validFrom || !validTo || validFrom <= validTo;
const spanProblem = { path: ["validTo"], message: "The last day is before the first. Choose a later one." };

export const addTaxRateInput = z
  .object({
    ...validity,
    name: text(60).min(1, "Give the rate a name, such as VAT 19 %."),
    category: z.enum(taxCategoryCodes as [TaxCategoryCode, ...TaxCategoryCode[]], "Choose a category."),
    rate: z
      .string()
      .trim()
      .regex(/^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/, "Use a percentage from 0 to 100, like 19 or 5.5."),
    reason: text(200),
  })
  .refine((input) => taxCategories[input.category].takesRate || /^0+(\.0+)?$/.test(input.rate), {
    path: ["rate"],
    message: "Only a standard rate can be above 0. Use 0 here.",
  })
  .refine((input) => !taxCategories[input.category].needsReason || input.reason !== "", {
    path: ["reason"],
    message: "Write the reason: the law wants it on the invoice.",
  })
  .refine(isSpan, spanProblem);
export type AddTaxRateInput = z.output<typeof addTaxRateInput>;
export type AddTaxRateForm = z.input<typeof addTaxRateInput>;

export const setTaxRateValidityInput = z
  .object({ taxRateId: z.uuid(), ...validity })
  .refine(isSpan, spanProblem);
export type SetTaxRateValidityInput = z.output<typeof setTaxRateValidityInput>;
export type SetTaxRateValidityForm = z.input<typeof setTaxRateValidityInput>;

export const oneTaxRateInput = z.object({ taxRateId: z.uuid() });
export type OneTaxRateInput = z.output<typeof oneTaxRateInput>;

const resets = ["NEVER", "YEARLY", "MONTHLY"] as const;

const startAt = z
  .string()
  .trim()
  .regex(/^\d{1,8}$/, "Use a whole number, such as 1 or 1000.");
const reset = z.enum(resets, "Choose when the counter begins again.");

export const changeSeriesInput = z
  .object({ seriesId: z.uuid(), pattern: text(40), reset, startAt })
  .superRefine((input, context) => {
    refuseWith(context, ["pattern"], () => requirePattern(input.pattern, input.reset));
  });
export type ChangeSeriesInput = z.output<typeof changeSeriesInput>;

export const addSeriesInput = z
  .object({
    kind: z.enum(["INVOICE", "CREDIT_NOTE"], "Choose what the series numbers."),
    name: text(60).min(1, "Give the series a name, such as Berlin office."),
    pattern: text(40),
    reset,
    startAt,
  })
  .superRefine((input, context) => {
    refuseWith(context, ["pattern"], () => requirePattern(input.pattern, input.reset));
  });
export type AddSeriesInput = z.output<typeof addSeriesInput>;

export const oneSeriesInput = z.object({ seriesId: z.uuid() });
export type OneSeriesInput = z.output<typeof oneSeriesInput>;

/** The continuity report of one series as its URL says it; without a period it is the latest. */
export const continuityInput = z.object({
  seriesId: z.uuid(),
  period: z
    .string()
    .regex(/^(\d{4}(-\d{2})?)?$/)
    .optional()
    .catch(undefined),
  /** The last number of the page before this one, or the first of the one behind it. */
  after: z.coerce.number().int().min(0).max(2_147_483_647).optional().catch(undefined),
  before: z.coerce.number().int().min(0).max(2_147_483_647).optional().catch(undefined),
});
export type ContinuityInput = z.output<typeof continuityInput>;
