import { beforeEach, describe, expect, it } from "vitest";
import {
  addEntries,
  type Books,
  draftInput,
  entryRow,
  newApproved,
  newBooks,
} from "@/__tests__/support/books";
import { auditActions, newMember } from "@/__tests__/support/firm";
import { newLead } from "@/__tests__/support/work";
import { memberIdOf, newId } from "@/server/ctx";
import { inTenant } from "@/server/db";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { deleteTimeEntry } from "@/server/time/delete-time-entry";
import { holdTime } from "@/server/time/hold-time";
import { releaseHeldTime } from "@/server/time/release-held-time";
import { undoWriteOff } from "@/server/time/undo-write-off";
import { writeOffTime } from "@/server/time/write-off-time";

let books: Books;

beforeEach(async () => {
  books = await newBooks();
});

const some = (timeEntryId: string, minutes: number | null = null) => [{ timeEntryId, minutes }];
const hold = (entries: { timeEntryId: string; minutes: number | null }[], ctx = books.firm) =>
  holdTime(ctx, { entries, note: "" });
const writeOff = (entries: { timeEntryId: string; minutes: number | null }[], ctx = books.firm) =>
  writeOffTime(ctx, { entries, reason: "GOODWILL", note: "first month" });

const adjustments = (timeEntryId: string) =>
  inTenant(books.firm, (tx) =>
    tx.timeAdjustment.findMany({
      where: { tenantId: books.firm.tenantId, timeEntryId },
      select: { kind: true, minutes: true, reason: true, note: true },
      orderBy: { id: "asc" },
    }),
  );

async function oneEntry(minutes = 60): Promise<string> {
  const [id = ""] = await addEntries(books, [minutes]);
  return id;
}

describe("time that is not billed now", () => {
  it("is held back, and the rest is billed", async () => {
    const id = await oneEntry();
    expect(await hold(some(id, 20))).toEqual({ entries: 1, minutes: 20 });
    const draft = await createDraft(books.firm, draftInput(books, [id]));
    await approveInvoice(books.firm, { invoiceId: draft.id });
    expect(await entryRow(books, id)).toMatchObject({ billedMinutes: 40, heldMinutes: 20 });
    await releaseHeldTime(books.firm, { entries: some(id), note: "" });
    const next = await createDraft(books.firm, draftInput(books, [id]));
    await approveInvoice(books.firm, { invoiceId: next.id });
    expect(await entryRow(books, id)).toMatchObject({ billedMinutes: 60, heldMinutes: 0 });
  });

  it("is written off with a reason that stays, also when that is taken back", async () => {
    const id = await oneEntry();
    await writeOff(some(id, 45));
    await undoWriteOff(books.firm, { entries: some(id, 15), note: "agreed" });
    expect(await entryRow(books, id)).toMatchObject({ writtenOffMinutes: 30, version: 3 });
    expect(await adjustments(id)).toEqual([
      { kind: "WRITE_OFF", minutes: 45, reason: "GOODWILL", note: "first month" },
      { kind: "WRITE_OFF", minutes: -15, reason: "UNDONE", note: "agreed" },
    ]);
    expect(await auditActions(books.firm, id)).toEqual([
      "time_entry.written-off",
      "time_entry.write-off-undone",
    ]);
  });

  it("is chosen for many entries at once, each with all that is open", async () => {
    const ids = await addEntries(books, [30, 45, 60]);
    await writeOff(some(ids[0] ?? "", 10));
    const all = ids.map((timeEntryId) => ({ timeEntryId, minutes: null }));
    expect(await hold(all)).toEqual({ entries: 3, minutes: 125 });
    expect(await entryRow(books, ids[0] ?? "")).toMatchObject({ heldMinutes: 20, writtenOffMinutes: 10 });
  });

  it("may be the rest of an entry that is billed in part", async () => {
    const { entryIds } = await newApproved(books, [60]);
    await expect(hold(some(entryIds[0] ?? "", 1))).rejects.toMatchObject({ code: "CONFLICT" });
    const id = await oneEntry();
    await hold(some(id, 20));
    const draft = await createDraft(books.firm, draftInput(books, [id]));
    await approveInvoice(books.firm, { invoiceId: draft.id });
    await releaseHeldTime(books.firm, { entries: some(id, 20), note: "" });
    await writeOff(some(id));
    expect(await entryRow(books, id)).toMatchObject({ billedMinutes: 40, writtenOffMinutes: 20 });
  });
});

