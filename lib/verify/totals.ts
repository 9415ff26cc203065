import { isCashRounding } from "../invoices/cash-rounding";
import { computeTotals, type Percentage, type TaxCategory, type Totals } from "../invoices/totals";
import { compare, exactText, parseAmount, sum, toCurrencyDigits } from "../money/money";
import { isZero } from "../money/sign";
import { AppError } from "../result";
import type { Finding } from "./finding";

/** A document as it is stored; every amount is a decimal string of its currency. */
export interface StoredDocument {
  id: string;
  kind: "INVOICE" | "CREDIT_NOTE";
  status: "DRAFT" | "APPROVED" | "SENT" | "PAID" | "VOID";
  /** The number, or "the draft for …". */
  name: string;
  currency: string;
  pricesIncludeTax: boolean;
  discountPercent: string | null;
  discountAmount: string | null;
  subtotal: string;
  discount: string;
  charges: string;
  taxExclusive: string;
  tax: string;
  cashRounding: string;
  total: string;
  settled: string;
  /** The sum of its settlements. */
  settlements: string;
  lines: StoredLine[];
  documentCharges: StoredCharge[];
  groups: StoredGroup[];
}

export interface StoredLine {
  position: number;
  minutes: number | null;
  quantity: string | null;
  unitPrice: string;
  baseQuantity: string;
  discountPercent: string | null;
  discountAmount: string | null;
  chargeAmount: string | null;
  taxCategory: TaxCategory;
  taxRate: string;
  net: string;
}

export interface StoredCharge {
  amount: string;
  taxCategory: TaxCategory;
  taxRate: string;
}

export interface StoredGroup {
  taxCategory: string;
  taxRate: string;
  net: string;
  discountShare: string;
  taxable: string;
  tax: string;
}

/** The first figure of a document that its lines, discount and charges do not give (domain rules §1); null: all agree. */
export function checkTotals(document: StoredDocument): Finding | null {
  const wrong = document.kind === "CREDIT_NOTE" ? wrongSum(document) : wrongFigure(document);
  return wrong === null
    ? null
    : { kind: "TOTAL", invoiceId: document.id, message: `${document.name}: ${wrong}` };
}

/** A credit note's tax is what is left of its invoice's (domain rules §1.9), so only its sums can be recomputed here. */
function wrongSum(document: StoredDocument): string | null {
  const { currency, lines, groups } = document;
  const of = (amounts: string[]) => sum(amounts, currency);
  return firstDifference(document, [
    ["subtotal", document.subtotal, of(lines.map((line) => line.net))],
    ["discount", document.discount, of(groups.map((group) => group.discountShare))],
    ["sum of charges", document.charges, of(document.documentCharges.map((charge) => charge.amount))],
    ["total before tax", document.taxExclusive, of(groups.map((group) => group.taxable))],
    ["tax", document.tax, of(groups.map((group) => group.tax))],
    ["total", document.total, of([document.taxExclusive, document.tax, document.cashRounding])],
  ]);
}

function wrongFigure(document: StoredDocument): string | null {
  const computed = recompute(document);
  if (typeof computed === "string") return computed;
  const { lines, groups } = document;
  if (groups.length !== computed.groups.length) {
    return `it has ${groups.length} tax groups, but its lines give ${computed.groups.length}.`;
  }
  const different = firstDifference(document, [
    ...lines.map(
      (line, index): Figure => [`net of line ${line.position}`, line.net, computed.lines[index]?.net ?? "0"],
    ),
    ["subtotal", document.subtotal, computed.subtotal],
    ["discount", document.discount, computed.discount],
    ["sum of charges", document.charges, computed.charges],
    ...groups.flatMap((group, index) => groupFigures(group, computed.groups[index])),
    ["total before tax", document.taxExclusive, computed.taxExclusive],
    ["tax", document.tax, computed.tax],
    ["total", document.total, sum([computed.total, document.cashRounding], document.currency)],
  ]);
  return different ?? wrongRounding(document, computed.total);
}

