import {
  countryName,
  formatAmount,
  formatLongDate,
  formatMinutes,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatUnitPrice,
} from "@/lib/format";
import type { DocumentGroup, DocumentLine, InvoiceDocument, Paper } from "@/lib/invoices/document";
import type { TaxCategory } from "@/lib/invoices/totals";
import { isZero } from "@/lib/money/sign";
import { type Labels, labelsFor } from "./labels";
import { describeTerms } from "./terms";

/** A figure or fact with its name. */
export interface Fact {
  label: string;
  value: string;
}

/** A row of the sums; two charges can bear the same name, so each row has a key of its own. */
export interface Sum extends Fact {
  key: string;
}

export interface PresentedLine {
  position: number;
  description: string;
  /** Discount and surcharge of the line, in words. */
  extras: string[];
  /** `0:50 h × 100.00`: what is shown here multiplies to the amount. */
  quantity: string;
  tax: string;
  amount: string;
}

export interface PresentedGroup {
  title: string | null;
  continued: string;
  lines: PresentedLine[];
  subtotal: Fact | null;
}

/** The words and figures of a document, ready to be set: both renderers print exactly these. */
export interface Presentation {
  locale: string;
  paper: Paper;
  title: string;
  number: string | null;
  mark: { word: string; note: string } | null;
  seller: { name: string; address: string[]; details: Fact[] };
  customer: { label: string; name: string; address: string[] };
  facts: Fact[];
  due: { label: string; amount: string; when: string | null };
  heads: { item: string; quantity: string; tax: string; amount: string };
  groups: PresentedGroup[];
  /** One row a tax group: each figure under its head, the first one the group's name. */
  taxRows: Fact[][];
  taxSummary: string;
  /** Why no tax is charged, and whether prices include it. */
  remarks: string[];
  sums: Sum[];
  total: Fact;
  blocks: { title: string; text: string }[];
  page: Labels["page"];
}

/** The same presentation with every text put through `change`. */
export function mapTexts(shown: Presentation, change: (text: string) => string): Presentation {
  const { page, locale, paper } = shown;
  const texts: Presentation = JSON.parse(JSON.stringify(shown), (_, value) =>
    typeof value === "string" ? change(value) : value,
  );
  return { ...texts, page, locale, paper };
}

type Words = { labels: Labels; locale: string };

/** Puts a document into the words of its language; amounts are formatted, never worked out. */
export function presentDocument(document: InvoiceDocument): Presentation {
  const words = labelsFor(document.language);
  const { labels, locale } = words;
  const { seller, customer } = document;
  const isCredit = document.kind === "CREDIT_NOTE";
  const contact = [seller.email, seller.phone, seller.website].filter(Boolean).join(" · ");
  return {
    locale,
    paper: document.paper,
    title: isCredit ? labels.creditNote : labels.invoice,
    number: document.number,
    mark: presentMark(document, labels),
    seller: {
      name: seller.name,
      address: addressLines(seller.address, seller.country, locale),
      details: [
        ...(seller.taxId ? [{ label: labels.taxId, value: seller.taxId }] : []),
        ...[seller.registration, contact].filter(Boolean).map((value) => ({ label: "", value })),
      ],
    },
    customer: {
      label: labels.billTo,
      name: customer.name,
      address: [
        ...(customer.contactName ? [customer.contactName] : []),
        ...addressLines(customer.address, customer.country, locale),
      ],
    },
    facts: presentFacts(document, words),
    due: {
      label: isCredit ? labels.amountCredited : labels.amountDue,
      amount: formatMoney(document.totals.total, document.currency, locale),
      when: document.dueDate && !isCredit ? labels.due(formatLongDate(document.dueDate, locale)) : null,
    },
    heads: {
      item: labels.item,
      quantity: labels.quantity,
      tax: labels.tax,
      amount: labels.amount(document.currency),
    },
    groups: document.groups.map((group) => presentGroup(group, document, words)),
    ...presentTaxes(document, words),
    ...presentTotals(document, words),
    blocks: presentBlocks(document, words),
    page: labels.page,
  };
}

function presentMark(document: InvoiceDocument, labels: Labels): Presentation["mark"] {
  if (document.mark === "DRAFT") return { word: labels.draft, note: labels.draftNote };
  if (document.mark !== "VOID") return null;
  return { word: labels.void, note: [labels.voidNote, document.voidReason].filter(Boolean).join(" ") };
}

/** An address as its lines, the country's name last. */
export function addressLines(address: string, country: string, locale: string): string[] {
  const lines = address.split("\n").map((line) => line.trim());
  return [...lines, countryName(country, locale)].filter(Boolean);
}

function presentFacts(document: InvoiceDocument, { labels, locale }: Words): Fact[] {
  const date = (value: string | null) => (value ? formatLongDate(value, locale) : "");
  const { serviceFrom: from, serviceTo: to } = document;
  const period = from && to && from !== to;
  const facts = [
    { label: labels.number, value: document.number ?? "" },
    { label: labels.corrects, value: document.correctsNumber ?? "" },
    { label: labels.issueDate, value: date(document.issueDate) },
    { label: labels.dueDate, value: document.kind === "INVOICE" ? date(document.dueDate) : "" },
    period
      ? { label: labels.servicePeriod, value: formatPeriod(from, to, locale) }
      : { label: labels.serviceDate, value: date(from ?? to) },
    { label: labels.reference, value: document.reference },
    { label: labels.customerTaxId, value: document.customer.taxId },
  ];
  return facts.filter((fact) => fact.value);
}

