import { expect, it } from "vitest";
import {
  addEntries,
  draftInput,
  entryRow,
  invoiceRow,
  newBooks,
  newDraft,
  pay,
} from "@/__tests__/support/books";
import { auditActions, newMember } from "@/__tests__/support/firm";
import { inTenant } from "@/server/db";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { deleteDraft } from "@/server/invoices/delete-draft";
import { sendInvoice } from "@/server/invoices/send-invoice";
import { voidInvoice } from "@/server/invoices/void-invoice";

const mail = { recipients: ["rechnung@example.com"], subject: "Invoice", message: "Attached." };

it("time becomes a draft, a numbered invoice, a sent one, a partly paid one and a paid one, each with its audit event", async () => {
  const books = await newBooks();
  const { id, entryIds } = await newDraft(books, [90, 50]);
  expect((await invoiceRow(books, id)).total.toString()).toBe("277.66");

  const { number } = await approveInvoice(books.firm, { invoiceId: id });
  expect(number).toBe("INV-0001");
  expect(await entryRow(books, entryIds[0] ?? "")).toMatchObject({ billedMinutes: 90, invoiceId: id });

  await sendInvoice(books.firm, { invoiceId: id, ...mail });
  expect((await invoiceRow(books, id)).status).toBe("SENT");

  await pay(books, id, "100.00");
  expect(await invoiceRow(books, id)).toMatchObject({ status: "SENT", paidAt: null });
  await pay(books, id, "177.66");
  expect(await invoiceRow(books, id)).toMatchObject({ status: "PAID", paidAt: books.firm.now });

  expect(await auditActions(books.firm, id)).toEqual([
    "invoice.created",
    "invoice.approved",
    "invoice.sent",
    "invoice.paid-in-part",
    "invoice.paid",
  ]);
});

it("one cent owing is not paid", async () => {
  const books = await newBooks();
  const { id } = await newDraft(books);
  await approveInvoice(books.firm, { invoiceId: id });
  await pay(books, id, "118.99");
  expect((await invoiceRow(books, id)).status).toBe("APPROVED");
  await pay(books, id, "0.01");
  expect((await invoiceRow(books, id)).status).toBe("PAID");
});

it("a zero-total invoice is paid when it is sent", async () => {
  const books = await newBooks();
  const entries = await addEntries(books, [60], { rate: "0" });
  const { id } = await createDraft(books.firm, draftInput(books, entries));
  await approveInvoice(books.firm, { invoiceId: id });
  expect((await invoiceRow(books, id)).status).toBe("APPROVED");
  await sendInvoice(books.firm, { invoiceId: id, ...mail });
  expect((await invoiceRow(books, id)).status).toBe("PAID");
});

it("a void invoice keeps its number, and its time can be billed, voided and billed again", async () => {
  const books = await newBooks();
  const entries = await addEntries(books, [60, 30]);
  for (const number of ["INV-0001", "INV-0002"]) {
    const { id } = await createDraft(books.firm, draftInput(books, entries));
    expect(await approveInvoice(books.firm, { invoiceId: id })).toMatchObject({ number, entries: 2 });
    expect(await voidInvoice(books.firm, { invoiceId: id, reason: "Wrong rate" })).toMatchObject({
      entries: 2,
    });
    expect(await invoiceRow(books, id)).toMatchObject({ status: "VOID", number, voidReason: "Wrong rate" });
    expect(await entryRow(books, entries[0] ?? "")).toMatchObject({ billedMinutes: 0, invoiceId: null });
  }
  const { id } = await createDraft(books.firm, draftInput(books, entries));
  expect(await approveInvoice(books.firm, { invoiceId: id })).toMatchObject({ number: "INV-0003" });
});

it("an invoice with a payment is not voided, and the refusal says what would be allowed", async () => {
  const books = await newBooks();
  const { id } = await newDraft(books);
  await approveInvoice(books.firm, { invoiceId: id });
  await pay(books, id, "19.00");
  await expect(voidInvoice(books.firm, { invoiceId: id, reason: "Mistake" })).rejects.toThrow(
    "Something is settled on this invoice, so it cannot be voided. Reverse the payment first, or credit it.",
  );
});

it("refuses every step that the state does not allow, says the state, and changes nothing", async () => {
  const books = await newBooks();
  const { id } = await newDraft(books);
  await expect(sendInvoice(books.firm, { invoiceId: id, ...mail })).rejects.toThrow(
    /is draft, so it cannot be sent/,
  );
  await expect(voidInvoice(books.firm, { invoiceId: id, reason: "No" })).rejects.toThrow(
    /is draft, so it cannot be voided/,
  );
  await expect(pay(books, id, "10.00")).rejects.toThrow(/is draft, so it cannot be paid/);
  await approveInvoice(books.firm, { invoiceId: id });
  await expect(approveInvoice(books.firm, { invoiceId: id })).rejects.toThrow(
    /is approved, so it cannot be approved/,
  );
  await expect(deleteDraft(books.firm, { invoiceId: id })).rejects.toThrow(
    /is approved, so it cannot be deleted/,
  );
  expect(await auditActions(books.firm, id)).toEqual(["invoice.created", "invoice.approved"]);
});

it("deleting a draft lets go of exactly its entries", async () => {
  const books = await newBooks();
  const first = await newDraft(books, [60]);
  const second = await newDraft(books, [30]);
  await deleteDraft(books.firm, { invoiceId: first.id });
  const held = await inTenant(books.firm, (tx) =>
    tx.timeAllocation.findMany({ where: { tenantId: books.firm.tenantId } }),
  );
  expect(held.map((row) => row.timeEntryId)).toEqual(second.entryIds);
});

it("approval, sending, payment and voiding need an owner or an admin", async () => {
  const books = await newBooks();
  const { id } = await newDraft(books);
  const member = await newMember(books.firm, "MEMBER");
  await expect(approveInvoice(member, { invoiceId: id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(sendInvoice(member, { invoiceId: id, ...mail })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(voidInvoice(member, { invoiceId: id, reason: "No" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(pay({ ...books, firm: member }, id, "1.00")).rejects.toMatchObject({ code: "FORBIDDEN" });
  const admin = await newMember(books.firm, "ADMIN");
  await expect(approveInvoice(admin, { invoiceId: id })).resolves.toMatchObject({ number: "INV-0001" });
});

it("another firm's invoice does not exist here", async () => {
  const books = await newBooks();
  const stranger = await newBooks();
  const { id } = await newDraft(books);
  await expect(approveInvoice(stranger.firm, { invoiceId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(deleteDraft(stranger.firm, { invoiceId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const own = draftInput(stranger, await addEntries(books, [60]));
  await expect(createDraft(stranger.firm, own)).rejects.toThrow();
});
