import { beforeEach, describe, expect, it } from "vitest";
import { addEntries, type Books, draftInput, entryRow, newBooks } from "@/__tests__/support/books";
import { at, auditActions, newMember } from "@/__tests__/support/firm";
import { inTenant, toDbDate } from "@/server/db";
import { createDraft } from "@/server/invoices/create-draft";
import { previewDraft } from "@/server/invoices/preview-draft";
import { readInvoiceDetail } from "@/server/invoices/read-detail";
import { readLeftOut } from "@/server/invoices/read-left-out";
import { readUnbilled } from "@/server/invoices/read-unbilled";
import { holdTime } from "@/server/time/hold-time";
import { releaseHeldTime } from "@/server/time/release-held-time";
import { writeOffTime } from "@/server/time/write-off-time";

// Today is 2026-11-10 (testNow).
let books: Books;

beforeEach(async () => {
  books = await newBooks();
});

const later = { kind: "HOLD", note: "next month" } as const;
const overBudget = { kind: "WRITE_OFF", reason: "OVER_BUDGET", note: "" } as const;

describe("a draft that keeps time off on purpose", () => {
  it("holds back and writes off in the same transaction, and bills the rest", async () => {
    const [billed = "", part = "", held = "", off = ""] = await addEntries(books, [60, 60, 60, 60]);
    const input = {
      ...draftInput(books, [billed, part]),
      fewerMinutes: [{ timeEntryId: part, minutes: 45, rest: overBudget }],
      setAside: [
        { timeEntryId: held, rest: later },
        { timeEntryId: off, rest: overBudget },
      ],
    };
    expect(await previewDraft(books.firm, input)).toMatchObject({
      worked: 120,
      billable: 105,
      subtotal: "175.00",
    });
    const { id } = await createDraft(books.firm, input);
    const { lines } = await readInvoiceDetail(books.firm, id);
    expect(lines.map((line) => line.minutes)).toEqual([60, 45]);
    expect(await entryRow(books, held)).toMatchObject({ heldMinutes: 60, writtenOffMinutes: 0 });
    expect(await entryRow(books, off)).toMatchObject({ heldMinutes: 0, writtenOffMinutes: 60 });
    expect(await entryRow(books, part)).toMatchObject({ writtenOffMinutes: 15 });
    expect(await auditActions(books.firm, held)).toEqual(["time_entry.held"]);
    expect(await auditActions(books.firm, part)).toEqual(["time_entry.written-off"]);
    const [row] = await inTenant(
      books.firm,
      (tx) => tx.$queryRaw<object[]>`SELECT kind, minutes, reason, note FROM time_adjustments
        WHERE time_entry_id = ${held}::uuid`,
    );
    expect(row).toEqual({ kind: "HOLD", minutes: 60, reason: "LATER", note: "next month" });
  });

  it("does it once, however often the same request arrives", async () => {
    const [one = "", held = ""] = await addEntries(books, [60, 60]);
    const input = { ...draftInput(books, [one]), setAside: [{ timeEntryId: held, rest: later }] };
    const first = await createDraft(books.firm, input);
    expect(await createDraft(books.firm, input)).toEqual(first);
    expect(await entryRow(books, held)).toMatchObject({ heldMinutes: 60 });
  });

  it("makes neither draft nor step in the ledger when the time is open no more", async () => {
    const [one = "", held = ""] = await addEntries(books, [60, 60]);
    await holdTime(books.firm, { entries: [{ timeEntryId: held, minutes: null }], note: "" });
    const input = { ...draftInput(books, [one]), setAside: [{ timeEntryId: held, rest: overBudget }] };
    await expect(createDraft(books.firm, input)).rejects.toMatchObject({ code: "CONFLICT" });
    const screen = await readUnbilled(books.firm, { customerId: books.customerId });
    expect(screen?.rows).toMatchObject([{ id: one, heldBy: null }]);
    expect(await entryRow(books, held)).toMatchObject({ heldMinutes: 60, writtenOffMinutes: 0 });
  });

  it("of two at once that want the same minutes, one wins and none waits for ever", async () => {
    const ids = await addEntries(books, [60, 60, 60]);
    const [first = "", second = "", third = ""] = ids;
    const make = (bill: string, aside: string[]) =>
      createDraft(books.firm, {
        ...draftInput(books, [bill]),
        setAside: aside.map((timeEntryId) => ({ timeEntryId, rest: overBudget })),
      });
    const results = await Promise.allSettled([make(first, [second, third]), make(third, [second])]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(await entryRow(books, second)).toMatchObject({ writtenOffMinutes: 60 });
  });
});

describe("what the dialog leaves out", () => {
  const read = (range?: { from?: string; to?: string }) =>
    readUnbilled(books.firm, { customerId: books.customerId, ...(range ?? { range: "usual" }) });

  it("is told by reason, with minutes and money", async () => {
    await addEntries(books, [60], { spentOn: toDbDate("2026-10-30") });
    await addEntries(books, [30], { spentOn: toDbDate("2026-11-08") });
    await addEntries(books, [15], { spentOn: toDbDate("2026-11-20") });
    const [held = "", off = ""] = await addEntries(books, [60, 90]);
    await addEntries(books, [45], { billable: false, billableMinutes: 0 });
    await holdTime(books.firm, { entries: [{ timeEntryId: held, minutes: 20 }], note: "" });
    await writeOffTime(books.firm, {
      entries: [{ timeEntryId: off, minutes: null }],
      reason: "REWORK",
      note: "",
    });
    const screen = await read({ from: "2026-11-01", to: "2026-11-05" });
    expect(screen?.rows.map((row) => row.minutes)).toEqual([40]);
    expect(screen?.leftOut).toEqual([
      { reason: "AFTER", currency: "EUR", entries: 1, minutes: 30, amount: "50.00" },
      { reason: "BEFORE", currency: "EUR", entries: 1, minutes: 60, amount: "100.00" },
      { reason: "FUTURE", currency: "EUR", entries: 1, minutes: 15, amount: "25.00" },
      { reason: "HELD", currency: "EUR", entries: 1, minutes: 20, amount: "33.33" },
      { reason: "NOT_BILLABLE", currency: "EUR", entries: 1, minutes: 45, amount: "75.00" },
      { reason: "WRITTEN_OFF", currency: "EUR", entries: 1, minutes: 90, amount: "150.00" },
    ]);
  });

  it("can be read entry by entry, with the reason, and released", async () => {
    const [held = ""] = await addEntries(books, [60]);
    await holdTime(books.firm, { entries: [{ timeEntryId: held, minutes: 20 }], note: "for December" });
    const scope = { customerId: books.customerId, reason: "HELD" as const, from: null, to: null };
    expect(await readLeftOut(books.firm, scope)).toMatchObject([
      { id: held, minutes: 20, amount: "33.33", reason: "LATER", note: "for December" },
    ]);
    expect(await readLeftOut(books.firm, { ...scope, to: "2026-11-01" })).toEqual([]);
    await releaseHeldTime(books.firm, { entries: [{ timeEntryId: held, minutes: null }], note: "" });
    expect(await readLeftOut(books.firm, scope)).toEqual([]);
    expect((await read())?.rows.map((row) => row.minutes)).toEqual([60]);
  });

  it("is not for a member, and not for another firm", async () => {
    const [held = ""] = await addEntries(books, [60]);
    await holdTime(books.firm, { entries: [{ timeEntryId: held, minutes: 20 }], note: "" });
    const scope = { customerId: books.customerId, reason: "HELD" as const, from: null, to: null };
    const member = await newMember(books.firm, "MEMBER");
    await expect(readLeftOut(member, scope)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const stranger = await newBooks();
    expect(await readLeftOut(stranger.firm, scope)).toEqual([]);
  });
});

describe("the last choices of a customer", () => {
  const usual = (now = "2026-11-10T09:00:00Z") =>
    readUnbilled(at(books.firm, now), { customerId: books.customerId, range: "usual" });

  it("are none before the first draft: all until today", async () => {
    await addEntries(books, [60]);
    await addEntries(books, [60], { spentOn: toDbDate("2026-11-11") });
    const screen = await usual();
    expect(screen?.last).toBeNull();
    expect(screen?.range).toEqual({ name: "until-today", from: null, to: "2026-11-10" });
    expect(screen?.rows).toHaveLength(1);
  });

  it("are days by their name, grouping, currency, terms and notes of the last draft", async () => {
    const october = { spentOn: toDbDate("2026-10-15") };
    const ids = await addEntries(books, [60], october);
    await createDraft(books.firm, {
      ...draftInput(books, ids),
      serviceFrom: "2026-10-01",
      serviceTo: "2026-10-31",
      grouping: "PERSON",
      terms: "NET 14",
      notes: "Thank you.",
    });
    const screen = await usual("2026-12-05T09:00:00Z");
    expect(screen?.last).toEqual({
      range: "last-month",
      grouping: "PERSON",
      currency: "EUR",
      terms: "NET 14",
      notes: "Thank you.",
    });
    expect(screen?.range).toEqual({ name: "last-month", from: "2026-11-01", to: "2026-11-30" });
  });

  it("name no days and no grouping where the draft had its own dates and the projects' own lines", async () => {
    const ids = await addEntries(books, [60]);
    await createDraft(books.firm, { ...draftInput(books, ids), grouping: undefined });
    expect((await usual())?.last).toMatchObject({ range: null, grouping: null });
  });
});
