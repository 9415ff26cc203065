import { sum, toCurrencyDigits } from "@/lib/money/money";
import type { InvoiceStatus } from "./status";
import type { Percentage, TaxCategory } from "./totals";

export type Paper = "A4" | "LETTER";

/** The firm as its documents show it: what approval snapshots. A type, not an interface, since it is stored as JSON. */
export type Seller = {
  name: string;
  address: string;
  country: string;
  taxId: string;
  registeredForTax: boolean;
  registration: string;
  email: string;
  phone: string;
  website: string;
  paymentInstructions: string;
  paper: Paper;
};

/** The customer as the document shows it: what approval snapshots. */
export type Customer = {
  name: string;
  contactName: string;
  email: string;
  address: string;
  country: string;
  taxId: string;
};

/** The header of an invoice as it is kept; amounts are decimal strings, dates YYYY-MM-DD. */
export interface SourceInvoice {
  kind: "INVOICE" | "CREDIT_NOTE";
  status: InvoiceStatus;
  number: string | null;
  language: string;
  currency: string;
  issueDate: string | null;
  dueDate: string | null;
  serviceFrom: string | null;
  serviceTo: string | null;
  terms: string;
  reference: string;
  notes: string;
  pricesIncludeTax: boolean;
  discountPercent: string | null;
  subtotal: string;
  discount: string;
  charges: string;
  taxExclusive: string;
  tax: string;
  cashRounding: string;
  total: string;
  correctsNumber: string | null;
  voidReason: string | null;
}

/** A line as it is kept. `minutes` makes the unit price an hourly rate. */
export interface SourceLine {
  projectId: string | null;
  projectName: string | null;
  description: string;
  minutes: number | null;
  quantity: string | null;
  unit: string;
  unitPrice: string;
  baseQuantity: string;
  discount: Percentage | null;
  charge: string | null;
  taxCategory: TaxCategory;
  taxRate: string;
  taxReason: string;
  net: string;
}

/** A charge on the whole document; a negative amount is an allowance. */
export interface DocumentCharge {
  description: string;
  amount: string;
  taxCategory: TaxCategory;
  taxRate: string;
  taxReason: string;
}

export interface SourceTaxGroup {
  taxCategory: TaxCategory;
  taxRate: string;
  net: string;
  discountShare: string;
  taxable: string;
  tax: string;
}

/** Plain rows in: everything a document is made of. Lines, charges and tax groups come in their own order. */
export interface DocumentSource {
  seller: Seller;
  customer: Customer;
  invoice: SourceInvoice;
  lines: SourceLine[];
  charges: DocumentCharge[];
  taxGroups: SourceTaxGroup[];
}

/** A printed line; `position` counts from 1 over the whole document. */
export interface DocumentLine extends Omit<SourceLine, "projectId" | "projectName"> {
  position: number;
}

/** Lines of one project, in their order; `project` is null for lines that belong to none. */
export interface DocumentGroup {
  project: string | null;
  lines: DocumentLine[];
  subtotal: string;
}

export interface DocumentTaxGroup extends SourceTaxGroup {
  /** The charges of the whole document that belong to this group. */
  charges: string;
  /** Why no tax is charged; empty where tax is. */
  reason: string;
}

/**
 * The one value behind every printed or sent form of an invoice. Amounts are exact decimal strings at the currency's
 * digits, dates YYYY-MM-DD, everything else codes and text; `language` chooses the words that the renderer adds.
 * An issued document says what it said at approval: no payment, no later change of customer or firm is in it.
 */
