import type { Texts } from "@/components/ui/texts";
import { formatDate } from "@/lib/format";
import { type RateMark, rateMark } from "@/lib/invoices/rate-use";
import type { FieldErrors } from "@/lib/result";
import type { InvoiceDetailScreen } from "@/server/invoices/read-detail";
import type { DraftForm } from "./draft-form";
import type { TaxChoice } from "./line-editor";

type Rates = Pick<InvoiceDetailScreen, "taxRates" | "registeredForTax">;

/** The ids of the rates that a draft has chosen, as one text, so that a list made of them stays while they do. */
export const usedRates = (form: DraftForm): string =>
  [...new Set([...form.lines, ...form.charges].map((part) => part.taxRateId))].toSorted().join();

/** In which words: the texts, and the language tag of dates. */
export type TaxWords = { t: Texts<"draft.taxChoices">; locale: string };

/** The rates to choose from on this day; one in use that can no longer be chosen stays, and says why. */
export function taxChoices(
  { taxRates, registeredForTax }: Rates,
  on: string,
  used: string,
  words: TaxWords,
): TaxChoice[] {
  const inUse = new Set(used.split(","));
  return taxRates.flatMap((rate) => {
    const mark = rateMark(rate, on, registeredForTax);
    if (mark === null) return { value: rate.id, label: rate.name };
    return inUse.has(rate.id) ? { value: rate.id, label: marked(rate.name, mark, words) } : [];
  });
}

const marked = (name: string, mark: RateMark, { t, locale }: TaxWords): string =>
  t(`marks.${mark.is}`, { name, date: "date" in mark ? formatDate(mark.date, locale) : "" });

/** What approval would refuse about the rates of lines and charges, by field path. */
export function rateProblems(
  { taxRates, registeredForTax }: Rates,
  on: string,
  form: DraftForm,
  { t, locale }: TaxWords,
): FieldErrors {
  const rates = new Map(taxRates.map((rate) => [rate.id, rate]));
  const problemOf = (rate: Rates["taxRates"][number]): string | null => {
    const mark = rateMark({ ...rate, isArchived: false }, on, registeredForTax);
    if (mark === null) return null;
    const date = "date" in mark ? formatDate(mark.date, locale) : "";
    return t(`problems.${mark.is}`, { name: rate.name, date, on: formatDate(on, locale) });
  };
  const problems = (["lines", "charges"] as const).flatMap((list) =>
    form[list].flatMap(({ taxRateId }, index) => {
      const rate = rates.get(taxRateId);
      const problem = rate && problemOf(rate);
      return problem ? [[`${list}.${index}.taxRateId`, problem]] : [];
    }),
  );
  return Object.fromEntries(problems);
}
