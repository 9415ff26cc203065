import { expect, it } from "vitest";
import { addEntries, draftInput, entryRow, invoiceRow, newBooks, newDraft } from "@/__tests__/support/books";
import { inTenant } from "@/server/db";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";

it("of two drafts with the same entry the first approval wins, and the second is told entry and invoice", async () => {
  const books = await newBooks();
  const entries = await addEntries(books, [60], { description: "Load test of pier 3" });
  const [first, second] = [
    await createDraft(books.firm, draftInput(books, entries)),
    await createDraft(books.firm, draftInput(books, entries)),
  ];
  await approveInvoice(books.firm, { invoiceId: first.id });
  await expect(approveInvoice(books.firm, { invoiceId: second.id })).rejects.toThrow(
    "Not approved: “2026-11-02 Load test of pier 3” is billed on INV-0001. Remove the lines with these entries and approve again.",
  );
  expect((await invoiceRow(books, second.id)).status).toBe("DRAFT");
});

it("eight drafts with the same entry approved at once bill it once", async () => {
  const books = await newBooks();
  const entries = await addEntries(books, [60, 30]);
  const drafts = await Promise.all(
    Array.from({ length: 8 }, () => createDraft(books.firm, draftInput(books, entries))),
  );
  const results = await Promise.allSettled(
    drafts.map(({ id }) => approveInvoice(books.firm, { invoiceId: id })),
  );
  const won = results.filter((result) => result.status === "fulfilled");
  const lost = results.filter((result) => result.status === "rejected");
  expect(won).toHaveLength(1);
  expect(lost.every((result) => result.reason.code === "CONFLICT")).toBe(true);
  expect((await entryRow(books, entries[0] ?? "")).billedMinutes).toBe(60);
});

it("the amounts of a line's entries add up to the line, and their minutes to its minutes", async () => {
  const books = await newBooks();
  const entries = await addEntries(books, [20, 20, 20, 7, 13], { rate: "99.99" });
  const { id } = await createDraft(books.firm, { ...draftInput(books, entries), grouping: "ALL" });
  const rows = await inTenant(
    books.firm,
    (tx) => tx.$queryRaw<{ net: string; amounts: string; minutes: number; allocated: number }[]>`
      SELECT l.net_amount::text AS net, sum(a.amount)::text AS amounts, l.minutes, sum(a.rounded_minutes)::int AS allocated
      FROM invoice_lines l JOIN time_allocations a ON a.tenant_id = l.tenant_id AND a.line_id = l.id
      WHERE l.tenant_id = ${books.firm.tenantId}::uuid AND l.invoice_id = ${id}::uuid GROUP BY l.tenant_id, l.id`,
  );
  expect(rows).toEqual([{ net: "133.3200", amounts: "133.3200", minutes: 80, allocated: 80 }]);
});

it("the same request sent twice makes one draft", async () => {
  const books = await newBooks();
  const input = draftInput(books, await addEntries(books, [60]));
  const first = await createDraft(books.firm, input);
  expect(await createDraft(books.firm, input)).toEqual(first);
});

it("time that is not billable, or was billed elsewhere, never reaches a draft", async () => {
  const books = await newBooks();
  const internal = await addEntries(books, [60], { billable: false, billableMinutes: 0 });
  const elsewhere = await addEntries(books, [60], { billedElsewhere: true });
  for (const entries of [internal, elsewhere])
    await expect(createDraft(books.firm, draftInput(books, entries))).rejects.toMatchObject({
      code: "CONFLICT",
    });
});

it("an approved invoice keeps the customer's name and address as they were", async () => {
  const books = await newBooks();
  const { id } = await newDraft(books);
  await approveInvoice(books.firm, { invoiceId: id });
  await inTenant(
    books.firm,
    (tx) => tx.$executeRaw`UPDATE customers SET name = 'Renamed' WHERE id = ${books.customerId}::uuid`,
  );
  expect((await invoiceRow(books, id)).customer).toMatchObject({ name: "Straßenbau Ostheim GmbH" });
});
