import { z } from "zod";
import { rest, setAside } from "../time/write-down-schema";
import { reversibleReasons } from "./left-out";

const uuid = z.uuid("This reference is not valid. Reload the page and try again.");
const date = z.iso.date("Use a date like 2026-11-30.");
const decimal = (digits: number) =>
  z
    .string()
    .trim()
    .regex(
      new RegExp(`^-?\\d{1,12}(\\.\\d{1,${digits}})?$`),
      `Use a number with at most ${digits} decimals, like 120.50.`,
    );
const text = (length: number) => z.string().trim().max(length, `Use at most ${length} characters.`);

export const groupings = ["ENTRY", "DAY", "TASK", "PERSON", "PROJECT", "ALL"] as const;

export const groupingNames: Record<(typeof groupings)[number], string> = {
  ENTRY: "One line an entry",
  DAY: "By day",
  TASK: "By task",
  PERSON: "By person",
  PROJECT: "By project",
  ALL: "All in one line",
};

const discount = z.union([z.object({ percent: decimal(4) }), z.object({ amount: decimal(4) })]).nullable();

/** Whether the first day of a period is not after its last. */
const isPeriod = (input: { serviceFrom: string | null; serviceTo: string | null }) =>
  !input.serviceFrom || !input.serviceTo || input.serviceFrom <= input.serviceTo;
const periodProblem = {
  path: ["serviceTo"],
  message: "The last day of the period is before the first. Choose a later one.",
};

/** Whether no entry is billed and set aside by the same draft, and none is set aside twice. */
function isBilledOrSetAside(input: {
  timeEntryIds: string[];
  setAside?: { timeEntryId: string }[];
}): boolean {
  if (!input.setAside) return true;
  const aside = new Set(input.setAside.map((each) => each.timeEntryId));
  return aside.size === input.setAside.length && !input.timeEntryIds.some((id) => aside.has(id));
}

/** The most lines that one invoice can have. */
export const mostLines = 2000;

export const createDraftInput = z
  .object({
    customerId: uuid,
    currency: z.string().regex(/^[A-Z]{3}$/, "Choose a currency."),
    timeEntryIds: z.array(uuid).max(10_000, "Choose at most 10,000 entries for one invoice."),
    /** Without it each project's own, its customer's or the firm's. */
    grouping: z.enum(groupings).optional(),
    /** Entries of which less than all that is open is billed; the others stay unbilled unless `rest` says more. */
    fewerMinutes: z
      .array(
        z.object({
          timeEntryId: uuid,
          minutes: z.int().min(1, "Bill at least one minute, or leave the entry out."),
          rest: rest.optional(),
        }),
      )
      .max(10_000)
      .optional(),
    /** Entries kept off the draft on purpose: all that is open of them is held back or written off with it. */
    setAside: z
      .array(z.object({ timeEntryId: uuid, rest: setAside }))
      .max(5000, "Hold back or write off at most 5,000 entries at once.")
      .optional(),
    serviceFrom: date.nullable().default(null),
    serviceTo: date.nullable().default(null),
    issueDate: date.nullable().default(null),
    dueDate: date.nullable().default(null),
    terms: text(60).optional(),
    notes: text(4000).default(""),
    /** Made once by the dialog: the same request sent twice makes one draft. */
    requestKey: uuid,
  })
  .refine(isPeriod, periodProblem)
  .refine(isBilledOrSetAside, {
    path: ["setAside"],
    message: "An entry is both billed and set aside. Choose one of the two.",
  });
export type CreateDraftInput = z.output<typeof createDraftInput>;

/** The entries behind one reason of what is left out of a draft; days that are null are open. */
export const leftOutInput = z.object({
  customerId: uuid,
  reason: z.enum(reversibleReasons),
  from: date.nullable().default(null),
  to: date.nullable().default(null),
});
export type LeftOutInput = z.output<typeof leftOutInput>;

export const draftLine = z
  .object({
    id: uuid,
    description: text(2000).min(1, "Say what this line is for."),
    /** Minutes make it a time line, whose unit price is per hour; a quantity makes it any other line. */
    minutes: z.int().min(0).max(1_000_000).nullable(),
    quantity: decimal(6).nullable(),
    unit: text(20).default(""),
    unitPrice: decimal(6),
    discount,
    taxRateId: uuid,
    projectId: uuid.nullable().default(null),
  })
  .refine((line) => (line.minutes === null) !== (line.quantity === null), {
    path: ["quantity"],
    message: "Give either a time or a quantity.",
  });
export type DraftLine = z.output<typeof draftLine>;

/** A charge on the whole invoice; a negative amount is an allowance. */
const draftCharge = z.object({
  description: text(200).min(1, "Say what this charge is for."),
  amount: decimal(4).refine((amount) => /[1-9]/.test(amount), "Give an amount other than zero."),
  taxRateId: uuid,
});
export type DraftCharge = z.output<typeof draftCharge>;

export const updateDraftInput = z
  .object({
    invoiceId: uuid,
    /** The version the person saw; another one means that somebody saved in between. */
    version: z.int(),
    issueDate: date.nullable(),
    dueDate: date.nullable(),
    serviceFrom: date.nullable(),
    serviceTo: date.nullable(),
    terms: text(60),
    reference: text(200),
    notes: text(4000),
    internalNotes: text(4000),
    discount,
    pricesIncludeTax: z.boolean(),
    lines: z.array(draftLine).max(mostLines, "An invoice can have at most 2,000 lines."),
    charges: z.array(draftCharge).max(20, "An invoice can have at most 20 charges.").default([]),
  })
  .refine(isPeriod, periodProblem);
export type UpdateDraftInput = z.output<typeof updateDraftInput>;

/** Bills another number of minutes of one entry on a draft; 0 takes the entry off it. */
export const setAllocationMinutesInput = z.object({
  invoiceId: uuid,
  /** The version the person saw. */
  version: z.int(),
  lineId: uuid,
  timeEntryId: uuid,
  minutes: z.int("Give whole minutes.").min(0).max(1440, "Give at most the minutes of a day."),
  /** What becomes of the minutes that are billed no more. */
  rest: rest.default({ kind: "OPEN" }),
});
export type SetAllocationMinutesInput = z.output<typeof setAllocationMinutesInput>;

export const explainLineInput = z.object({ invoiceId: uuid, lineId: uuid });
export type ExplainLineInput = z.output<typeof explainLineInput>;

export const invoiceIdInput = z.object({ invoiceId: uuid });
export type InvoiceIdInput = z.output<typeof invoiceIdInput>;

export const approveInvoiceInput = z.object({ invoiceId: uuid, version: z.int().optional() });
export type ApproveInvoiceInput = z.output<typeof approveInvoiceInput>;

export const sendInvoiceInput = z.object({
  invoiceId: uuid,
  recipients: z
    .array(z.email("Use an e-mail address like name@example.com."))
    .min(1, "Give at least one recipient.")
    .max(10),
  subject: text(200).min(1, "Give the e-mail a subject."),
  message: text(8000),
});
export type SendInvoiceInput = z.output<typeof sendInvoiceInput>;

export const voidInvoiceInput = z.object({
  invoiceId: uuid,
  reason: text(500).min(3, "Say why: it stays in the records of this number."),
});
export type VoidInvoiceInput = z.output<typeof voidInvoiceInput>;
