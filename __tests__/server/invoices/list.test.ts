import { expect, it } from "vitest";
import {
  addEntries,
  type Books,
  draftInput,
  newApproved,
  newBooks,
  newDraft,
  newSent,
  pay,
} from "@/__tests__/support/books";
import { at, newMember } from "@/__tests__/support/firm";
import { listInvoicesInput } from "@/lib/invoices/list-schema";
import { type Ctx, memberIdOf, newId } from "@/server/ctx";
import { inTenant } from "@/server/db";
import { createDraft } from "@/server/invoices/create-draft";
import { readInvoiceList } from "@/server/invoices/read";
import { readCustomerInvoices } from "@/server/invoices/read-customer";
import { readBillableCustomers, readUnbilled } from "@/server/invoices/read-unbilled";

const list = (ctx: Ctx, query: Record<string, string> = {}) =>
  readInvoiceList(ctx, listInvoicesInput.parse(query));

function addDrafts(books: Books, count: number): Promise<unknown> {
  return inTenant(books.firm, (tx) =>
    tx.invoice.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        tenantId: books.firm.tenantId,
        id: newId(),
        customerId: books.customerId,
        currency: books.currency,
        reference: `Draft ${index}`,
        createdBy: memberIdOf(books.firm) ?? "",
      })),
    }),
  );
}

it("pages forth and back show every invoice once, while others are added in front", async () => {
  const books = await newBooks();
  await addDrafts(books, 120);
  const first = await list(books.firm);
  expect(first.previous).toBeNull();
  const second = await list(books.firm, { after: first.next ?? "" });
  await addDrafts(books, 60);
  const third = await list(books.firm, { after: second.next ?? "" });
  expect(third.next).toBeNull();
  const seen = [first, second, third].flatMap((page) => page.rows.map((row) => row.id));
  expect(seen).toHaveLength(120);
  expect(new Set(seen).size).toBe(120);

  const back = await list(books.firm, { before: third.previous ?? "" });
  expect(back.rows).toEqual(second.rows);
  const newer = await list(books.firm, { before: second.previous ?? "" });
  expect(newer.rows).toEqual(first.rows);
  expect(newer.previous).not.toBeNull();
  const top = await list(books.firm, { before: newer.previous ?? "" });
  expect(top.rows).toHaveLength(50);
  const begin = await list(books.firm, { before: top.previous ?? "" });
  expect(begin.previous).toBeNull();
  expect(begin.rows).toHaveLength(50);
});

it.each(["number", "issueDate", "dueDate", "total", "customer"])(
  "pages that are sorted by %s fit together",
  async (sort) => {
    const books = await newBooks();
    await addDrafts(books, 70);
    await newApproved(books);
    const first = await list(books.firm, { sort, direction: "asc" });
    const second = await list(books.firm, { sort, direction: "asc", after: first.next ?? "" });
    const ids = [...first.rows, ...second.rows].map((row) => row.id);
    expect(new Set(ids).size).toBe(71);
    const back = await list(books.firm, { sort, direction: "asc", before: second.previous ?? "" });
    expect(back.rows).toEqual(first.rows);
  },
);

it("finds invoices by number, customer or reference, and by what follows from balance and due date", async () => {
  const books = await newBooks();
  const late = await newSent(books);
  const part = await newSent(books);
  await pay(books, part.id, "19.00");
  await newDraft(books);
  const numbers = async (query: Record<string, string>, ctx = books.firm) =>
    (await list(ctx, query)).rows.map((row) => row.number);
  expect(await numbers({ q: late.number.toLowerCase() })).toEqual([late.number]);
  expect(await numbers({ q: "ostheim", status: "DRAFT" })).toEqual([null]);
  expect(await numbers({ view: "partly-paid" })).toEqual([part.number]);
  expect(await numbers({ view: "overdue" })).toEqual([]);
  const afterDue = at(books.firm, "2026-12-11T09:00:00Z");
  expect(await numbers({ view: "overdue" }, afterDue)).toEqual([part.number, late.number]);
});

it("a member sees only the invoices they made, and neither the firm's money nor the way to a new one", async () => {
  const books = await newBooks();
  await newDraft(books);
  const member = await newMember(books.firm, "MEMBER");
  const screen = await list(member);
  expect(screen).toMatchObject({ rows: [], cards: null, mayCreate: false });
  await expect(readBillableCustomers(member)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(readUnbilled(member, { customerId: books.customerId })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

it("a lead bills the time of their projects and sees no other", async () => {
  const books = await newBooks();
  const lead = await newMember(books.firm, "MEMBER", "Lena Lead");
  const led = newId();
  await inTenant(books.firm, async (tx) => {
    const tenantId = books.firm.tenantId;
    await tx.project.create({ data: { tenantId, id: led, customerId: books.customerId, name: "Hafen" } });
    await tx.projectMember.create({
      data: { tenantId, projectId: led, memberId: memberIdOf(lead) ?? "", role: "LEAD" },
    });
  });
  await addEntries(books, [60]);
  const own = await addEntries({ ...books, projectId: led }, [30, 15]);
  const unbilled = await readUnbilled(lead, { customerId: books.customerId });
  expect(unbilled?.rows.map((row) => row.id)).toEqual(own);
  const tab = await readCustomerInvoices(lead, {
    ...listInvoicesInput.parse({}),
    customerId: books.customerId,
  });
  expect(tab.unbilled).toMatchObject([{ projectName: "Hafen", entries: 2, minutes: 45, amount: "75.00" }]);
  await createDraft(lead, draftInput(books, own));
  expect((await list(lead)).rows).toHaveLength(1);
});
