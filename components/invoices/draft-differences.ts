import { formatDate, formatMoney } from "@/lib/format";
import type { ChargeForm, DraftForm, LineForm } from "./draft-form";

/** A part of the draft where two versions differ, as a person reads it. */
export interface Difference {
  what: string;
  mine: string;
  theirs: string;
}

const date = (text: string) => (text ? formatDate(text, "en") : "–");
const discount = ({ kind, value }: DraftForm["discount"]) =>
  value ? `${value}${kind === "percent" ? " %" : ""}` : "–";
type TaxName = (taxRateId: string) => string;

const line = (text: LineForm | undefined, taxName: TaxName) =>
  text
    ? `${text.description || "(no text)"}: ${text.kind === "TIME" ? text.time : text.quantity} × ${text.unitPrice}, discount ${discount(text.discount)}, ${taxName(text.taxRateId)}`
    : "–";
const charge = ({ description, amount, taxRateId }: ChargeForm, taxName: TaxName) =>
  `${description || "(no text)"}: ${amount}, ${taxName(taxRateId)}`;

const parts: [what: string, read: (form: DraftForm, taxName: TaxName) => string][] = [
  ["Issue date", (form) => date(form.issueDate)],
  ["Due date", (form) => date(form.dueDate)],
  ["Work from", (form) => date(form.serviceFrom)],
  ["Work to", (form) => date(form.serviceTo)],
  ["Terms", (form) => form.terms || "–"],
  ["Reference", (form) => form.reference || "–"],
  ["Discount", (form) => discount(form.discount)],
  ["Charges", (form, taxName) => form.charges.map((each) => charge(each, taxName)).join("; ") || "–"],
  ["Prices", (form) => (form.pricesIncludeTax ? "with tax" : "without tax")],
  ["Notes for the customer", (form) => form.notes || "–"],
  ["Internal notes", (form) => form.internalNotes || "–"],
  ["Number of lines", (form) => String(form.lines.length)],
];

/** Everything that differs between what is typed here and what somebody else saved. */
export function differences(
  mine: DraftForm,
  theirs: DraftForm,
  rates: readonly { id: string; name: string }[],
): Difference[] {
  const names = new Map(rates.map((rate) => [rate.id, rate.name]));
  const taxName: TaxName = (id) => names.get(id) ?? "no tax rate";
  const header = parts.map(([what, read]) => ({
    what,
    mine: read(mine, taxName),
    theirs: read(theirs, taxName),
  }));
  const theirLines = new Map(theirs.lines.map((each) => [each.id, each]));
  const myIds = new Set(mine.lines.map((each) => each.id));
  const lines = [
    ...mine.lines.map((each, index) => ({
      what: `Line ${index + 1}`,
      mine: line(each, taxName),
      theirs: line(theirLines.get(each.id), taxName),
    })),
    ...theirs.lines
      .filter((each) => !myIds.has(each.id))
      .map((each) => ({ what: "A line of theirs", mine: "–", theirs: line(each, taxName) })),
  ];
  return [...header, ...lines].filter((part) => part.mine !== part.theirs);
}

export const totalText = (total: string | null, currency: string): string =>
  total === null ? "–" : formatMoney(total, currency, "en");
