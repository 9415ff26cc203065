import type { DocumentCharge, DocumentSource, SourceInvoice, SourceLine } from "@/lib/invoices/document";
import { computeTotals, type Percentage } from "@/lib/invoices/totals";

export const timeLine = (columns: Partial<SourceLine> = {}): SourceLine => ({
  projectId: "p1",
  projectName: "Brücke",
  description: "Survey",
  minutes: 50,
  quantity: null,
  unit: "h",
  unitPrice: "100",
  baseQuantity: "1",
  discount: null,
  charge: null,
  taxCategory: "S",
  taxRate: "19",
  taxReason: "",
  net: "0",
  ...columns,
});

/** Rows as they are kept, complete by law, with the totals of their lines. */
export function documentSource(
  lines: SourceLine[] = [timeLine()],
  columns: Partial<SourceInvoice> = {},
  discount?: Percentage,
  charges: DocumentCharge[] = [],
): DocumentSource {
  const currency = columns.currency ?? "EUR";
  const totals = computeTotals({
    currency,
    discount,
    lines: lines.map((line) => ({
      ...(line.minutes === null ? { quantity: line.quantity ?? "0" } : { minutes: line.minutes }),
      unitPrice: line.unitPrice,
      discount: line.discount ?? undefined,
      taxCategory: line.taxCategory,
      taxRate: line.taxRate,
    })),
    charges: charges.map(({ amount, taxCategory, taxRate }) => ({ amount, taxCategory, taxRate })),
  });
  return {
    seller: {
      name: "Lindqvist & Partner",
      address: "Lindenstraße 4\n10969 Berlin",
      country: "DE",
      taxId: "DE123456788",
      registeredForTax: true,
      registration: "",
      email: "billing@example.com",
      phone: "",
      website: "",
      paymentInstructions: "IBAN DE89 3704 0044 0532 0130 00",
      paper: "A4",
    },
    customer: {
      name: "Straßenbau Ostheim GmbH",
      contactName: "",
      email: "rechnung@example.com",
      address: "Hafenweg 9\n20457 Hamburg",
      country: "DE",
      taxId: "",
    },
    invoice: {
      kind: "INVOICE",
      status: "APPROVED",
      number: "INV-0042",
      language: "en",
      currency,
      issueDate: "2026-11-10",
      dueDate: "2026-12-10",
      serviceFrom: "2026-10-01",
      serviceTo: "2026-10-31",
      terms: "NET 30",
      reference: "",
      notes: "",
      pricesIncludeTax: false,
      discountPercent: discount && "percent" in discount ? (discount.percent ?? null) : null,
      cashRounding: "0",
      correctsNumber: null,
      voidReason: null,
      subtotal: totals.subtotal,
      discount: totals.discount,
      charges: totals.charges,
      taxExclusive: totals.taxExclusive,
      tax: totals.tax,
      total: totals.total,
      ...columns,
    },
    lines: lines.map((line, index) => ({ ...line, net: totals.lines[index]?.net ?? "0" })),
    charges,
    taxGroups: totals.groups,
  };
}
