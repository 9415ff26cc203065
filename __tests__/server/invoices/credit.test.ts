import { expect, it } from "vitest";
import {
  addEntries,
  type Books,
  draftInput,
  entryRow,
  invoiceRow,
  newApproved,
  newBooks,
  newSent,
  pay,
} from "@/__tests__/support/books";
import { auditActions, newMember } from "@/__tests__/support/firm";
import { inTenant } from "@/server/db";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { creditInvoice } from "@/server/invoices/credit-invoice";

const linesOf = (books: Books, invoiceId: string) =>
  inTenant(books.firm, (tx) =>
    tx.invoiceLine.findMany({
      where: { tenantId: books.firm.tenantId, invoiceId },
      orderBy: { position: "asc" },
    }),
  );

const full = (invoiceId: string) => ({ invoiceId, reason: "Agreed with the customer", freesTime: true });

const credit = async (books: Books) => {
  const rows = await inTenant(
    books.firm,
    (tx) => tx.$queryRaw<
      { credit: string }[]
    >`SELECT coalesce(sum(amount - applied - refunded), 0)::text AS credit
      FROM payments WHERE tenant_id = ${books.firm.tenantId}::uuid`,
  );
  return rows[0]?.credit;
};

it("a full credit has its own number, names the invoice, settles it and frees its minutes", async () => {
  const books = await newBooks();
  const { id, entryIds } = await newSent(books, [90, 30]);
  const issued = await creditInvoice(books.firm, full(id));
  expect(issued).toMatchObject({
    number: "CN-0001",
    total: "238.00",
    minutes: 120,
    asCustomerCredit: "0.00",
  });
  expect(await invoiceRow(books, id)).toMatchObject({ status: "PAID" });
  expect(await invoiceRow(books, issued.id)).toMatchObject({
    kind: "CREDIT_NOTE",
    correctsInvoiceId: id,
    reference: "INV-0001",
    status: "PAID",
  });
  expect(await entryRow(books, entryIds[0] ?? "")).toMatchObject({ billedMinutes: 0, invoiceId: null });
  expect(await auditActions(books.firm, id)).toContain("invoice.credited");
  expect(await auditActions(books.firm, issued.id)).toEqual(["credit-note.issued"]);
  await expect(creditInvoice(books.firm, full(id))).rejects.toThrow(/Nothing is left to credit/);
});

it("a partial credit frees only the credited hours: 4.5 h and 3.5 h billed, 3.5 h credited, 1 h logged later gives 4.5 h", async () => {
  const books = await newBooks();
  const { id, entryIds } = await newSent(books, [270, 210]);
  const [, second] = await linesOf(books, id);
  const issued = await creditInvoice(books.firm, { ...full(id), choices: [{ lineId: second?.id ?? "" }] });
  expect(issued).toMatchObject({ total: "416.50", minutes: 210 });
  expect(await entryRow(books, entryIds[0] ?? "")).toMatchObject({ billedMinutes: 270, invoiceId: id });
  const [later] = await addEntries(books, [60]);
  const next = await createDraft(books.firm, draftInput(books, [entryIds[1] ?? "", later ?? ""]));
  const lines = await linesOf(books, next.id);
  expect(lines.reduce((minutes, line) => minutes + (line.minutes ?? 0), 0)).toBe(270);
  await expect(approveInvoice(books.firm, { invoiceId: next.id })).resolves.toMatchObject({
    number: "INV-0002",
  });
});

it("of an entry the person says how many minutes stay billed", async () => {
  const books = await newBooks();
  const { id, entryIds } = await newSent(books, [60]);
  const [line] = await linesOf(books, id);
  const stay = (minutes: number) => ({
    ...full(id),
    choices: [{ lineId: line?.id ?? "", staying: [{ timeEntryId: entryIds[0] ?? "", minutes }] }],
  });
  expect(await creditInvoice(books.firm, stay(40))).toMatchObject({ minutes: 20, total: "39.66" });
  expect(await entryRow(books, entryIds[0] ?? "")).toMatchObject({ billedMinutes: 40 });
  expect(await creditInvoice(books.firm, stay(20))).toMatchObject({ minutes: 20 });
  expect(await creditInvoice(books.firm, stay(0))).toMatchObject({ minutes: 20 });
  expect(await invoiceRow(books, id)).toMatchObject({ status: "PAID" });
  expect(await entryRow(books, entryIds[0] ?? "")).toMatchObject({ billedMinutes: 0, invoiceId: null });
  await expect(creditInvoice(books.firm, stay(0))).rejects.toMatchObject({ code: "INVALID" });
});

it("no minute is freed where the work stays delivered", async () => {
  const books = await newBooks();
  const { id, entryIds } = await newSent(books, [60]);
  const issued = await creditInvoice(books.firm, { ...full(id), freesTime: false });
  expect(issued).toMatchObject({ total: "119.00", minutes: 0 });
  expect(await entryRow(books, entryIds[0] ?? "")).toMatchObject({ billedMinutes: 60, invoiceId: id });
});

