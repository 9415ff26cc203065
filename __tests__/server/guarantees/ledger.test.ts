import { expect, it } from "vitest";
import { addEntries, entryRow, newApproved, newBooks, newDraft } from "@/__tests__/support/books";
import { auditActions } from "@/__tests__/support/firm";
import { inTenant } from "@/server/db";

it("an entry with billed minutes refuses every change, and is never deleted", async () => {
  const books = await newBooks();
  const { entryIds } = await newApproved(books);
  const id = entryIds[0] ?? "";
  for (const change of [
    "spent_on = '2026-01-01'",
    "minutes = 30, billable_minutes = 30",
    "rate = 1",
    "rate_source = 'x'",
    "currency = 'USD'",
    "billable = false, billable_minutes = 0",
    "description = 'x'",
    "project_id = gen_random_uuid()",
    "member_id = gen_random_uuid()",
    "billed_elsewhere = true",
    "billed_minutes = 0",
    "billed_minutes = 61",
  ])
    await expect(
      inTenant(books.firm, (tx) =>
        tx.$executeRawUnsafe(`UPDATE time_entries SET ${change} WHERE id = '${id}'`),
      ),
      change,
    ).rejects.toThrow();
  await expect(
    inTenant(books.firm, (tx) => tx.$executeRaw`DELETE FROM time_entries WHERE id = ${id}::uuid`),
  ).rejects.toThrow(/billed time is never deleted/);
  expect(await entryRow(books, id)).toMatchObject({ billedMinutes: 60, minutes: 60 });
});

it("minutes cannot be marked as billed without a line that bills them", async () => {
  const books = await newBooks();
  const [id] = await addEntries(books, [60]);
  await expect(
    inTenant(
      books.firm,
      (tx) => tx.$executeRaw`UPDATE time_entries SET billed_minutes = 60 WHERE id = ${id}::uuid`,
    ),
  ).rejects.toThrow(/billed minutes equal the ledger of minutes/);
});

it("no path bills more minutes than an entry has: not a second line, not a second invoice", async () => {
  const books = await newBooks();
  const { entryIds } = await newApproved(books);
  const draft = await newDraft(books);
  await inTenant(
    books.firm,
    (tx) =>
      tx.$executeRaw`UPDATE time_allocations SET time_entry_id = ${entryIds[0]}::uuid WHERE invoice_id = ${draft.id}::uuid`,
  );
  await expect(
    inTenant(books.firm, async (tx) => {
      await tx.$executeRaw`UPDATE time_allocations SET state = 'BILLED' WHERE invoice_id = ${draft.id}::uuid`;
      await tx.$executeRaw`UPDATE time_entries SET billed_minutes = 120 WHERE id = ${entryIds[0]}::uuid`;
    }),
  ).rejects.toThrow(/never_billed_twice/);
});

it("allocations cannot be billed while their invoice is a draft", async () => {
  const books = await newBooks();
  const draft = await newDraft(books);
  await expect(
    inTenant(
      books.firm,
      (tx) =>
        tx.$executeRaw`UPDATE time_allocations SET state = 'BILLED' WHERE invoice_id = ${draft.id}::uuid`,
    ),
  ).rejects.toThrow();
});

it("a project with billed time stays with its customer", async () => {
  const books = await newBooks();
  await newApproved(books);
  await expect(
    inTenant(
      books.firm,
      (tx) => tx.$executeRaw`UPDATE projects SET customer_id = NULL WHERE id = ${books.projectId}::uuid`,
    ),
  ).rejects.toThrow(/stays with its customer/);
});

it("audit events are only ever added", async () => {
  const books = await newBooks();
  const { id } = await newApproved(books);
  for (const statement of [
    "UPDATE audit_events SET actor_name = 'x'",
    "DELETE FROM audit_events",
    "TRUNCATE audit_events",
  ])
    await expect(
      inTenant(books.firm, (tx) => tx.$executeRawUnsafe(statement)),
      statement,
    ).rejects.toThrow(/permission denied/);
  expect(await auditActions(books.firm, id)).toContain("invoice.approved");
});

it("worked, billable, billed, held and written-off minutes keep their bounds", async () => {
  const books = await newBooks();
  for (const columns of [
    { minutes: 0 },
    { minutes: 1441 },
    { billableMinutes: 61 },
    { billableMinutes: -1 },
    { billable: false },
    { heldMinutes: 61 },
    { writtenOffMinutes: 61 },
    { heldMinutes: -1 },
    { billedMinutes: 1 },
  ])
    await expect(addEntries(books, [60], columns), JSON.stringify(columns)).rejects.toThrow();
});
