import { randomUUID } from "node:crypto";
import type { CreateDraftInput } from "@/lib/invoices/schema";
import { type Ctx, memberIdOf, newId } from "@/server/ctx";
import { inTenant, type Prisma, type Tx, toDbDate } from "@/server/db";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { sendInvoice } from "@/server/invoices/send-invoice";
import { recordPayment } from "@/server/payments/record-payment";
import { newFirm } from "./firm";

/** A firm that can bill: its own details complete, one customer with an address, one project. */
export interface Books {
  firm: Ctx;
  customerId: string;
  projectId: string;
  taxRateId: string;
  currency: string;
}

export async function newBooks(options: Parameters<typeof newFirm>[0] = {}): Promise<Books> {
  const firm = await newFirm(options);
  const currency = options.currency ?? "EUR";
  const [customerId, projectId, taxRateId] = [newId(), newId(), newId()];
  await inTenant(firm, async (tx) => {
    await tx.taxRate.create({
      data: { tenantId: firm.tenantId, id: taxRateId, name: "VAT 19 %", category: "S", rate: "19" },
    });
    await tx.firmSettings.update({
      where: { tenantId: firm.tenantId },
      data: {
        address: "Lindenstraße 4\n10969 Berlin",
        country: "DE",
        taxId: "DE123456788",
        paymentInstructions: "IBAN DE89 3704 0044 0532 0130 00",
        defaultTaxRateId: taxRateId,
      },
    });
    await tx.customer.create({
      data: {
        tenantId: firm.tenantId,
        id: customerId,
        name: "Straßenbau Ostheim GmbH",
        email: "rechnung@example.com",
        address: "Hafenweg 9\n20457 Hamburg",
        country: "DE",
        currency,
      },
    });
    await tx.project.create({ data: { tenantId: firm.tenantId, id: projectId, customerId, name: "Brücke" } });
  });
  return { firm, customerId, projectId, taxRateId, currency };
}

type EntryColumns = Partial<Prisma.TimeEntryUncheckedCreateInput>;

/** Adds billable entries of these minutes at 100 an hour; returns their ids. */
export async function addEntries(
  books: Books,
  minutes: number[],
  columns: EntryColumns = {},
): Promise<string[]> {
  const { firm, projectId, currency } = books;
  const member = memberIdOf(firm) ?? "";
  const rows = minutes.map((each, index) => ({
    tenantId: firm.tenantId,
    id: newId(),
    memberId: member,
    createdBy: member,
    projectId,
    spentOn: toDbDate("2026-11-02"),
    minutes: each,
    billable: true,
    billableMinutes: each,
    description: `Survey ${index + 1}`,
    currency,
    rate: "100",
    rateSource: "Firm rate, since 2026-01-01",
    ...columns,
  }));
  await inTenant(firm, (tx) => tx.timeEntry.createMany({ data: rows }));
  return rows.map((row) => row.id);
}

export function draftInput(books: Books, timeEntryIds: string[]): CreateDraftInput {
  return {
    customerId: books.customerId,
    currency: books.currency,
    timeEntryIds,
    grouping: "ENTRY",
    serviceFrom: "2026-11-01",
    serviceTo: "2026-11-10",
    issueDate: null,
    dueDate: null,
    notes: "",
    requestKey: randomUUID(),
  };
}

/** A draft of new entries of these minutes. */
export async function newDraft(
  books: Books,
  minutes: number[] = [60],
): Promise<{ id: string; entryIds: string[] }> {
  const entryIds = await addEntries(books, minutes);
  const { id } = await createDraft(books.firm, draftInput(books, entryIds));
  return { id, entryIds };
}

/** An approved invoice over new entries of these minutes; at 100 an hour and 19 %, 60 minutes come to 119.00. */
export async function newApproved(books: Books, minutes: number[] = [60]) {
  const { id, entryIds } = await newDraft(books, minutes);
  const { number } = await approveInvoice(books.firm, { invoiceId: id });
  return { id, number, entryIds };
}

export async function newSent(books: Books, minutes: number[] = [60]) {
  const invoice = await newApproved(books, minutes);
  await sendInvoice(books.firm, {
    invoiceId: invoice.id,
    recipients: ["rechnung@example.com"],
    subject: `Invoice ${invoice.number}`,
    message: "Please find the invoice attached.",
  });
  return invoice;
}

/** Records a payment of `amount` on one invoice. */
export function pay(books: Books, invoiceId: string, amount: string, paidOn = "2026-11-10") {
  return recordPayment(books.firm, {
    customerId: books.customerId,
    currency: books.currency,
    amount,
    paidOn,
    method: "BANK_TRANSFER",
    reference: "",
    provider: "manual",
    settlements: [{ invoiceId, amount }],
    keepRestAsCredit: false,
    requestKey: randomUUID(),
  });
}

/** Runs plain SQL as the application's own role, in a transaction of the firm. */
export function asApplication<T>(firm: Ctx, run: (tx: Tx) => Promise<T>): Promise<T> {
  return inTenant(firm, run);
}

export const invoiceRow = (books: Books, id: string) =>
  inTenant(books.firm, (tx) =>
    tx.invoice.findUniqueOrThrow({ where: { tenantId_id: { tenantId: books.firm.tenantId, id } } }),
  );

export const entryRow = (books: Books, id: string) =>
  inTenant(books.firm, (tx) =>
    tx.timeEntry.findUniqueOrThrow({ where: { tenantId_id: { tenantId: books.firm.tenantId, id } } }),
  );