it("68.33 + 68.33 + 57.50 + 85.00 at 20 % credited line by line ends at exactly the invoice's total", async () => {
  const books = await newBooks();
  await inTenant(
    books.firm,
    (tx) => tx.$executeRaw`UPDATE tax_rates SET rate = 20 WHERE id = ${books.taxRateId}::uuid`,
  );
  const entries: string[] = [];
  for (const [minutes, rate] of [
    [50, "82"],
    [50, "82"],
    [30, "115"],
    [60, "85"],
  ] as const)
    entries.push(...(await addEntries(books, [minutes], { rate })));
  const { id } = await createDraft(books.firm, draftInput(books, entries));
  await approveInvoice(books.firm, { invoiceId: id });
  const lines = await linesOf(books, id);
  expect(lines.map((line) => line.netAmount.toFixed(2))).toEqual(["68.33", "68.33", "57.50", "85.00"]);
  const totals: string[] = [];
  for (const line of lines)
    totals.push((await creditInvoice(books.firm, { ...full(id), choices: [{ lineId: line.id }] })).total);
  expect(totals).toEqual(["82.00", "81.99", "69.00", "102.00"]);
  expect(await invoiceRow(books, id)).toMatchObject({ status: "PAID" });
  expect((await invoiceRow(books, id)).total.toFixed(2)).toBe("334.99");
});

it("a credit on a paid invoice leaves the customer's credit, never a loss", async () => {
  const books = await newBooks();
  const { id } = await newSent(books, [60]);
  await pay(books, id, "119.00");
  expect(await creditInvoice(books.firm, full(id))).toMatchObject({
    total: "119.00",
    asCustomerCredit: "119.00",
  });
  expect(await invoiceRow(books, id)).toMatchObject({ status: "PAID" });
  expect(await credit(books)).toBe("119.0000");
});

it("a credit on a partly paid invoice lowers the balance first", async () => {
  const books = await newBooks();
  const { id } = await newSent(books, [60, 60]);
  await pay(books, id, "100.00");
  const [line] = await linesOf(books, id);
  expect(
    await creditInvoice(books.firm, { ...full(id), choices: [{ lineId: line?.id ?? "" }] }),
  ).toMatchObject({
    asCustomerCredit: "0.00",
  });
  expect((await invoiceRow(books, id)).settled.toFixed(2)).toBe("219.00");
  expect(await creditInvoice(books.firm, full(id))).toMatchObject({
    total: "119.00",
    asCustomerCredit: "100.00",
  });
  expect(await credit(books)).toBe("100.0000");
});

it("credits at the same moment never pass the invoice", async () => {
  const books = await newBooks();
  const { id } = await newSent(books, [60]);
  const results = await Promise.allSettled([1, 2, 3, 4].map(() => creditInvoice(books.firm, full(id))));
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
});

it("the database refuses credit notes that together pass their invoice", async () => {
  const books = await newBooks();
  const { id } = await newSent(books, [60]);
  await creditInvoice(books.firm, { ...full(id), freesTime: false });
  await expect(
    inTenant(books.firm, async (tx) => {
      const [note] = await tx.$queryRaw<
        { id: string }[]
      >`INSERT INTO invoices (tenant_id, id, kind, customer_id, currency,
          created_by, corrects_invoice_id, subtotal, tax_exclusive, tax, total, terms)
        SELECT tenant_id, gen_random_uuid(), kind, customer_id, currency, created_by, corrects_invoice_id, subtotal,
          tax_exclusive, tax, total, terms FROM invoices WHERE corrects_invoice_id = ${id}::uuid RETURNING id`;
      await tx.$executeRaw`INSERT INTO invoice_lines (tenant_id, id, invoice_id, position, quantity, unit_price, tax_category, tax_rate, net_amount)
        VALUES (${books.firm.tenantId}::uuid, gen_random_uuid(), ${note?.id}::uuid, 1, 1, 100, 'S', 19, 100)`;
      await tx.$executeRaw`INSERT INTO invoice_tax_groups (tenant_id, invoice_id, position, tax_category, tax_rate, net, discount_share, taxable, tax)
        VALUES (${books.firm.tenantId}::uuid, ${note?.id}::uuid, 1, 'S', 19, 100, 0, 100, 19)`;
      await tx.$executeRaw`UPDATE invoice_counters SET next = next + 1 WHERE series_id = (SELECT series_id FROM invoices WHERE corrects_invoice_id = ${id}::uuid AND number = 'CN-0001')`;
      await tx.$executeRaw`UPDATE invoices n SET status = 'APPROVED', series_id = c.series_id, period = c.period, sequence = 2,
        number = 'CN-0002', issue_date = c.issue_date, due_date = c.due_date, seller = c.seller, customer = c.customer,
        approved_by = c.approved_by, approved_at = c.approved_at
        FROM invoices c WHERE n.id = ${note?.id}::uuid AND c.corrects_invoice_id = ${id}::uuid AND c.number = 'CN-0001'`;
    }),
  ).rejects.toThrow(/credit notes never pass their invoice/);
});

it("a draft, a void invoice and a credit note are not credited, nor by a member", async () => {
  const books = await newBooks();
  const draft = await createDraft(books.firm, draftInput(books, await addEntries(books, [60])));
  await expect(creditInvoice(books.firm, full(draft.id))).rejects.toThrow(
    /is draft, so it cannot be credited/,
  );
  const { id } = await newApproved(books);
  const note = await creditInvoice(books.firm, full(id));
  await expect(creditInvoice(books.firm, full(note.id))).rejects.toThrow("A credit note is not credited.");
  const member = await newMember(books.firm, "MEMBER");
  await expect(creditInvoice(member, full(id))).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(creditInvoice((await newBooks()).firm, full(id))).rejects.toMatchObject({ code: "NOT_FOUND" });
});
