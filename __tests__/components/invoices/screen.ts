import type { InvoiceActions } from "@/components/invoices/invoice-actions";
import { actionsFor } from "@/lib/invoices/status";
import type { Role } from "@/lib/permissions";
import type { DetailLine, InvoiceDetailScreen } from "@/server/invoices/read-detail";

export const invoiceId = "01990000-0000-7000-8000-000000000001";
export const vatId = "01990000-0000-7000-8000-0000000000a1";

const line = (id: string, description: string): DetailLine => ({
  id,
  projectId: null,
  projectName: null,
  description,
  minutes: null,
  quantity: "1",
  unit: "",
  unitPrice: "10",
  discount: null,
  taxRateId: vatId,
  taxCategory: "S",
  taxRate: "19",
  net: "10.00",
  entryCount: 0,
  entryMinutes: 0,
});

/** A stored draft of two lines at 10.00 each and 19 % tax: 23.80. */
export function draftScreen(
  change: Partial<InvoiceDetailScreen["invoice"]> = {},
  role: Role = "OWNER",
): InvoiceDetailScreen {
  const invoice: InvoiceDetailScreen["invoice"] = {
    id: invoiceId,
    kind: "INVOICE",
    status: "DRAFT",
    number: null,
    customerId: "01990000-0000-7000-8000-0000000000c1",
    customerName: "Straßenbau Ostheim GmbH",
    customerEmail: "rechnung@example.com",
    currency: "EUR",
    issueDate: null,
    dueDate: null,
    serviceFrom: null,
    serviceTo: null,
    terms: "NET 30",
    reference: "",
    notes: "",
    internalNotes: "",
    pricesIncludeTax: false,
    discountInput: null,
    subtotal: "20.00",
    discount: "0.00",
    cashRounding: "0.00",
    customerTaxRateId: null,
    taxExclusive: "20.00",
    tax: "3.80",
    total: "23.80",
    settled: "0.00",
    balance: "23.80",
    createdByName: "Olivia Owner",
    createdBy: "01990000-0000-7000-8000-0000000000d1",
    approvedByName: null,
    isSubmitted: false,
    submittedByName: null,
    returnedReason: null,
    voidReason: null,
    createdAt: "2026-11-09T08:00:00Z",
    approvedAt: null,
    sentAt: null,
    paidAt: null,
    voidedAt: null,
    version: 1,
    ...change,
  };
  return {
    invoice,
    lines: [
      line("01990000-0000-7000-8000-000000000011", "Survey"),
      line("01990000-0000-7000-8000-000000000012", "Report"),
    ],
    charges: [],
    groups: [],
    settlements: [],
    history: [],
    deliveries: [],
    expectedNumber: "INV-0042",
    actions: actionsFor(
      { status: invoice.status, isSettledInPart: invoice.settled !== "0.00" },
      { role, creator: true },
    ),
    related: [],
    taxRates: [
      {
        id: vatId,
        name: "VAT 19 %",
        category: "S",
        rate: "19",
        reason: "",
        isArchived: false,
        validFrom: null,
        validTo: null,
      },
    ],
    defaultTaxRateId: vatId,
    registeredForTax: true,
    cashStep: null,
    projects: [],
    firmName: "Lindqvist & Partner",
    mayCreate: true,
    mayWriteOff: true,
    timeZone: "Europe/Berlin",
    today: "2026-11-10",
  };
}

const notCalled = () => Promise.reject(new Error("not expected here"));

/** The page's actions; those a test does not give are not expected to be called. */
export const actions = (given: Partial<InvoiceActions>): InvoiceActions => ({
  save: notCalled,
  remove: notCalled,
  approve: notCalled,
  send: notCalled,
  undoSend: notCalled,
  recordPayment: notCalled,
  void: notCalled,
  submit: notCalled,
  setMinutes: notCalled,
  return: notCalled,
  approveAndSend: notCalled,
  ...given,
});
