import { updateDraftInput } from "@/lib/invoices/schema";
import { newId } from "@/server/ctx";
import { updateDraft } from "@/server/invoices/update-draft";
import { dateOf, decimalText } from "./ledger-books";
import type { Doc, Line } from "./ledger-pricing";
import type { Move, Of, Scene } from "./ledger-scene";
import type { Change } from "./ledger-steps";

/** Saves a draft as a whole, with one change; a stale one comes from an older version. */
export function edit(scene: Scene, { on, change, stale }: Of<"edit">): Move | null {
  const at = scene.pick(on, (doc) => doc.status === "DRAFT");
  if (at === null) return null;
  const wanted = changed(scene, scene.model.doc(at), change);
  const version = scene.reading?.labels.find((label) => label.id === scene.id(at))?.version ?? 1;
  const input = inputOf(scene, wanted, { invoiceId: scene.id(at), version: stale ? version - 1 : version });
  return {
    tells: `edit ${scene.name(at)}: ${JSON.stringify(change)}${stale ? ", from an older version" : ""}`,
    asks: () => updateDraft(scene.ctx, updateDraftInput.parse(input)),
    expects: () => scene.model.edit(at, wanted, stale),
  };
}

function inputOf(scene: Scene, wanted: Doc, which: { invoiceId: string; version: number }) {
  const taxRateId = (tax: bigint) => scene.books.taxRateIds[String(tax)] ?? "";
  const { discount } = wanted;
  return {
    ...which,
    issueDate: wanted.issued === null ? null : dateOf(wanted.issued),
    dueDate: null,
    serviceFrom: null,
    serviceTo: null,
    terms: scene.story.discounts ? "2/10 NET 30" : "NET 30",
    reference: "",
    notes: "",
    internalNotes: "",
    discount:
      discount &&
      ("percent" in discount
        ? { percent: decimalText(discount.percent, 2) }
        : { amount: scene.money(discount.amount) }),
    pricesIncludeTax: wanted.inclusive,
    lines: wanted.lines.map((line) => ({
      id: line.id,
      description: "Work",
      minutes: line.minutes,
      quantity: line.minutes === null ? decimalText(line.quantity, 3) : null,
      unit: "",
      unitPrice: scene.money(line.price),
      discount: null,
      taxRateId: taxRateId(line.tax),
      projectId: null,
    })),
    charges: wanted.charges.map(({ name, amount, tax }) => ({
      description: name,
      amount: scene.money(amount),
      taxRateId: taxRateId(tax),
    })),
  };
}

function changed(scene: Scene, doc: Doc, change: Change): Doc {
  switch (change.kind) {
    case "ITEM":
      return { ...doc, lines: [...doc.lines, newItem(change)] };
    case "CHARGE": {
      scene.charges += 1;
      const charge = {
        name: `Charge ${scene.charges}`,
        amount: BigInt(change.amount),
        tax: BigInt(change.tax),
      };
      return { ...doc, charges: [...doc.charges, charge] };
    }
    case "NO_CHARGE":
      return { ...doc, charges: doc.charges.slice(1) };
    case "INCLUSIVE":
      return { ...doc, inclusive: !doc.inclusive };
    case "DATE":
      return { ...doc, issued: scene.model.day + change.days };
    case "DISCOUNT":
      return { ...doc, discount: discountOf(change) };
    default:
      return { ...doc, lines: doc.lines.flatMap((line, at) => changedLine(line, at, doc, change)) };
  }
}

function discountOf({ percent, amount }: Extract<Change, { kind: "DISCOUNT" }>): Doc["discount"] {
  if (percent !== null) return { percent: BigInt(percent) };
  return amount === null ? null : { amount: BigInt(amount) };
}

const newItem = ({ quantity, price, tax }: Extract<Change, { kind: "ITEM" }>): Line => ({
  id: newId(),
  minutes: null,
  quantity: BigInt(quantity),
  price: BigInt(price),
  tax: BigInt(tax),
  net: 0n,
  creditedNet: 0n,
  shares: [],
});

function changedLine(line: Line, at: number, doc: Doc, change: Extract<Change, { line: number }>): Line[] {
  if (at !== change.line % doc.lines.length) return [line];
  switch (change.kind) {
    case "REMOVE":
      return [];
    case "TAX":
      return [{ ...line, tax: BigInt(change.tax) }];
    case "PRICE":
      return [{ ...line, price: BigInt(change.price) }];
    case "MINUTES":
      return [line.minutes === null ? line : { ...line, minutes: change.minutes }];
  }
}
