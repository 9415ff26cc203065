import type { Texts } from "@/components/ui/texts";
import { formatDate, formatMoney } from "@/lib/format";
import type { ChargeForm, DraftForm, LineForm } from "./draft-form";

/** A part of the draft where two versions differ, as a person reads it. */
export interface Difference {
  what: string;
  mine: string;
  theirs: string;
}

/** In which words: the texts, the language tag, and the tax rates by name. */
export interface DifferenceWords {
  t: Texts<"draft.differences">;
  locale: string;
  rates: readonly { id: string; name: string }[];
}

const discountText = ({ kind, value }: DraftForm["discount"]) =>
  value ? `${value}${kind === "percent" ? " %" : ""}` : "–";

function writers({ t, locale, rates }: DifferenceWords) {
  const names = new Map(rates.map((rate) => [rate.id, rate.name]));
  const tax = (taxRateId: string) => names.get(taxRateId) ?? t("noTaxRate");
  return {
    date: (text: string) => (text ? formatDate(text, locale) : "–"),
    line: (line: LineForm | undefined) =>
      line
        ? t("lineText", {
            description: line.description || t("noText"),
            amount: line.kind === "TIME" ? line.time : line.quantity,
            price: line.unitPrice,
            discount: discountText(line.discount),
            tax: tax(line.taxRateId),
          })
        : "–",
    charge: ({ description, amount, taxRateId }: ChargeForm) =>
      t("chargeText", { description: description || t("noText"), amount, tax: tax(taxRateId) }),
  };
}

/** The parts around the lines, in the order of the editor. */
function headerOf(form: DraftForm, words: DifferenceWords): [what: string, text: string][] {
  const { t } = words;
  const { date, charge } = writers(words);
  return [
    [t("issueDate"), date(form.issueDate)],
    [t("dueDate"), date(form.dueDate)],
    [t("workFrom"), date(form.serviceFrom)],
    [t("workTo"), date(form.serviceTo)],
    [t("terms"), form.terms || "–"],
    [t("reference"), form.reference || "–"],
    [t("discount"), discountText(form.discount)],
    [t("charges"), form.charges.map(charge).join("; ") || "–"],
    [t("prices"), form.pricesIncludeTax ? t("withTax") : t("withoutTax")],
    [t("notesForTheCustomer"), form.notes || "–"],
    [t("internalNotes"), form.internalNotes || "–"],
    [t("numberOfLines"), String(form.lines.length)],
  ];
}

/** Everything that differs between what is typed here and what somebody else saved. */
export function differences(mine: DraftForm, theirs: DraftForm, words: DifferenceWords): Difference[] {
  const { t } = words;
  const { line } = writers(words);
  const theirHeader = headerOf(theirs, words);
  const header = headerOf(mine, words).map(([what, text], index) => ({
    what,
    mine: text,
    theirs: theirHeader[index]?.[1] ?? "–",
  }));
  const theirLines = new Map(theirs.lines.map((each) => [each.id, each]));
  const myIds = new Set(mine.lines.map((each) => each.id));
  const lines = [
    ...mine.lines.map((each, index) => ({
      what: t("line", { number: index + 1 }),
      mine: line(each),
      theirs: line(theirLines.get(each.id)),
    })),
    ...theirs.lines
      .filter((each) => !myIds.has(each.id))
      .map((each) => ({ what: t("aLineOfTheirs"), mine: "–", theirs: line(each) })),
  ];
  return [...header, ...lines].filter((part) => part.mine !== part.theirs);
}

export const totalText = (total: string | null, currency: string, locale: string): string =>
  total === null ? "–" : formatMoney(total, currency, locale);
