import { expect, it } from "vitest";
import { billingStates } from "@/lib/time/billing-state";
import { type Ctx, memberIdOf } from "@/server/ctx";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { holdTime } from "@/server/time/hold-time";
import { readWeek } from "@/server/time/read";
import { saveTimeEntry } from "@/server/time/save-time-entry";
import { writeOffTime } from "@/server/time/write-off-time";
import { addEntries, draftInput, newApproved, newBooks } from "../../support/books";
import { at, newMember } from "../../support/firm";
import { entryInput, makeLead, newProject, newRate } from "../../support/time";

const dayMinutes = async (ctx: Ctx, week?: string) =>
  (await readWeek(ctx, { week })).days.map((day) => day.totals.minutes);

it("a week runs Monday to Sunday of the firm's calendar, with what each day comes to", async () => {
  const books = await newBooks();
  for (const date of ["2026-11-08", "2026-11-09", "2026-11-15", "2026-11-16"]) {
    await saveTimeEntry(books.firm, entryInput(books, { date, minutes: 50 }));
  }
  await saveTimeEntry(books.firm, entryInput(books, { date: "2026-11-09", minutes: 20, billable: false }));
  const screen = await readWeek(books.firm, {});
  expect(screen.week).toMatchObject({ from: "2026-11-09", to: "2026-11-15", isCurrent: true });
  expect(screen.days.map((day) => day.totals.minutes)).toEqual([70, 0, 0, 0, 0, 0, 50]);
  expect(screen.totals).toMatchObject({ minutes: 120, billableMinutes: 100 });
  expect(await dayMinutes(books.firm, screen.week.previous)).toEqual([0, 0, 0, 0, 0, 0, 50]);
  expect(await dayMinutes(books.firm, screen.week.next)).toEqual([50, 0, 0, 0, 0, 0, 0]);
});

it("this week is the firm's, whatever day it is on the server, and a clock change loses no day", async () => {
  const books = await newBooks({ timeZone: "America/New_York" });
  // Monday 2026-03-09 in UTC and Kathmandu, still Sunday in New York, on the day the clocks went forward.
  const sunday = at(books.firm, "2026-03-09T03:30:00Z");
  await saveTimeEntry(books.firm, entryInput(books, { date: "2026-03-08", minutes: 90 }));
  const screen = await readWeek(sunday, {});
  expect(screen.today).toBe("2026-03-08");
  expect(screen.week).toMatchObject({ from: "2026-03-02", to: "2026-03-08", next: "2026-03-09" });
  expect(screen.days.map((day) => day.date)).toHaveLength(new Set(screen.days.map((day) => day.date)).size);
  expect(screen.totals.minutes).toBe(90);
});

it("each entry says where it stands, and a billed one names its invoice", async () => {
  const books = await newBooks();
  const { id: invoiceId, number, entryIds } = await newApproved(books, [60]);
  const [held = ""] = await addEntries(books, [30]);
  await createDraft(books.firm, draftInput(books, [held]));
  const [elsewhere = ""] = await addEntries(books, [15], { billedElsewhere: true });
  const [free = ""] = await addEntries(books, [10]);
  const [internal = ""] = await addEntries(books, [5], { billable: false, billableMinutes: 0 });
  const { days } = await readWeek(books.firm, { week: "2026-11-02" });
  const byId = new Map(days.flatMap((day) => day.entries).map((entry) => [entry.id, entry]));
  expect(byId.get(entryIds[0] ?? "")).toMatchObject({
    state: "BILLED",
    invoice: { id: invoiceId, number },
    lockReason: `Part of ${number}. Void or correct that invoice to unlock it.`,
  });
  expect(byId.get(held)).toMatchObject({ state: "ON_DRAFT", lockReason: null });
  expect(byId.get(held)?.holdReason).toContain("Olivia Owner");
  expect(byId.get(elsewhere)?.state).toBe("BILLED_ELSEWHERE");
  expect(byId.get(free)).toMatchObject({ state: "UNBILLED", holdReason: null, lockReason: null });
  expect(byId.get(internal)?.state).toBe("NON_BILLABLE");
  const unbilled = await readWeek(books.firm, { week: "2026-11-02", billing: "UNBILLED" });
  expect(unbilled.days.flatMap((day) => day.entries).map((entry) => entry.id)).toEqual([free]);
  expect(unbilled.totals.minutes).toBe(10);
});

