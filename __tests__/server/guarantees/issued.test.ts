import { expect, it } from "vitest";
import { type Books, newApproved, newBooks, newDraft, pay } from "@/__tests__/support/books";
import { inTenant, type Tx } from "@/server/db";

const attack = (books: Books, run: (tx: Tx) => Promise<unknown>) => inTenant(books.firm, run);

/** Columns that may move on an issued invoice: status, delivery, settlement, notes for the firm itself. */
const movable = [
  "internal_notes",
  "version",
  "updated_at",
  "sent_at",
  "paid_at",
  "status",
  "settled",
  "voided_at",
  "voided_by",
  "void_reason",
];

it("every other column of an approved invoice refuses to change", async () => {
  const books = await newBooks();
  const { id } = await newApproved(books);
  const columns = await inTenant(
    books.firm,
    (tx) => tx.$queryRaw<{ name: string; type: string }[]>`
      SELECT column_name AS name, data_type AS type FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = 'invoices' ORDER BY ordinal_position`,
  );
  const other: Record<string, string> = {
    text: "'X'",
    uuid: "gen_random_uuid()",
    integer: "4711",
    numeric: "4711",
    date: "DATE '2020-01-01'",
    boolean: "true",
    jsonb: `'{"changed":true}'`,
    "timestamp with time zone": "TIMESTAMPTZ '2020-01-01'",
  };
  const fixed = columns.filter((column) => !movable.includes(column.name));
  expect(fixed.length).toBeGreaterThan(30);
  for (const { name, type } of fixed) {
    await expect(
      attack(books, (tx) =>
        tx.$executeRawUnsafe(`UPDATE invoices SET ${name} = ${other[type]} WHERE id = '${id}'`),
      ),
      name,
    ).rejects.toThrow();
  }
});

it.each([
  ["back to a draft", "status = 'DRAFT', number = NULL, sequence = NULL"],
  ["to paid without money", "status = 'PAID', paid_at = now()"],
  ["settled without a settlement", "settled = 10"],
  ["void without a reason", "status = 'VOID', voided_at = now()"],
  ["void while its minutes stay billed", "status = 'VOID', voided_at = now(), void_reason = 'x'"],
])("an approved invoice does not go %s", async (_name, change) => {
  const books = await newBooks();
  const { id } = await newApproved(books);
  await expect(
    attack(books, (tx) => tx.$executeRawUnsafe(`UPDATE invoices SET ${change} WHERE id = '${id}'`)),
  ).rejects.toThrow();
});

it("an approved invoice is never deleted, and its lines, groups and ledger never change", async () => {
  const books = await newBooks();
  const { id } = await newApproved(books);
  for (const statement of [
    `DELETE FROM invoices WHERE id = '${id}'`,
    `DELETE FROM invoice_lines WHERE invoice_id = '${id}'`,
    `UPDATE invoice_lines SET description = 'x' WHERE invoice_id = '${id}'`,
    `UPDATE invoice_lines SET net_amount = 1 WHERE invoice_id = '${id}'`,
    `INSERT INTO invoice_lines SELECT tenant_id, gen_random_uuid(), invoice_id, 9, project_id, project_name, description, minutes, quantity, unit, unit_price, base_quantity, discount_percent, discount_amount, charge_amount, tax_rate_id, tax_category, tax_rate, tax_reason, net_amount FROM invoice_lines WHERE invoice_id = '${id}'`,
    `UPDATE invoice_tax_groups SET tax = 0 WHERE invoice_id = '${id}'`,
    `DELETE FROM invoice_tax_groups WHERE invoice_id = '${id}'`,
    `DELETE FROM time_allocations WHERE invoice_id = '${id}'`,
    `UPDATE time_allocations SET minutes = 1 WHERE invoice_id = '${id}'`,
    `UPDATE time_allocations SET state = 'RELEASED' WHERE invoice_id = '${id}'`,
  ]) {
    await expect(
      attack(books, (tx) => tx.$executeRawUnsafe(statement)),
      statement,
    ).rejects.toThrow();
  }
});

it("a draft's line cannot be moved onto an issued invoice", async () => {
  const books = await newBooks();
  const { id } = await newApproved(books);
  const draft = await newDraft(books);
  await expect(
    attack(
      books,
      (tx) =>
        tx.$executeRaw`UPDATE invoice_lines SET invoice_id = ${id}::uuid WHERE invoice_id = ${draft.id}::uuid`,
    ),
  ).rejects.toThrow();
});

