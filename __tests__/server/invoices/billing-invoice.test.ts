import { expect, it } from "vitest";
import { addEntries, draftInput, entryRow, newBooks } from "@/__tests__/support/books";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { creditInvoice } from "@/server/invoices/credit-invoice";
import { voidInvoice } from "@/server/invoices/void-invoice";

/** A firm with one entry of 100 minutes, and what bills these many of it. */
async function oneEntry() {
  const books = await newBooks();
  const [entryId = ""] = await addEntries(books, [100]);
  const bill = async (minutes: number) => {
    const input = draftInput(books, [entryId]);
    const fewerMinutes = [{ timeEntryId: entryId, minutes }];
    const { id } = await createDraft(books.firm, { ...input, fewerMinutes });
    await approveInvoice(books.firm, { invoiceId: id });
    return id;
  };
  const credit = (invoiceId: string) =>
    creditInvoice(books.firm, { invoiceId, reason: "As agreed", freesTime: true });
  const named = async () => (await entryRow(books, entryId)).invoiceId;
  return { books, bill, credit, named };
}

it("an entry billed again after a credit names no invoice once the second one is voided", async () => {
  const { books, bill, credit, named } = await oneEntry();
  await credit(await bill(100));
  const second = await bill(100);
  expect(await named()).toBe(second);
  await voidInvoice(books.firm, { invoiceId: second, reason: "Wrong rate" });
  expect(await named()).toBeNull();
});

it("an entry on two invoices names the one that still bills it, whichever is credited or voided", async () => {
  const { books, bill, credit, named } = await oneEntry();
  const [first, second] = [await bill(40), await bill(60)];
  expect(await named()).toBe(second);
  await credit(second);
  expect(await named()).toBe(first);
  const third = await bill(60);
  await voidInvoice(books.firm, { invoiceId: third, reason: "Wrong rate" });
  expect(await named()).toBe(first);
});