function wrongRounding({ cashRounding, currency }: StoredDocument, exact: string): string | null {
  if (isCashRounding(exact, cashRounding, currency)) return null;
  return `${written(cashRounding, currency)} is stored as its rounding, but no coin rounds ${written(exact, currency)} so.`;
}

/** What is computed, or the sentence that says why nothing can be. */
function recompute(document: StoredDocument): Totals | string {
  try {
    return computeTotals({
      currency: document.currency,
      pricesIncludeTax: document.pricesIncludeTax,
      discount: percentage(document.discountPercent, document.discountAmount),
      lines: document.lines.map((line) => ({
        ...(line.minutes === null
          ? { quantity: line.quantity ?? "0", baseQuantity: line.baseQuantity }
          : { minutes: line.minutes }),
        unitPrice: line.unitPrice,
        discount: percentage(line.discountPercent, line.discountAmount),
        charge: line.chargeAmount === null ? undefined : { amount: line.chargeAmount },
        taxCategory: line.taxCategory,
        taxRate: line.taxRate,
      })),
      charges: document.documentCharges,
    });
  } catch (error) {
    if (error instanceof AppError) return `its totals cannot be computed. ${error.message}`;
    throw error;
  }
}

function percentage(percent: string | null, amount: string | null): Percentage | undefined {
  if (percent !== null) return { percent };
  return amount === null ? undefined : { amount };
}

/** What it is called, what is stored, what was computed. */
type Figure = [string, string, string];

function groupFigures(stored: StoredGroup, computed: Totals["groups"][number] | undefined): Figure[] {
  const name = `${stored.taxCategory} ${plain(stored.taxRate)} %`;
  if (!computed || stored.taxCategory !== computed.taxCategory) return [[`tax group ${name}`, "1", "0"]];
  return [
    [`rate of the tax group ${name}`, stored.taxRate, computed.taxRate],
    [`net of the tax group ${name}`, stored.net, computed.net],
    [`discount share of the tax group ${name}`, stored.discountShare, computed.discountShare],
    [`taxable amount of the tax group ${name}`, stored.taxable, computed.taxable],
    [`tax of the tax group ${name}`, stored.tax, computed.tax],
  ];
}

function firstDifference({ currency }: StoredDocument, figures: Figure[]): string | null {
  const found = figures.find(([, stored, computed]) => compare(stored, computed) !== 0);
  if (!found) return null;
  const [name, stored, computed] = found;
  const show = (figure: string) => (name.startsWith("rate ") ? plain(figure) : written(figure, currency));
  return `its ${name} is stored as ${show(stored)}, but comes to ${show(computed)}.`;
}

const plain = (figure: string): string => exactText(parseAmount(figure));

/** At the currency's digits, or all that is stored where that is finer. */
function written(amount: string, currency: string): string {
  const rounded = toCurrencyDigits(amount, currency);
  return `${compare(rounded, amount) === 0 ? rounded : plain(amount)} ${currency}`;
}

/** Whether what is settled is the sum of the settlements, and the status says what the balance does (domain rules §3). */
export function checkBalance(document: StoredDocument): Finding | null {
  const wrong = wrongBalance(document);
  return wrong === null
    ? null
    : { kind: "BALANCE", invoiceId: document.id, message: `${document.name}: ${wrong}` };
}

function wrongBalance({ status, currency, ...document }: StoredDocument): string | null {
  const { settled, settlements, total } = document;
  const show = (amount: string) => written(amount, currency);
  if (compare(settled, settlements) !== 0) {
    return `${show(settled)} is stored as settled, but its settlements come to ${show(settlements)}.`;
  }
  const isSettled = compare(settled, total) === 0;
  if ((status === "DRAFT" || status === "VOID") && !isZero(settled)) {
    return `it is ${status.toLowerCase()}, but ${show(settled)} is settled on it.`;
  }
  if (status === "PAID" && !isSettled)
    return `it is paid, but ${show(settled)} of ${show(total)} is settled.`;
  if ((status === "SENT" || (status === "APPROVED" && !isZero(total))) && isSettled) {
    return `all of its ${show(total)} is settled, but it is not paid.`;
  }
  return null;
}
