import { randomUUID } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { newApproved, newBooks, newDraft, newSent, pay } from "@/__tests__/support/books";
import { at, newMember } from "@/__tests__/support/firm";
import { defaultColumns, type InvoiceColumn } from "@/lib/invoices/list-columns";
import { wholeList } from "@/lib/invoices/list-query";
import { listInvoicesInput } from "@/lib/invoices/list-schema";
import type { Ctx } from "@/server/ctx";
import { inTenant } from "@/server/db";
import { invoiceListCsv } from "@/server/documents/invoice-list-csv";
import { invoiceListXlsx } from "@/server/documents/invoice-list-xlsx";
import { deleteView } from "@/server/invoices/delete-view";
import { readInvoiceList } from "@/server/invoices/read";
import { readExport } from "@/server/invoices/read-export";
import { saveColumns } from "@/server/invoices/save-columns";
import { saveView } from "@/server/invoices/save-view";
import { submitDraft } from "@/server/invoices/submit-draft";

const list = (ctx: Ctx, query: Record<string, string> = {}) =>
  readInvoiceList(ctx, listInvoicesInput.parse(query));

it("each tab shows what its count says, and every open invoice stands under one of them", async () => {
  const books = await newBooks();
  const { firm } = books;
  await newDraft(books);
  const submitted = await newDraft(books);
  await submitDraft(firm, { invoiceId: submitted.id });
  await newApproved(books);
  await newSent(books);
  const paid = await newSent(books);
  await pay(books, paid.id, "119.00");
  const { counts } = await list(firm);
  expect(counts).toEqual({
    tabs: { draft: 1, "to-approve": 1, "to-send": 1, awaiting: 1, overdue: 0, paid: 1 },
    all: 5,
    matching: 5,
  });
  for (const [view, count] of Object.entries(counts.tabs)) {
    const screen = await list(firm, { view });
    expect([screen.rows.length, screen.counts.matching], view).toEqual([count, count]);
  }
  const later = await list(at(firm, "2027-01-15T09:00:00Z"), { view: "overdue" });
  expect(later.counts.tabs).toMatchObject({ awaiting: 0, overdue: 2 });
  expect(later.rows).toHaveLength(2);
});

it("the counts follow the other filters, and a member counts only what they may read", async () => {
  const books = await newBooks();
  await newDraft(books);
  await newApproved(books);
  expect((await list(books.firm, { currency: "USD" })).counts).toMatchObject({ all: 0, matching: 0 });
  expect((await list(books.firm, { customerId: books.customerId, view: "draft" })).counts).toMatchObject({
    all: 2,
    matching: 1,
  });
  const member = await newMember(books.firm, "MEMBER");
  expect((await list(member)).counts.all).toBe(0);
});

it.each([
  ["an amount as it is written", "119.00"],
  ["an amount with the other comma", "119,00 €"],
  ["the whole of an amount", "119"],
  ["a word of a line", "survey"],
  ["the project on a line", "brück"],
])("the search finds an invoice by %s", async (_what, q) => {
  const books = await newBooks();
  const invoice = await newApproved(books);
  await newDraft(books, [30]);
  const found = (await list(books.firm, { q, status: "APPROVED" })).rows.map((row) => row.id);
  expect(found).toEqual([invoice.id]);
  expect((await list(books.firm, { q: "4711.00" })).rows).toEqual([]);
});

it("a saved view opens with its filters and columns, for the person who saved it alone", async () => {
  const { firm } = await newBooks();
  const other = await newMember(firm, "ADMIN");
  const columns: InvoiceColumn[] = ["number", "reference", "total"];
  const filters = { ...wholeList, view: "overdue" as const };
  const { id } = await saveView(firm, { name: "Late", filters, columns });
  await saveColumns(firm, { columns: ["number", "customer"] });
  expect(await list(firm)).toMatchObject({
    views: [{ id, name: "Late", filters, columns }],
    columns: ["number", "customer"],
  });
  expect((await list(firm, { saved: id })).columns).toEqual(columns);
  await saveColumns(firm, { viewId: id, columns: ["number", "total"] });
  expect((await list(firm, { saved: id })).columns).toEqual(["number", "total"]);

  expect(await list(other, { saved: id })).toMatchObject({ views: [], columns: [...defaultColumns] });
  const strangers = [
    () => saveView(other, { id, name: "Mine", filters, columns }),
    () => saveColumns(other, { viewId: id, columns }),
    () => deleteView(other, { id }),
  ];
  for (const attempt of strangers) await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(saveView(firm, { name: "late", filters, columns })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await deleteView(firm, { id });
  expect((await list(firm)).views).toEqual([]);
});

it("two views of one name saved at once: one wins", async () => {
  const { firm } = await newBooks();
  const save = () => saveView(firm, { name: "Late", filters: wholeList, columns: [...defaultColumns] });
  const results = await Promise.allSettled([save(), save(), save()]);
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
});

it("a file holds what the list shows, in its order, and no formula of a customer's name runs", async () => {
  const books = await newBooks();
  const sent = await newSent(books);
  await newDraft(books, [30]);
  await inTenant(
    books.firm,
    (tx) =>
      tx.$executeRaw`UPDATE customers SET name = '=HYPERLINK("http://x")' WHERE tenant_id = ${books.firm.tenantId}::uuid`,
  );
  const { rows } = await readExport(books.firm, {
    selection: { filters: { ...wholeList, sort: "total", direction: "desc" } },
  });
  expect(rows.map((row) => row.total)).toEqual(["119.0000", "59.5000"]);
  const csv = invoiceListCsv(rows, ["number", "customer", "dueDate", "total", "balance"]);
  const lines = csv.replace("\ufeff", "").trim().split("\r\n");
  expect(lines[0]).toBe("Number,Customer,Due,Currency,Total,Balance");
  expect(lines[1]).toBe(`${sent.number},"'=HYPERLINK(""http://x"")",${rows[0]?.dueDate},EUR,119.00,119.00`);
  const only = await readExport(books.firm, { selection: { invoiceIds: [sent.id, randomUUID()] } });
  expect(only.rows.map((row) => row.number)).toEqual([sent.number]);
});

it("in a spreadsheet amounts are numbers and dates are dates", async () => {
  const books = await newBooks();
  await newApproved(books);
  const { rows } = await readExport(books.firm, { selection: { filters: wholeList } });
  const file = unzipSync(new Uint8Array(await invoiceListXlsx(rows, ["number", "issueDate", "total"])));
  const sheet = strFromU8(file["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(rows[0]?.issueDate).toBe("2026-11-10");
  // 2026-11-10 is day 46336 of the spreadsheet's calendar.
  expect(sheet).toMatch(/<v>46336<\/v>/);
  expect(sheet).toMatch(/<c r="D2"(?![^>]*t="s")[^>]*><v>119<\/v>/);
});
