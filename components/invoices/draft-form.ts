import { normalizeDecimalText } from "@/components/forms/decimal-text";
import type { Texts } from "@/components/ui/texts";
import { dueDate } from "@/lib/invoices/due-date";
import { lineDurationHelp, parseLineDuration } from "@/lib/invoices/line-duration";
import { type DraftTotals, priceDraft } from "@/lib/invoices/price-draft";
import { updateDraftInput } from "@/lib/invoices/schema";
import type { Percentage, TaxCategory } from "@/lib/invoices/totals";
import { toCurrencyDigits } from "@/lib/money/money";
import { AppError, type FieldErrors } from "@/lib/result";
import { formatDuration } from "@/lib/time/duration";
import type { InvoiceDetailScreen } from "@/server/invoices/read-detail";

/** What is typed, as it is typed; an empty value is no discount. */
export interface DiscountForm {
  kind: "percent" | "amount";
  value: string;
}

export interface LineForm {
  id: string;
  kind: "TIME" | "ITEM";
  description: string;
  time: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  discount: DiscountForm;
  taxRateId: string;
  projectId: string;
  entryCount: number;
  entryMinutes: number;
}

/** A charge on the whole invoice; a negative amount is an allowance. */
export interface ChargeForm {
  id: string;
  description: string;
  amount: string;
  taxRateId: string;
}

export interface DraftForm {
  issueDate: string;
  dueDate: string;
  serviceFrom: string;
  serviceTo: string;
  terms: string;
  reference: string;
  notes: string;
  internalNotes: string;
  pricesIncludeTax: boolean;
  discount: DiscountForm;
  lines: LineForm[];
  charges: ChargeForm[];
}

export interface RateChoice {
  id: string;
  category: TaxCategory;
  rate: string;
}

/** A stored draft as the editor holds it. */
export function formOf({
  invoice,
  lines,
  charges,
}: Pick<InvoiceDetailScreen, "invoice" | "lines" | "charges">): DraftForm {
  return {
    issueDate: invoice.issueDate ?? "",
    dueDate: invoice.dueDate ?? "",
    serviceFrom: invoice.serviceFrom ?? "",
    serviceTo: invoice.serviceTo ?? "",
    terms: invoice.terms,
    reference: invoice.reference,
    notes: invoice.notes,
    internalNotes: invoice.internalNotes,
    pricesIncludeTax: invoice.pricesIncludeTax,
    discount: discountForm(invoice.discountInput),
    lines: lines.map((line) => ({
      id: line.id,
      kind: line.minutes === null ? "ITEM" : "TIME",
      description: line.description,
      time: line.minutes === null ? "" : formatDuration(line.minutes),
      quantity: line.quantity ?? "",
      unit: line.unit,
      unitPrice: line.unitPrice,
      discount: discountForm(line.discount),
      taxRateId: line.taxRateId,
      projectId: line.projectId ?? "",
      entryCount: line.entryCount,
      entryMinutes: line.entryMinutes,
    })),
    charges: charges.map(({ description, amount, taxRateId }, index) => ({
      id: String(index),
      ...{ description, amount: toCurrencyDigits(amount, invoice.currency), taxRateId },
    })),
  };
}

function discountForm(discount: Percentage | null): DiscountForm {
  if (discount === null) return { kind: "percent", value: "" };
  return "percent" in discount
    ? { kind: "percent", value: discount.percent }
    : { kind: "amount", value: discount.amount };
}

function readDiscount({ kind, value }: DiscountForm): Percentage | null {
  const text = normalizeDecimalText(value);
  if (text === "") return null;
  return kind === "percent" ? { percent: text } : { amount: text };
}

/** The due date that terms and issue date give; empty without an issue date, or where the terms are free text. */
export function dueDateOf({ terms, issueDate }: Pick<DraftForm, "terms" | "issueDate">): string {
  if (!issueDate) return "";
  try {
    return dueDate(terms, issueDate);
  } catch {
    return "";
  }
}

