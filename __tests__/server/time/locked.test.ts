import { expect, it } from "vitest";
import { inTenant } from "@/server/db";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { voidInvoice } from "@/server/invoices/void-invoice";
import { deleteTimeEntry } from "@/server/time/delete-time-entry";
import { saveTimeEntry } from "@/server/time/save-time-entry";
import { setBillable } from "@/server/time/set-billable";
import { type Books, draftInput, entryRow, newBooks } from "../../support/books";
import { auditActions, newMember } from "../../support/firm";
import { entryInput, newRate } from "../../support/time";

async function newEntry(books: Books): Promise<string> {
  await newRate(books.firm, "100", { projectId: books.projectId });
  return (await saveTimeEntry(books.firm, entryInput(books))).id;
}

const draftOf = async (books: Books, id: string) =>
  (await createDraft(books.firm, draftInput(books, [id]))).id;

it("billed time is locked on every path, and the sentence names its invoice", async () => {
  const books = await newBooks();
  const id = await newEntry(books);
  const { number } = await approveInvoice(books.firm, { invoiceId: await draftOf(books, id) });
  const locked = {
    code: "CONFLICT",
    message: `Part of ${number}. Void or correct that invoice to unlock it.`,
  };
  const edit = (change: Parameters<typeof entryInput>[1]) =>
    saveTimeEntry(books.firm, entryInput(books, { id, version: 1, ...change }));
  await expect(edit({ minutes: 30 })).rejects.toMatchObject(locked);
  await expect(edit({ date: "2026-11-08" })).rejects.toMatchObject(locked);
  await expect(edit({ description: "Something else" })).rejects.toMatchObject(locked);
  await expect(edit({ billable: false })).rejects.toMatchObject(locked);
  await expect(setBillable(books.firm, { id, billable: false })).rejects.toMatchObject(locked);
  await expect(deleteTimeEntry(books.firm, { id })).rejects.toMatchObject(locked);
  expect(await entryRow(books, id)).toMatchObject({ minutes: 60, billedMinutes: 60, description: "Survey" });
  expect(await auditActions(books.firm, id)).toEqual(["time_entry.created"]);
});

it("a draft lets only the description of its time change, and says whose draft it is", async () => {
  const books = await newBooks();
  const id = await newEntry(books);
  await draftOf(books, id);
  const held = {
    code: "CONFLICT",
    message: expect.stringContaining("draft invoice for Straßenbau Ostheim GmbH by Olivia Owner"),
  };
  const edit = (change: Parameters<typeof entryInput>[1]) =>
    saveTimeEntry(books.firm, entryInput(books, { id, version: 1, ...change }));
  await expect(edit({ minutes: 30 })).rejects.toMatchObject(held);
  await expect(edit({ date: "2026-11-08" })).rejects.toMatchObject(held);
  await expect(setBillable(books.firm, { id, billable: false })).rejects.toMatchObject(held);
  await expect(deleteTimeEntry(books.firm, { id })).rejects.toMatchObject(held);
  await edit({ description: "Survey of the east pier" });
  expect(await entryRow(books, id)).toMatchObject({ description: "Survey of the east pier", minutes: 60 });
});

it("a void invoice unlocks its time, but the time stays for its record", async () => {
  const books = await newBooks();
  const id = await newEntry(books);
  const invoiceId = await draftOf(books, id);
  const { number } = await approveInvoice(books.firm, { invoiceId });
  await voidInvoice(books.firm, { invoiceId, reason: "Wrong customer" });
  await expect(deleteTimeEntry(books.firm, { id })).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining(number),
  });
  expect(await setBillable(books.firm, { id, billable: false })).toEqual({ id, billable: false });
});

it("an approval and an edit at the same moment never leave billed time that was changed", async () => {
  const books = await newBooks();
  const id = await newEntry(books);
  const invoiceId = await draftOf(books, id);
  const results = await Promise.allSettled([
    approveInvoice(books.firm, { invoiceId }),
    saveTimeEntry(books.firm, entryInput(books, { id, version: 1, minutes: 30 })),
  ]);
  expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected"]);
  expect(await entryRow(books, id)).toMatchObject({ minutes: 60, billedMinutes: 60 });
});

it("deleting an entry leaves what it was in the audit trail", async () => {
  const books = await newBooks();
  const id = await newEntry(books);
  await deleteTimeEntry(books.firm, { id, version: 1 });
  await expect(entryRow(books, id)).rejects.toThrow();
  const [event] = await inTenant(books.firm, (tx) =>
    tx.auditEvent.findMany({
      where: { tenantId: books.firm.tenantId, subjectId: id, action: "time_entry.deleted" },
    }),
  );
  expect(event?.before).toMatchObject({ minutes: 60, description: "Survey", rate: "100" });
});

it("the billable flag goes off and on again, and finds the rate that was missing", async () => {
  const books = await newBooks();
  const { id } = await saveTimeEntry(books.firm, entryInput(books));
  await setBillable(books.firm, { id, version: 1, billable: false });
  expect(await entryRow(books, id)).toMatchObject({ billable: false, billableMinutes: 0 });
  await newRate(books.firm, "100");
  await setBillable(books.firm, { id, version: 2, billable: true });
  const row = await entryRow(books, id);
  expect(row).toMatchObject({
    billable: true,
    billableMinutes: 60,
    rateSource: "Firm rate, since 2026-01-01",
  });
  await expect(setBillable(books.firm, { id, version: 2, billable: false })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

it("nobody touches another member's time, nor another firm's", async () => {
  const [books, other] = [await newBooks(), await newBooks()];
  const id = await newEntry(books);
  for (const stranger of [await newMember(books.firm, "MEMBER"), other.firm]) {
    await expect(deleteTimeEntry(stranger, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(setBillable(stranger, { id, billable: false })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect(await entryRow(books, id)).toMatchObject({ billable: true, version: 1 });
});
