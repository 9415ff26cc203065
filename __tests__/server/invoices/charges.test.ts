import { describe, expect, it } from "vitest";
import { type Books, invoiceRow, newApproved, newBooks, newDraft, pay } from "@/__tests__/support/books";
import { editDraft } from "@/__tests__/support/edit-draft";
import { addRate, setFirm } from "@/__tests__/support/settings";
import { updateDraftInput } from "@/lib/invoices/schema";
import { inTenant } from "@/server/db";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { creditInvoice } from "@/server/invoices/credit-invoice";
import { readCorrection } from "@/server/invoices/read-correction";
import { readInvoiceDetail } from "@/server/invoices/read-detail";
import { reissueInvoice } from "@/server/invoices/reissue-invoice";
import { setAllocationMinutes } from "@/server/invoices/set-allocation-minutes";
import { verifyFirm } from "@/server/verify/verify-firm";

const courier = (books: Books, amount = "12.50") => ({
  ...{ description: "Courier", amount, taxRateId: books.taxRateId },
});

/** Lines of 100.00 and 50.00 at 19 %, 10 % off, and a courier for 12.50: 147.50 and 28.03 tax. */
async function charged(books: Books): Promise<string> {
  const { id } = await newDraft(books, [60, 30]);
  await editDraft(books, id, { discount: { percent: "10" }, charges: [courier(books)] });
  return id;
}

const groupsOf = async (books: Books, id: string) =>
  (await readInvoiceDetail(books.firm, id)).groups.map(({ net, discountShare, taxable, tax }) =>
    [net, discountShare, taxable, tax].map((amount) => amount.replace(/00$/, "")),
  );

describe("charges on the whole invoice", () => {
  it("join their tax group after the discount, and stay what they are when the draft is saved again", async () => {
    const books = await newBooks();
    const id = await charged(books);
    for (let again = 0; again < 2; again += 1) {
      expect(await groupsOf(books, id)).toEqual([["150.00", "15.00", "147.50", "28.03"]]);
      const { invoice, charges } = await readInvoiceDetail(books.firm, id);
      expect(invoice.total).toBe("175.5300");
      expect(charges).toMatchObject([{ description: "Courier", amount: "12.5", taxRate: "19" }]);
      await editDraft(books, id);
    }
  });

  it("stay when fewer minutes of an entry are billed", async () => {
    const books = await newBooks();
    const { id, entryIds } = await newDraft(books, [60, 30]);
    await editDraft(books, id, { charges: [courier(books)] });
    const { invoice, lines } = await readInvoiceDetail(books.firm, id);
    await setAllocationMinutes(books.firm, {
      ...{
        invoiceId: id,
        version: invoice.version,
        lineId: lines[0]?.id ?? "",
        timeEntryId: entryIds[0] ?? "",
      },
      ...{ minutes: 30, rest: { kind: "OPEN" } },
    });
    expect(await groupsOf(books, id)).toEqual([["100.00", "0.00", "112.50", "21.38"]]);
  });

  it("of a rate that no line has make a group of their own; an allowance lowers its group", async () => {
    const books = await newBooks();
    const reduced = await addRate(books, { name: "VAT 7 %", category: "S", rate: "7" });
    const { id } = await newDraft(books);
    const charges = [courier(books, "-20"), { ...courier(books, "50"), taxRateId: reduced }];
    expect(await editDraft(books, id, { charges })).toMatchObject({ total: "148.70" });
    expect(await groupsOf(books, id)).toEqual([
      ["100.00", "0.00", "80.00", "15.20"],
      ["0.00", "0.00", "50.00", "3.50"],
    ]);
  });

  it("that leave less than nothing to pay are refused at approval", async () => {
    const books = await newBooks();
    const { id } = await newDraft(books);
    await editDraft(books, id, { charges: [courier(books, "-200")] });
    await expect(approveInvoice(books.firm, { invoiceId: id })).rejects.toMatchObject({
      fields: { total: expect.stringContaining("below zero") },
    });
  });

  it("need a text and an amount other than zero", () => {
    const charge = { description: " ", amount: "0.00", taxRateId: crypto.randomUUID() };
    const fields = updateDraftInput
      .safeParse({ charges: [charge] })
      .error?.issues.map((issue) => issue.path.join("."));
    expect(fields).toEqual(expect.arrayContaining(["charges.0.description", "charges.0.amount"]));
  });

  it("come along when an invoice is made again, and the books agree throughout", async () => {
    const books = await newBooks();
    const id = await charged(books);
    await approveInvoice(books.firm, { invoiceId: id });
    const { draftId } = await reissueInvoice(books.firm, { invoiceId: id, reason: "Wrong customer" });
    expect(await groupsOf(books, draftId)).toEqual([["150.00", "15.00", "147.50", "28.03"]]);
    await approveInvoice(books.firm, { invoiceId: draftId });
    expect((await verifyFirm(books.firm)).findings).toEqual([]);
  });
});