export interface InvoiceDocument {
  kind: "INVOICE" | "CREDIT_NOTE";
  /** What must be seen across the page: a draft is no invoice, a void one no longer is. */
  mark: "DRAFT" | "VOID" | null;
  voidReason: string | null;
  number: string | null;
  correctsNumber: string | null;
  language: string;
  currency: string;
  paper: Paper;
  seller: Seller;
  customer: Customer;
  issueDate: string | null;
  dueDate: string | null;
  serviceFrom: string | null;
  serviceTo: string | null;
  terms: string;
  reference: string;
  notes: string;
  pricesIncludeTax: boolean;
  groups: DocumentGroup[];
  charges: DocumentCharge[];
  taxGroups: DocumentTaxGroup[];
  totals: {
    subtotal: string;
    discount: string;
    /** The percent behind the discount; null when an amount was given, or nothing. */
    discountPercent: string | null;
    charges: string;
    taxExclusive: string;
    tax: string;
    cashRounding: string;
    total: string;
  };
}

/** Makes the document of an invoice from its rows. */
export function buildDocument(source: DocumentSource): InvoiceDocument {
  const { invoice, seller, customer } = source;
  const exact = (amount: string) => toCurrencyDigits(amount, invoice.currency);
  return {
    kind: invoice.kind,
    mark: invoice.status === "DRAFT" || invoice.status === "VOID" ? invoice.status : null,
    voidReason: invoice.voidReason,
    number: invoice.number,
    correctsNumber: invoice.correctsNumber,
    language: invoice.language,
    currency: invoice.currency,
    paper: seller.paper,
    seller,
    customer,
    issueDate: invoice.issueDate,
    dueDate: invoice.dueDate,
    serviceFrom: invoice.serviceFrom,
    serviceTo: invoice.serviceTo,
    terms: invoice.terms,
    reference: invoice.reference,
    notes: invoice.notes,
    pricesIncludeTax: invoice.pricesIncludeTax,
    groups: groupByProject(source.lines, invoice.currency),
    charges: source.charges.map((charge) => ({ ...charge, amount: exact(charge.amount) })),
    taxGroups: source.taxGroups.map((group) => ({
      ...group,
      net: exact(group.net),
      discountShare: exact(group.discountShare),
      taxable: exact(group.taxable),
      tax: exact(group.tax),
      charges: sum(
        ofGroup(group, source.charges).map((charge) => charge.amount),
        invoice.currency,
      ),
      reason: reasonsOf([...ofGroup(group, source.lines), ...ofGroup(group, source.charges)]),
    })),
    totals: {
      subtotal: exact(invoice.subtotal),
      discount: exact(invoice.discount),
      discountPercent: invoice.discountPercent,
      charges: exact(invoice.charges),
      taxExclusive: exact(invoice.taxExclusive),
      tax: exact(invoice.tax),
      cashRounding: exact(invoice.cashRounding),
      total: exact(invoice.total),
    },
  };
}

/** Projects in the order of their first line. */
function groupByProject(lines: SourceLine[], currency: string): DocumentGroup[] {
  const groups = new Map<string, DocumentGroup>();
  for (const [index, { projectId, projectName, ...line }] of lines.entries()) {
    const key = projectId ?? "";
    const group = groups.get(key) ?? { project: projectId && (projectName ?? ""), lines: [], subtotal: "0" };
    group.lines.push({ ...line, position: index + 1, net: toCurrencyDigits(line.net, currency) });
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    subtotal: sum(
      group.lines.map((line) => line.net),
      currency,
    ),
  }));
}

/** The reasons that the lines and charges of a tax group give, each once. */
const reasonsOf = (parts: { taxReason: string }[]): string =>
  [...new Set(parts.map((part) => part.taxReason.trim()).filter(Boolean))].join(" · ");

const ofGroup = <Part extends { taxCategory: TaxCategory; taxRate: string }>(
  group: SourceTaxGroup,
  parts: Part[],
): Part[] =>
  parts.filter((part) => part.taxCategory === group.taxCategory && sameRate(part.taxRate, group.taxRate));

const sameRate = (a: string, b: string) => plain(a) === plain(b);
const plain = (rate: string) => (rate.includes(".") ? rate.replace(/\.?0+$/, "") : rate);
