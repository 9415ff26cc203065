import { expect, it } from "vitest";
import { entryRow, invoiceRow, newApproved, newBooks, pay } from "@/__tests__/support/books";
import { auditActions } from "@/__tests__/support/firm";
import { wholeInvoice } from "@/lib/invoices/credit";
import { creditEffect } from "@/lib/invoices/credit-effect";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { creditInvoice } from "@/server/invoices/credit-invoice";
import { readCorrection } from "@/server/invoices/read-correction";
import { reissueInvoice } from "@/server/invoices/reissue-invoice";

it("void and reissue voids, and leaves a linked draft with the same entries and lines", async () => {
  const books = await newBooks();
  const { id, entryIds } = await newApproved(books, [90, 30]);
  const { draftId } = await reissueInvoice(books.firm, { invoiceId: id, reason: "Wrong address" });
  const [before, draft] = [await invoiceRow(books, id), await invoiceRow(books, draftId)];
  expect(before).toMatchObject({ status: "VOID", number: "INV-0001" });
  expect(draft).toMatchObject({ status: "DRAFT", number: null, reissuesInvoiceId: id, total: before.total });
  expect(await auditActions(books.firm, draftId)).toEqual(["invoice.created"]);
  await approveInvoice(books.firm, { invoiceId: draftId });
  expect(await invoiceRow(books, draftId)).toMatchObject({ number: "INV-0002" });
  expect(await entryRow(books, entryIds[0] ?? "")).toMatchObject({ billedMinutes: 90, invoiceId: draftId });
});

it("an invoice with money on it is not voided, and nothing is left half done", async () => {
  const books = await newBooks();
  const { id } = await newApproved(books);
  await pay(books, id, "19.00");
  await expect(reissueInvoice(books.firm, { invoiceId: id, reason: "Wrong address" })).rejects.toThrow(
    /cannot be voided/,
  );
  expect(await readCorrection(books.firm, id)).toMatchObject({
    voidRefusal: expect.stringContaining("cannot be voided"),
    creditRefusal: null,
  });
});

it("what the wizard foresees is what the credit does", async () => {
  const books = await newBooks();
  const { id } = await newApproved(books);
  await pay(books, id, "100.00");
  const { invoice, creditable } = await readCorrection(books.firm, id);
  const effect = creditEffect(invoice, creditable, wholeInvoice(creditable));
  expect(effect).toMatchObject({
    credit: { total: "119.00", tax: "19.00", minutes: 60 },
    before: { total: "119.00", balance: "19.00" },
    after: { total: "0.00", balance: "0.00" },
    customerCredit: "100.00",
  });
  const issued = await creditInvoice(books.firm, { invoiceId: id, reason: "Not delivered", freesTime: true });
  expect(issued).toMatchObject({ total: effect.credit.total, asCustomerCredit: effect.customerCredit });
});