function presentGroup(group: DocumentGroup, document: InvoiceDocument, words: Words): PresentedGroup {
  const { labels, locale } = words;
  const isOnly = document.groups.length === 1;
  const title = group.project || (isOnly ? null : labels.otherItems);
  return {
    title,
    continued: title ? labels.continued(title) : "",
    lines: group.lines.map((line) => presentLine(line, document.currency, words)),
    subtotal:
      isOnly || !title
        ? null
        : {
            label: labels.projectSubtotal(title),
            value: formatAmount(group.subtotal, document.currency, locale),
          },
  };
}

function presentLine(line: DocumentLine, currency: string, { labels, locale }: Words): PresentedLine {
  const money = (amount: string) => formatAmount(amount, currency, locale);
  const extras: string[] = [];
  if (line.discount) {
    const { discount } = line;
    const size = "percent" in discount ? formatPercent(discount.percent, locale) : money(discount.amount);
    extras.push(labels.lineDiscount(size));
  }
  if (line.charge && !isZero(line.charge)) extras.push(labels.lineCharge(money(line.charge)));
  return {
    position: line.position,
    description: line.description,
    extras,
    quantity: quantityTimesPrice(line, currency, locale),
    tax: taxWord(line, { labels, locale }),
    amount: money(line.net),
  };
}

/** Beside a figure: its rate, or in a word why there is none. */
const taxWord = (
  { taxCategory, taxRate }: { taxCategory: TaxCategory; taxRate: string },
  { labels, locale }: Words,
): string => (taxCategory === "S" ? formatPercent(taxRate, locale) : labels.shortCategory[taxCategory]);

function quantityTimesPrice(line: DocumentLine, currency: string, locale: string): string {
  const price = formatUnitPrice(line.unitPrice, currency, locale);
  if (line.minutes !== null) return `${formatMinutes(line.minutes)} × ${price}`;
  const unit = line.unit ? ` ${line.unit}` : "";
  const base = /^1(\.0+)?$/.test(line.baseQuantity) ? "" : ` / ${formatNumber(line.baseQuantity, locale)}`;
  return `${formatNumber(line.quantity ?? "0", locale)}${unit} × ${price}${base}`;
}

function presentTaxes(document: InvoiceDocument, { labels, locale }: Words) {
  const money = (amount: string) => formatAmount(amount, document.currency, locale);
  const withShare = !isZero(document.totals.discount);
  const withCharges = document.charges.length > 0;
  const rows = document.taxGroups.map((group) => [
    { label: "", value: labels.taxCategory[group.taxCategory] },
    ...(withShare || withCharges ? [{ label: labels.net, value: money(group.net) }] : []),
    ...(withShare ? [{ label: labels.discountShare, value: money(negated(group.discountShare)) }] : []),
    ...(withCharges ? [{ label: labels.charges, value: money(group.charges) }] : []),
    { label: labels.taxable, value: money(group.taxable) },
    { label: labels.rate, value: formatPercent(group.taxRate, locale) },
    { label: labels.tax, value: money(group.tax) },
  ]);
  const reasons = document.taxGroups
    .filter((group) => group.reason)
    .map((group) => `${labels.taxCategory[group.taxCategory]}: ${group.reason}`);
  return {
    taxSummary: labels.taxSummary,
    taxRows: rows,
    remarks: [...reasons, ...(document.pricesIncludeTax ? [labels.pricesIncludeTax] : [])],
  };
}

function presentTotals(document: InvoiceDocument, { labels, locale }: Words): { sums: Sum[]; total: Fact } {
  const { totals, currency, pricesIncludeTax } = document;
  const row = (label: string, amount: string, key = label): Sum => ({
    key,
    label,
    value: formatAmount(amount, currency, locale),
  });
  const optional = (label: string, amount: string) => (isZero(amount) ? [] : [row(label, amount)]);
  const percent = totals.discountPercent ? ` ${formatPercent(totals.discountPercent, locale)}` : "";
  const adjusted = !isZero(totals.discount) || document.charges.length > 0;
  return {
    sums: [
      ...(adjusted ? [row(labels.subtotal, totals.subtotal)] : []),
      ...optional(`${labels.discount}${percent}`, negated(totals.discount)),
      ...document.charges.map((charge, index) =>
        row(
          `${charge.description} (${taxWord(charge, { labels, locale })})`,
          charge.amount,
          `charge ${index}`,
        ),
      ),
      row(pricesIncludeTax ? labels.includedNet : labels.netTotal, totals.taxExclusive),
      row(pricesIncludeTax ? labels.includedTax : labels.totalTax, totals.tax),
      ...optional(labels.cashRounding, totals.cashRounding),
    ],
    total: { label: labels.total, value: formatMoney(totals.total, currency, locale) },
  };
}

function presentBlocks(document: InvoiceDocument, { labels, locale }: Words): Presentation["blocks"] {
  const { seller, kind, number } = document;
  const payment = [seller.paymentInstructions.trim(), number ? labels.payWith(number) : ""];
  const blocks =
    kind === "INVOICE"
      ? [
          { title: labels.howToPay, text: payment.filter(Boolean).join("\n") },
          { title: labels.terms, text: describeTerms(document, labels, locale) },
        ]
      : [];
  return [...blocks, { title: labels.notes, text: document.notes.trim() }].filter((block) => block.text);
}

/** Nothing stays nothing: "-0.00" is no figure. */
const negated = (amount: string) => {
  if (isZero(amount)) return amount;
  return amount.startsWith("-") ? amount.slice(1) : `-${amount}`;
};
