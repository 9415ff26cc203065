import { beforeEach, describe, expect, it } from "vitest";
import { addEntries, type Books, draftInput, newBooks } from "@/__tests__/support/books";
import { newMember } from "@/__tests__/support/firm";
import { sum } from "@/lib/money/money";
import { inTenant } from "@/server/db";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { readInvoiceDetail } from "@/server/invoices/read-detail";
import { type LineExplanation, readExplanation } from "@/server/invoices/read-explanation";
import { updateDraft } from "@/server/invoices/update-draft";
import { voidInvoice } from "@/server/invoices/void-invoice";

let books: Books;

beforeEach(async () => {
  books = await newBooks();
});

const setRounding = (increment: number) =>
  inTenant(books.firm, (tx) =>
    tx.firmSettings.update({
      where: { tenantId: books.firm.tenantId },
      data: { timeRounding: { increment, direction: "UP", scope: "ENTRY", minimumMinutes: 0 } },
    }),
  );

async function oneLine(minutes: number[]) {
  const entryIds = await addEntries(books, minutes);
  const { id } = await createDraft(books.firm, { ...draftInput(books, entryIds), grouping: "ALL" });
  return { id, entryIds, lineId: await firstLine(id) };
}

const firstLine = async (id: string) => (await readInvoiceDetail(books.firm, id)).lines[0]?.id ?? "";

const explain = (invoiceId: string, lineId: string) => readExplanation(books.firm, { invoiceId, lineId });

/** The figures of an explanation add up to the line. */
function expectToAddUp({ line, entries, totals, group }: LineExplanation): void {
  expect(
    sum(
      entries.map((entry) => entry.amount),
      "EUR",
    ),
  ).toBe(line.net);
  expect(totals.amount).toBe(line.net);
  expect(totals.billedMinutes).toBe(line.minutes);
  expect(sum([line.gross, `-${line.discountAmount}`], "EUR")).toBe(line.net);
  expect(sum([group?.net ?? "", `-${group?.discountShare}`], "EUR")).toBe(group?.taxable);
}

describe("a line of a draft", () => {
  it("is explained by its entries, their rates and the rule that gave them, and by its policy", async () => {
    await setRounding(15);
    const { id, lineId } = await oneLine([50, 61]);
    const explanation = await explain(id, lineId);
    expect(explanation).toMatchObject({
      line: { minutes: 135, gross: "225.00", net: "225.00", discountAmount: "0.00", taxRate: "19" },
      entries: [
        {
          date: "2026-11-02",
          memberName: "Olivia Owner",
          description: "Survey 1",
          workedMinutes: 50,
          billableMinutes: 50,
          minutes: 50,
          billedMinutes: 60,
          rate: "100",
          rateSource: "Firm rate, since 2026-01-01",
          amount: "100.00",
        },
        { billedMinutes: 75, amount: "125.00" },
      ],
      rounding: { timeRounding: { increment: 15 }, timeRoundingFrom: "FIRM", setByHand: false },
      group: { net: "225.00", discountShare: "0.00", taxable: "225.00", tax: "42.75", lines: 1 },
    });
    expectToAddUp(explanation);
  });

  it("says what somebody set by hand, and what discounts did", async () => {
    const { id, lineId } = await oneLine([50, 61]);
    const { invoice, lines } = await readInvoiceDetail(books.firm, id);
    await updateDraft(books.firm, {
      ...invoice,
      invoiceId: id,
      discount: { percent: "5" },
      charges: [],
      lines: lines.map((line) => ({ ...line, minutes: 100, unitPrice: "90", discount: { percent: "10" } })),
    });
    const explanation = await explain(id, lineId);
    expect(explanation).toMatchObject({
      line: { gross: "150.00", discountAmount: "15.00", net: "135.00" },
      rounding: { setByHand: true },
      isPriceSetByHand: true,
      group: { net: "135.00", discountShare: "6.75", taxable: "128.25", tax: "24.37" },
    });
    expectToAddUp(explanation);
  });
});

describe("a line of an issued invoice", () => {
  it("is explained as it was issued, whatever is set, renamed or changed later", async () => {
    await setRounding(15);
    const { id, lineId, entryIds } = await oneLine([50, 61]);
    await approveInvoice(books.firm, { invoiceId: id });
    const issued = await explain(id, lineId);
    await setRounding(60);
    await voidInvoice(books.firm, { invoiceId: id, reason: "Wrong customer" });
    await inTenant(books.firm, async (tx) => {
      await tx.timeEntry.updateMany({
        where: { id: { in: entryIds } },
        data: { description: "Changed", minutes: 10, billableMinutes: 10, rate: "1" },
      });
      await tx.project.updateMany({ where: { id: books.projectId }, data: { name: "Renamed" } });
    });
    const later = await explain(id, lineId);
    expect(later).toEqual({ ...issued, invoice: { ...issued.invoice, status: "VOID" } });
    expect(later.entries[0]).toMatchObject({ description: "Survey 1", projectName: "Brücke" });
    expectToAddUp(later);
  });

  it("keeps its entries' facts as the database took them, not as the application would have them", async () => {
    const { id, lineId, entryIds } = await oneLine([50]);
    await inTenant(
      books.firm,
      (tx) =>
        tx.$executeRaw`UPDATE time_allocations SET entry = '{"minutes": 1}' WHERE invoice_id = ${id}::uuid`,
    );
    await approveInvoice(books.firm, { invoiceId: id });
    expect((await explain(id, lineId)).entries[0]).toMatchObject({
      timeEntryId: entryIds[0],
      workedMinutes: 50,
    });
    const change = inTenant(
      books.firm,
      (tx) =>
        tx.$executeRaw`UPDATE time_allocations SET entry = '{"minutes": 1}' WHERE invoice_id = ${id}::uuid`,
    );
    await expect(change).rejects.toThrow(/billed minutes stay in the ledger as they were/);
  });
});

describe("who may read it", () => {
  it("is who may read the invoice", async () => {
    const { id, lineId } = await oneLine([50]);
    const member = await newMember(books.firm, "MEMBER");
    const input = { invoiceId: id, lineId };
    await expect(readExplanation(member, input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const stranger = await newBooks();
    await expect(readExplanation(stranger.firm, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(explain(id, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