it("a member sees their own time and no money; an admin sees everybody's and what it comes to", async () => {
  const books = await newBooks();
  await newRate(books.firm, "100");
  const ada = await newMember(books.firm, "MEMBER", "Ada");
  await saveTimeEntry(ada, entryInput(books, { minutes: 50 }));
  await saveTimeEntry(books.firm, entryInput(books, { minutes: 25 }));
  const own = await readWeek(ada, {});
  expect(own.totals).toEqual({ minutes: 50, billableMinutes: 50, unratedMinutes: null, amounts: null });
  expect(own.days.flatMap((day) => day.entries).map((entry) => entry.price)).toEqual([null]);
  expect(own.members).toEqual([]);
  await expect(readWeek(ada, { member: "all" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const all = await readWeek(books.firm, { member: "all" });
  // 50 and 25 minutes at 100 an hour, each rounded by itself.
  expect(all.totals).toMatchObject({ minutes: 75, amounts: [{ currency: "EUR", amount: "125.00" }] });
});

it("money of two currencies is never added", async () => {
  const books = await newBooks();
  await newRate(books.firm, "100");
  await newRate(books.firm, "10000", { currency: "JPY" });
  const projectId = await newProject(books.firm, { customerId: books.customerId, currency: "JPY" });
  await saveTimeEntry(books.firm, entryInput(books, { minutes: 60 }));
  await saveTimeEntry(books.firm, entryInput({ projectId }, { minutes: 20 }));
  expect((await readWeek(books.firm, {})).totals.amounts).toEqual([
    { currency: "EUR", amount: "100.00" },
    { currency: "JPY", amount: "3333" },
  ]);
});

it("a lead sees the time of others on the projects they lead, and on no other", async () => {
  const books = await newBooks();
  const [ada, lead] = [
    await newMember(books.firm, "MEMBER", "Ada"),
    await newMember(books.firm, "MEMBER", "Lea"),
  ];
  await makeLead(books.firm, lead, books.projectId);
  const elsewhere = await newProject(books.firm, { customerId: books.customerId });
  await saveTimeEntry(ada, entryInput(books, { minutes: 40 }));
  await saveTimeEntry(ada, entryInput({ projectId: elsewhere }, { minutes: 70 }));
  expect((await readWeek(lead, { member: "all" })).totals.minutes).toBe(40);
  const screen = await readWeek(lead, { member: memberIdOf(ada) ?? "" });
  expect(screen.totals).toMatchObject({ minutes: 40, amounts: null });
  expect(screen.members.map((member) => member.name)).toContain("Ada");
});

it("a member does not get the address of an invoice that is not theirs to read", async () => {
  const books = await newBooks();
  await newRate(books.firm, "100");
  const ada = await newMember(books.firm, "MEMBER", "Ada");
  const { id } = await saveTimeEntry(ada, entryInput(books));
  const draft = await createDraft(books.firm, draftInput(books, [id]));
  const { number } = await approveInvoice(books.firm, { invoiceId: draft.id });
  const [entry] = (await readWeek(ada, {})).days.flatMap((day) => day.entries);
  expect(entry).toMatchObject({ state: "BILLED", invoice: { id: null, number } });
});

it("another firm's time and projects are not on the page", async () => {
  const [books, other] = [await newBooks(), await newBooks()];
  await saveTimeEntry(other.firm, entryInput(other));
  const screen = await readWeek(books.firm, { member: "all" });
  expect(screen.totals.minutes).toBe(0);
  expect(screen.projects.map((project) => project.id)).toEqual([books.projectId]);
});

it("the database says of each entry where it stands in the same words as the rule", async () => {
  const books = await newBooks();
  await newApproved(books, [60]);
  const columns = [
    { billedElsewhere: true },
    { billable: false, billableMinutes: 0 },
    { billableMinutes: 0 },
    { billableMinutes: 45 },
  ];
  for (const each of columns) await addEntries(books, [60], each);
  const [drafted = "", held = "", part = "", off = ""] = await addEntries(books, [30, 31, 32, 33]);
  await createDraft(books.firm, draftInput(books, [drafted]));
  await holdTime(books.firm, { entries: [{ timeEntryId: held, minutes: null }], note: "" });
  await holdTime(books.firm, { entries: [{ timeEntryId: part, minutes: 10 }], note: "" });
  const reason = "GOODWILL" as const;
  await writeOffTime(books.firm, { entries: [{ timeEntryId: off, minutes: null }], reason, note: "" });
  const week = "2026-11-02";
  const all = (await readWeek(books.firm, { week })).days.flatMap((day) => day.entries);
  expect(new Set(all.map((entry) => entry.state)).size).toBe(7);
  for (const billing of billingStates) {
    const found = await readWeek(books.firm, { week, billing });
    const wanted = all.filter((entry) => entry.state === billing);
    expect(found.days.flatMap((day) => day.entries).map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    expect(found.totals.minutes).toBe(wanted.reduce((sum, entry) => sum + entry.minutes, 0));
  }
});

it("a long week comes in pages, and its totals are of all of them", async () => {
  const books = await newBooks();
  await addEntries(
    books,
    Array.from({ length: 205 }, () => 2),
  );
  const [first, second] = [
    await readWeek(books.firm, { week: "2026-11-02" }),
    await readWeek(books.firm, { week: "2026-11-02", page: 2 }),
  ];
  expect(first.page).toEqual({ number: 1, previous: null, next: 2 });
  expect(second.page).toEqual({ number: 2, previous: 1, next: null });
  const ids = [first, second].flatMap(({ days }) => days.flatMap((day) => day.entries.map(({ id }) => id)));
  expect([ids.length, new Set(ids).size]).toEqual([205, 205]);
  expect(first.totals.minutes).toBe(410);
  expect(second.totals.minutes).toBe(410);
});

it("in the day's view only that day has its entries, and every day its hours", async () => {
  const books = await newBooks();
  for (const date of ["2026-11-09", "2026-11-10"]) {
    await saveTimeEntry(books.firm, entryInput(books, { date, minutes: 50 }));
  }
  const { days } = await readWeek(books.firm, { view: "day", week: "2026-11-09" });
  expect(days.map((day) => day.entries.length)).toEqual([1, 0, 0, 0, 0, 0, 0]);
  expect(days.slice(0, 2).map((day) => day.totals.minutes)).toEqual([50, 50]);
});