/** What would be saved, and what is wrong with it, by field path; nothing typed is changed. */
export function readDraft(
  form: DraftForm,
  saved: { invoiceId: string; version: number },
  t: Texts<"draft.saving">,
) {
  const input = {
    ...saved,
    ...form,
    issueDate: form.issueDate || null,
    dueDate: form.dueDate || null,
    serviceFrom: form.serviceFrom || null,
    serviceTo: form.serviceTo || null,
    discount: readDiscount(form.discount),
    lines: form.lines.map((line) => ({
      id: line.id,
      description: line.description,
      minutes: line.kind === "TIME" ? parseLineDuration(line.time) : null,
      quantity: line.kind === "ITEM" ? normalizeDecimalText(line.quantity) : null,
      unit: line.unit,
      unitPrice: normalizeDecimalText(line.unitPrice),
      discount: readDiscount(line.discount),
      taxRateId: line.taxRateId,
      projectId: line.projectId || null,
    })),
    charges: form.charges.map(({ description, amount, taxRateId }) => ({
      description,
      amount: normalizeDecimalText(amount),
      taxRateId,
    })),
  };
  return { input, problems: problemsOf(form, input, t) };
}

function problemsOf(form: DraftForm, input: unknown, t: Texts<"draft.saving">): FieldErrors {
  const problems: FieldErrors = {};
  form.lines.forEach((line, index) => {
    if (line.kind === "TIME" && parseLineDuration(line.time) === null) {
      problems[`lines.${index}.time`] = t("writeATime");
    }
    if (line.kind === "ITEM" && line.quantity.trim() === "") {
      problems[`lines.${index}.quantity`] = t("giveAQuantity");
    }
  });
  const parsed = updateDraftInput.safeParse(input);
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    const path = issue.path.join(".").replace(/\.discount\..*$/, ".discount");
    const line = /^lines\.(\d+)\.(?:minutes|quantity)$/.exec(path);
    if (line && problems[`lines.${line[1]}.time`]) continue;
    problems[path.replace(/^discount\..*$/, "discount")] ??= /discount$/.test(path)
      ? t("useANumber")
      : issue.message;
  }
  return problems;
}

export type LiveTotals = { totals: DraftTotals; problems: null } | { totals: null; problems: FieldErrors };

/** The totals of what is typed now; a figure still empty counts as none. */
export function totalsOf(
  form: DraftForm,
  { currency, cashStep }: { currency: string; cashStep: string | null },
  rates: ReadonlyMap<string, RateChoice>,
): LiveTotals {
  const taxOf = (taxRateId: string) => {
    const { category: taxCategory = "S", rate: taxRate = "0" } = rates.get(taxRateId) ?? {};
    return { taxCategory, taxRate } as const;
  };
  try {
    const totals = priceDraft({
      currency,
      cashStep,
      pricesIncludeTax: form.pricesIncludeTax,
      discount: readDiscount(form.discount),
      lines: form.lines.map((line) => ({
        minutes: line.kind === "TIME" ? typedMinutes(line.time) : null,
        quantity: line.kind === "ITEM" ? normalizeDecimalText(line.quantity) || "0" : null,
        unitPrice: normalizeDecimalText(line.unitPrice) || "0",
        discount: readDiscount(line.discount),
        ...taxOf(line.taxRateId),
      })),
      charges: form.charges.map((charge) => ({
        amount: normalizeDecimalText(charge.amount) || "0",
        ...taxOf(charge.taxRateId),
      })),
    });
    return { totals, problems: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { totals: null, problems: error.fields ?? { lines: error.message } };
  }
}

function typedMinutes(text: string): number {
  if (text.trim() === "") return 0;
  const minutes = parseLineDuration(text);
  if (minutes === null) throw new AppError("INVALID", lineDurationHelp);
  return minutes;
}
