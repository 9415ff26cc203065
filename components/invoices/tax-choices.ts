import { mayUnregistered } from "@/lib/invoices/missing-for-approval";
import { isValidOn, outsideValidity, rateMark } from "@/lib/invoices/rate-use";
import type { FieldErrors } from "@/lib/result";
import type { InvoiceDetailScreen } from "@/server/invoices/read-detail";
import type { DraftForm } from "./draft-form";
import type { TaxChoice } from "./line-editor";

type Rates = Pick<InvoiceDetailScreen, "taxRates" | "registeredForTax">;

/** The ids of the rates that a draft has chosen, as one text, so that a list made of them stays while they do. */
export const usedRates = (form: DraftForm): string =>
  [...new Set([...form.lines, ...form.charges].map((part) => part.taxRateId))].toSorted().join();

/** The rates to choose from on this day; one in use that can no longer be chosen stays, and says why. */
export function taxChoices({ taxRates, registeredForTax }: Rates, on: string, used: string): TaxChoice[] {
  const inUse = new Set(used.split(","));
  return taxRates.flatMap((rate) => {
    const mark = rateMark(rate, on, registeredForTax);
    if (mark === null) return { value: rate.id, label: rate.name };
    return inUse.has(rate.id) ? { value: rate.id, label: `${rate.name} (${mark})` } : [];
  });
}

/** What approval would refuse about the rates of lines and charges, by field path. */
export function rateProblems(
  { taxRates, registeredForTax }: Rates,
  on: string,
  form: DraftForm,
): FieldErrors {
  const rates = new Map(taxRates.map((rate) => [rate.id, rate]));
  const problems = (["lines", "charges"] as const).flatMap((list) =>
    form[list].flatMap(({ taxRateId }, index) => {
      const rate = rates.get(taxRateId);
      if (!rate) return [];
      const problem = isValidOn(rate, on)
        ? registeredForTax || mayUnregistered(rate.category)
          ? null
          : "Your firm is not registered for tax. Choose an exempt or out-of-scope rate."
        : outsideValidity(rate, on);
      return problem ? [[`${list}.${index}.taxRateId`, problem]] : [];
    }),
  );
  return Object.fromEntries(problems);
}