describe("more than there is", () => {
  it("is refused with what is still open, and nothing of the others is changed", async () => {
    const [first = "", second = ""] = await addEntries(books, [30, 45]);
    const tooMuch = [...some(first, 30), ...some(second, 46)];
    await expect(hold(tooMuch)).rejects.toThrow(/Survey 2” 45 min are still open/);
    expect(await entryRow(books, first)).toMatchObject({ heldMinutes: 0, version: 1 });
    expect(await adjustments(first)).toEqual([]);
  });

  it("is not given back either", async () => {
    const id = await oneEntry();
    await hold(some(id, 10));
    await expect(releaseHeldTime(books.firm, { entries: some(id, 11), note: "" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(undoWriteOff(books.firm, { entries: some(id), note: "" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("is what stands on a draft: it is changed there, so that the draft can still be approved", async () => {
    const id = await oneEntry();
    const draft = await createDraft(books.firm, draftInput(books, [id]));
    await expect(hold(some(id, 10))).rejects.toThrow(
      /stand on a draft for Straßenbau Ostheim GmbH by Olivia/,
    );
    await approveInvoice(books.firm, { invoiceId: draft.id });
  });

  it("is not had by two at once: one wins", async () => {
    const id = await oneEntry();
    const both = await Promise.allSettled([hold(some(id, 40)), writeOff(some(id, 40))]);
    expect(both.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    const { heldMinutes, writtenOffMinutes } = await entryRow(books, id);
    expect(heldMinutes + writtenOffMinutes).toBe(40);
  });

  it("two who hold the same entries in different order never wait for each other", async () => {
    const ids = await addEntries(books, [60, 60, 60, 60]);
    const five = (list: string[]) => hold(list.map((timeEntryId) => ({ timeEntryId, minutes: 5 })));
    await Promise.all([five(ids), five([...ids].reverse()), five(ids), five([...ids].reverse())]);
    for (const id of ids) expect(await entryRow(books, id)).toMatchObject({ heldMinutes: 20 });
  });
});

it("an entry with such a record is not deleted", async () => {
  const id = await oneEntry();
  await hold(some(id, 10));
  await releaseHeldTime(books.firm, { entries: some(id), note: "" });
  await expect(deleteTimeEntry(books.firm, { id })).rejects.toThrow(/that record stays/);
});

describe("who may", () => {
  it("a lead may for their projects; others are told that they may not, or nothing", async () => {
    const id = await oneEntry();
    const lead = await newLead(books.firm, books.projectId);
    await hold(some(id, 5), lead);
    const member = await newMember(books.firm, "MEMBER");
    await expect(hold(some(id, 5), member)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const [own = ""] = await addEntries(books, [30], { memberId: memberIdOf(member) ?? "" });
    await expect(writeOff(some(own, 5), member)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("another firm's entry is not found", async () => {
    const id = await oneEntry();
    const stranger = await newBooks();
    await expect(hold(some(id), stranger.firm)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("behind the product's back, as the application's own role", () => {
  const set = (id: string, columns: { heldMinutes?: number; writtenOffMinutes?: number }) =>
    inTenant(books.firm, (tx) =>
      tx.timeEntry.update({
        where: { tenantId_id: { tenantId: books.firm.tenantId, id } },
        data: columns,
      }),
    );

  it("no minute is held or written off without a row that says why", async () => {
    const id = await oneEntry();
    await expect(set(id, { heldMinutes: 10 })).rejects.toThrow(/equal their adjustments/);
    await expect(set(id, { writtenOffMinutes: 10 })).rejects.toThrow(/equal their adjustments/);
    await hold(some(id, 10));
    await expect(set(id, { heldMinutes: 0 })).rejects.toThrow(/equal their adjustments/);
  });

  it("no row is written without its minutes, changed or removed", async () => {
    const id = await oneEntry();
    await hold(some(id, 10));
    const { firm } = books;
    const row = {
      tenantId: firm.tenantId,
      id: newId(),
      timeEntryId: id,
      kind: "HOLD",
      minutes: 5,
      reason: "LATER",
      createdBy: memberIdOf(firm) ?? "",
      createdAt: firm.now,
    };
    await expect(inTenant(firm, (tx) => tx.timeAdjustment.create({ data: row }))).rejects.toThrow();
    await expect(
      inTenant(firm, (tx) => tx.$executeRaw`UPDATE time_adjustments SET minutes = 1`),
    ).rejects.toThrow(/permission denied/);
    await expect(inTenant(firm, (tx) => tx.$executeRaw`DELETE FROM time_adjustments`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it("held and billed minutes never pass what is billable", async () => {
    const { entryIds } = await newApproved(books, [60]);
    await expect(set(entryIds[0] ?? "", { heldMinutes: 1 })).rejects.toThrow(/never_billed_twice/);
  });
});