it("an invoice cannot be born issued, nor approved with a number that the counter did not give", async () => {
  const books = await newBooks();
  const issued = await newApproved(books);
  const draft = await newDraft(books);
  await expect(
    attack(books, (tx) =>
      tx.$executeRawUnsafe(`INSERT INTO invoices (tenant_id, id, customer_id, currency, created_by, status)
      SELECT tenant_id, gen_random_uuid(), customer_id, currency, created_by, 'APPROVED' FROM invoices WHERE id = '${draft.id}'`),
    ),
  ).rejects.toThrow();
  for (const [sequence, number] of [
    [2, "INV-0002"],
    [7, "INV-0007"],
    [1, "INV-0001"],
  ]) {
    await expect(
      attack(books, async (tx) => {
        await tx.$executeRawUnsafe(
          `UPDATE time_allocations SET state = 'BILLED' WHERE invoice_id = '${draft.id}'`,
        );
        await tx.$executeRawUnsafe(
          `UPDATE time_entries SET billed_minutes = minutes WHERE id = '${draft.entryIds[0]}'`,
        );
        await tx.$executeRawUnsafe(`UPDATE invoices d SET status = 'APPROVED', sequence = ${sequence}, number = '${number}',
          series_id = i.series_id, period = i.period, issue_date = i.issue_date, due_date = i.due_date, seller = i.seller,
          customer = i.customer, approved_by = i.approved_by, approved_at = i.approved_at
          FROM invoices i WHERE d.id = '${draft.id}' AND i.id = '${issued.id}'`);
      }),
      number as string,
    ).rejects.toThrow();
  }
});

it("the counter of a series only counts on by one, and never leaves a hole", async () => {
  const books = await newBooks();
  await newApproved(books);
  for (const next of [1, 3, 99])
    await expect(
      attack(books, (tx) => tx.$executeRawUnsafe(`UPDATE invoice_counters SET next = ${next}`)),
      String(next),
    ).rejects.toThrow();
  await expect(
    attack(books, (tx) => tx.$executeRawUnsafe("UPDATE invoice_counters SET next = next + 1")),
  ).rejects.toThrow(/a number that was taken stands on an invoice/);
  await expect(attack(books, (tx) => tx.$executeRawUnsafe("DELETE FROM invoice_counters"))).rejects.toThrow(
    /permission denied/,
  );
  await expect(
    attack(books, (tx) => tx.$executeRawUnsafe("UPDATE invoice_series SET last_issue_date = '2020-01-01'")),
  ).rejects.toThrow(/issue dates never fall/);
});

it("totals equal the sums of their lines and groups", async () => {
  const books = await newBooks();
  const { id } = await newDraft(books);
  for (const change of [
    "subtotal = subtotal + 1",
    "tax = tax + 1, total = total + 1",
    "total = total + 1",
    "discount = 1",
  ])
    await expect(
      attack(books, (tx) => tx.$executeRawUnsafe(`UPDATE invoices SET ${change} WHERE id = '${id}'`)),
      change,
    ).rejects.toThrow();
});

it("settlements never exceed the total, belong to a real payment, and are never changed", async () => {
  const books = await newBooks();
  const { id } = await newApproved(books);
  await pay(books, id, "100.00");
  for (const statement of [
    "UPDATE settlements SET amount = 1",
    "DELETE FROM settlements",
    "UPDATE payments SET amount = 1",
    "DELETE FROM payments",
    "UPDATE payments SET applied = 0",
    `INSERT INTO settlements (tenant_id, id, invoice_id, kind, amount, settled_on, reason) SELECT tenant_id, gen_random_uuid(), id, 'WRITE_OFF', 5, '2026-11-10', 'x' FROM invoices WHERE id = '${id}'`,
    `WITH s AS (INSERT INTO settlements (tenant_id, id, invoice_id, kind, amount, settled_on, reason) SELECT tenant_id, gen_random_uuid(), id, 'WRITE_OFF', 20, '2026-11-10', 'x' FROM invoices WHERE id = '${id}') UPDATE invoices SET settled = 120 WHERE id = '${id}'`,
    "UPDATE receivables_by_day SET outstanding = 0",
  ])
    await expect(
      attack(books, (tx) => tx.$executeRawUnsafe(statement)),
      statement,
    ).rejects.toThrow();
});