const lineIds = async (books: Books, id: string) =>
  (await readInvoiceDetail(books.firm, id)).lines.map((line) => line.id);

/** Credits the lines of an invoice one after the other; the last credit note is the last of the totals. */
async function creditEach(books: Books, id: string) {
  const notes = [];
  for (const lineId of await lineIds(books, id))
    notes.push(
      await creditInvoice(books.firm, {
        invoiceId: id,
        reason: "Agreed",
        freesTime: true,
        choices: [{ lineId }],
      }),
    );
  return notes;
}

const sumOfNotes = async (books: Books, id: string) => {
  const [row] = await inTenant(
    books.firm,
    (tx) => tx.$queryRaw<{ total: string; charges: string; rounding: string }[]>`
      SELECT sum(total)::text AS total, sum(charges)::text AS charges, sum(cash_rounding)::text AS rounding
      FROM invoices WHERE tenant_id = ${books.firm.tenantId}::uuid AND corrects_invoice_id = ${id}::uuid`,
  );
  return row;
};

describe("crediting charges and rounding", () => {
  it.each([
    ["3", "139.4500", "-0.0100"],
    ["2", "140.8000", "0.0100"],
  ])(
    "line by line ends at exactly the invoice's total, its charges and its rounding",
    async (percent, total, rounding) => {
      const books = await newBooks();
      await setFirm(books, { cashRounding: "0.05" });
      const { id } = await newDraft(books, [20, 20, 20, 7]);
      await editDraft(books, id, {
        discount: { percent },
        charges: [courier(books, "9.99"), courier(books, "-1.11")],
      });
      await approveInvoice(books.firm, { invoiceId: id });
      const { invoice } = await readInvoiceDetail(books.firm, id);
      expect(invoice).toMatchObject({ total, cashRounding: rounding });
      const notes = await creditEach(books, id);
      expect(await sumOfNotes(books, id)).toEqual({ total, charges: "8.8800", rounding });
      const last = await readInvoiceDetail(books.firm, notes.at(-1)?.id ?? "");
      expect(last.invoice.cashRounding).toBe(rounding);
      expect(await invoiceRow(books, id)).toMatchObject({ status: "PAID" });
      expect((await verifyFirm(books.firm)).findings).toEqual([]);
    },
  );

  it("a group of a charge alone is credited with the last credit of the rest", async () => {
    const books = await newBooks();
    const reduced = await addRate(books, { name: "VAT 7 %", category: "S", rate: "7" });
    const { id } = await newDraft(books, [60, 30]);
    await editDraft(books, id, { charges: [{ ...courier(books, "50"), taxRateId: reduced }] });
    await approveInvoice(books.firm, { invoiceId: id });
    const [first, last] = await creditEach(books, id);
    expect([first?.total, last?.total]).toEqual(["119.00", "113.00"]);
    expect(await groupsOf(books, first?.id ?? "")).toEqual([["100.00", "0.00", "100.00", "19.00"]]);
    expect(await groupsOf(books, last?.id ?? "")).toEqual([
      ["50.00", "0.00", "50.00", "9.50"],
      ["0.00", "0.00", "50.00", "3.50"],
    ]);
  });

  it("an invoice over a charge and a line for nothing can be credited as a whole", async () => {
    const books = await newBooks();
    const { id } = await newDraft(books);
    await editDraft(books, id, { charges: [courier(books)] }, () => ({ unitPrice: "0" }));
    await approveInvoice(books.firm, { invoiceId: id });
    expect(
      await creditInvoice(books.firm, { invoiceId: id, reason: "Agreed", freesTime: false }),
    ).toMatchObject({ total: "14.88" });
    expect(await invoiceRow(books, id)).toMatchObject({ status: "PAID" });
  });

  it("of a paid invoice leaves all of it as the customer's credit, rounding included", async () => {
    const books = await newBooks();
    await setFirm(books, { cashRounding: "0.05" });
    const { id } = await newApproved(books, [7]);
    expect((await readInvoiceDetail(books.firm, id)).invoice).toMatchObject({
      total: "13.9000",
      cashRounding: "0.0100",
    });
    await pay(books, id, "13.90");
    const note = await creditInvoice(books.firm, { invoiceId: id, reason: "Agreed", freesTime: true });
    expect(note).toMatchObject({ total: "13.90", asCustomerCredit: "13.90" });
  });

  it("the wizard knows the charges and the rounding that are left", async () => {
    const books = await newBooks();
    await setFirm(books, { cashRounding: "0.05" });
    const id = await charged(books);
    await approveInvoice(books.firm, { invoiceId: id });
    const { creditable } = await readCorrection(books.firm, id);
    expect(creditable).toMatchObject({ cashRounding: "0.0200", charges: [{ amount: "12.5" }] });
  });
});
