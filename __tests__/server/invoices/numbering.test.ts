import { expect, it } from "vitest";
import { type Books, newApproved, newBooks, newDraft } from "@/__tests__/support/books";
import { at } from "@/__tests__/support/firm";
import { inTenant } from "@/server/db";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { voidInvoice } from "@/server/invoices/void-invoice";

/** Makes a draft whose approval fails at COMMIT, after its number was taken: its lines no longer come to its total. */
async function spoil(books: Books, id: string): Promise<void> {
  await inTenant(
    books.firm,
    (tx) =>
      tx.$executeRaw`UPDATE invoice_lines SET net_amount = net_amount + 1 WHERE tenant_id = ${books.firm.tenantId}::uuid AND invoice_id = ${id}::uuid`,
  );
}

async function sequences(books: Books): Promise<number[]> {
  const rows = await inTenant(books.firm, (tx) =>
    tx.invoice.findMany({
      where: { tenantId: books.firm.tenantId, sequence: { not: null } },
      orderBy: { sequence: "asc" },
    }),
  );
  return rows.map((row) => row.sequence ?? 0);
}

it("200 approvals at once over two firms give consecutive numbers in each, though every tenth fails after its number was taken", async () => {
  const firms = [await newBooks(), await newBooks()];
  const drafts: { books: Books; id: string; spoilt: boolean }[] = [];
  for (const books of firms) {
    for (let index = 0; index < 100; index += 1) {
      const { id } = await newDraft(books, [6]);
      const spoilt = index % 10 === 9;
      if (spoilt) await spoil(books, id);
      drafts.push({ books, id, spoilt });
    }
  }
  const results = await Promise.allSettled(
    drafts.map(({ books, id }) => approveInvoice(books.firm, { invoiceId: id })),
  );
  expect(results.map((result) => result.status)).toEqual(
    drafts.map(({ spoilt }) => (spoilt ? "rejected" : "fulfilled")),
  );
  for (const books of firms) {
    expect(await sequences(books)).toEqual(Array.from({ length: 90 }, (_, index) => index + 1));
  }
}, 120_000);

it("gives a failed approval's number to the next one", async () => {
  const books = await newBooks();
  const failing = await newDraft(books);
  await spoil(books, failing.id);
  await expect(approveInvoice(books.firm, { invoiceId: failing.id })).rejects.toThrow();
  expect((await newApproved(books)).number).toBe("INV-0001");
});

it("a void invoice's number is never given again", async () => {
  const books = await newBooks();
  const { id } = await newApproved(books);
  await voidInvoice(books.firm, { invoiceId: id, reason: "Wrong customer" });
  expect((await newApproved(books)).number).toBe("INV-0002");
});

it("issue dates never fall as numbers rise", async () => {
  const books = await newBooks();
  await newApproved(books);
  const { id } = await newDraft(books);
  await inTenant(
    books.firm,
    (tx) => tx.$executeRaw`UPDATE invoices SET issue_date = '2026-11-09' WHERE id = ${id}::uuid`,
  );
  await expect(approveInvoice(books.firm, { invoiceId: id })).rejects.toThrow(
    "The last number of this series was issued on 2026-11-10. Choose that issue date or a later one.",
  );
});

it("an issue date in the future is refused, by the day in the firm's zone", async () => {
  const auckland = await newBooks({ timeZone: "Pacific/Auckland", now: new Date("2026-11-10T12:00:00Z") });
  const { id } = await newDraft(auckland);
  await inTenant(
    auckland.firm,
    (tx) => tx.$executeRaw`UPDATE invoices SET issue_date = '2026-11-11' WHERE id = ${id}::uuid`,
  );
  await expect(approveInvoice(at(auckland.firm, "2026-11-10T10:00:00Z"), { invoiceId: id })).rejects.toThrow(
    "The issue date 2026-11-11 is in the future. Choose today, 2026-11-10, or wait.",
  );
  await expect(approveInvoice(auckland.firm, { invoiceId: id })).resolves.toMatchObject({
    number: "INV-0001",
  });
});

it("two who approve the same draft at once: one wins, the other is told its state", async () => {
  const books = await newBooks();
  const { id } = await newDraft(books);
  const results = await Promise.allSettled(
    [1, 2, 3, 4].map(() => approveInvoice(books.firm, { invoiceId: id })),
  );
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  expect(await sequences(books)).toEqual([1]);
});
