import { describe, expect, it } from "vitest";
import { previewReRateInput } from "@/lib/rates/re-rate";
import { type Ctx, newId } from "@/server/ctx";
import { createDraft } from "@/server/invoices/create-draft";
import { previewReRate } from "@/server/rates/preview-re-rate";
import { reRate } from "@/server/rates/re-rate";
import { deleteEntries } from "@/server/time/delete-entries";
import { holdTime } from "@/server/time/hold-time";
import { moveEntries } from "@/server/time/move-entries";
import { previewMove } from "@/server/time/preview-move";
import { saveTimeEntry } from "@/server/time/save-time-entry";
import { setEntriesBillable } from "@/server/time/set-entries-billable";
import { addEntries, type Books, draftInput, entryRow, newApproved, newBooks } from "../../support/books";
import { auditActions, newMember } from "../../support/firm";
import { entryInput, makeLead, newProject, newRate } from "../../support/time";

const first = (ids: string[]) => ids.map((id) => ({ id, version: 1 }));
const rowsOf = (books: Books, ids: string[]) => Promise.all(ids.map((id) => entryRow(books, id)));

describe("moving entries", () => {
  it("shows the money that moves first, then moves exactly that, at the rates of the project", async () => {
    const books = await newBooks();
    const projectId = await newProject(books.firm, { customerId: books.customerId });
    await newRate(books.firm, "130", { projectId });
    const ids = await addEntries(books, [50, 60]);
    const input = { entries: first(ids), projectId, taskId: null };
    const money = [{ currency: "EUR", before: "183.33", after: "238.33", difference: "55.00" }];
    expect(await previewMove(books.firm, input)).toEqual({ entries: 2, notBillable: 0, money });
    expect((await rowsOf(books, ids)).map((row) => row.projectId)).toEqual([
      books.projectId,
      books.projectId,
    ]);
    expect(await moveEntries(books.firm, input)).toEqual({ entries: 2 });
    for (const row of await rowsOf(books, ids)) {
      expect([row.projectId, row.rate?.toString(), row.version]).toEqual([projectId, "130", 2]);
    }
    expect(await auditActions(books.firm, ids[0] ?? "")).toEqual(["time_entry.changed"]);
  });

  it("to internal work says how many stop being billable; money of two currencies is not added", async () => {
    const books = await newBooks();
    const [office, japan] = [
      await newProject(books.firm),
      await newProject(books.firm, { customerId: books.customerId, currency: "JPY" }),
    ];
    await newRate(books.firm, "10000", { currency: "JPY" });
    const ids = await addEntries(books, [60]);
    const entries = first(ids);
    expect((await previewMove(books.firm, { entries, projectId: japan, taskId: null })).money).toEqual([
      { currency: "EUR", before: "100.00", after: "0.00", difference: "-100.00" },
      { currency: "JPY", before: "0", after: "10000", difference: "10000" },
    ]);
    expect(await previewMove(books.firm, { entries, projectId: office, taskId: null })).toMatchObject({
      notBillable: 1,
    });
    await moveEntries(books.firm, { entries, projectId: office, taskId: null });
    expect((await rowsOf(books, ids))[0]).toMatchObject({ billable: false, billableMinutes: 0, rate: null });
  });

  it("keeps the price inside a project, and tells a member no money", async () => {
    const books = await newBooks();
    const ada = await newMember(books.firm, "MEMBER");
    await newRate(books.firm, "100");
    const { id } = await saveTimeEntry(ada, entryInput(books));
    const same = { entries: first([id]), projectId: books.projectId, taskId: null };
    expect(await previewMove(ada, same)).toEqual({ entries: 0, notBillable: 0, money: null });
    expect(await moveEntries(ada, same)).toEqual({ entries: 0 });
  });
});

describe("several entries at once", () => {
  const paths: [string, (ctx: Ctx, books: Books, ids: string[]) => Promise<unknown>][] = [
    [
      "moving",
      async (ctx, books, ids) => {
        const projectId = await newProject(books.firm, { customerId: books.customerId });
        return moveEntries(ctx, { entries: first(ids), projectId, taskId: null });
      },
    ],
    ["billable", (ctx, _, ids) => setEntriesBillable(ctx, { entries: first(ids), billable: false })],
    ["deleting", (ctx, _, ids) => deleteEntries(ctx, { entries: first(ids) })],
  ];

  it.each(paths)("%s: all or none, and a billed one among them names its invoice", async (_, change) => {
    const books = await newBooks();
    const { number, entryIds } = await newApproved(books, [60]);
    const [free = ""] = await addEntries(books, [30]);
    await expect(change(books.firm, books, [free, ...entryIds])).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining(`Part of ${number}.`),
    });
    expect(await entryRow(books, free)).toMatchObject({ version: 1, billable: true });
  });

  it.each(paths)("%s: what stands on a draft, or was changed meanwhile, is refused", async (_, change) => {
    const books = await newBooks();
    const [drafted = "", stale = ""] = await addEntries(books, [30, 40]);
    await createDraft(books.firm, draftInput(books, [drafted]));
    await expect(change(books.firm, books, [drafted])).rejects.toMatchObject({
      message: expect.stringContaining("On a draft invoice"),
    });
    await saveTimeEntry(books.firm, entryInput(books, { id: stale, version: 1, minutes: 41 }));
    await expect(change(books.firm, books, [stale])).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("Somebody changed"),
    });
  });

  it.each(paths)("%s: nobody's who may not, and nothing of another firm", async (_, change) => {
    const [books, other] = [await newBooks(), await newBooks()];
    const ada = await newMember(books.firm, "MEMBER");
    const [id = ""] = await addEntries(books, [30]);
    await expect(change(ada, books, [id])).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(change(other.firm, other, [id])).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(change(books.firm, books, [id, newId()])).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await entryRow(books, id)).toMatchObject({ version: 1 });
  });

  it.each(paths)("%s: of two at the same moment one wins", async (_, change) => {
    const books = await newBooks();
    const ids = await addEntries(books, [30, 40]);
    const results = await Promise.allSettled([
      change(books.firm, books, ids),
      change(books.firm, books, [...ids].reverse()),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("a lead changes the time of their project, and moves it only to one they lead", async () => {
    const books = await newBooks();
    const lead = await newMember(books.firm, "MEMBER");
    await makeLead(books.firm, lead, books.projectId);
    const elsewhere = await newProject(books.firm, { customerId: books.customerId });
    const [id = ""] = await addEntries(books, [30]);
    await expect(
      moveEntries(lead, { entries: first([id]), projectId: elsewhere, taskId: null }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await setEntriesBillable(lead, { entries: first([id]), billable: false })).toEqual({ entries: 1 });
  });

  it("become billable again at the rate of their day, but never internal work", async () => {
    const books = await newBooks();
    await newRate(books.firm, "120");
    const off = { billable: false, billableMinutes: 0, rate: null, rateSource: null };
    const [id = ""] = await addEntries(books, [30], off);
    await setEntriesBillable(books.firm, { entries: first([id]), billable: true });
    const row = await entryRow(books, id);
    expect([row.billableMinutes, row.rate?.toString()]).toEqual([30, "120"]);
    const office = await newProject(books.firm, { name: "Office" });
    const internal = await addEntries({ ...books, projectId: office }, [30], off);
    await expect(
      setEntriesBillable(books.firm, { entries: first(internal), billable: true }),
    ).rejects.toMatchObject({
      code: "INVALID",
      message: expect.stringContaining("“Office” is internal work"),
    });
  });

  it("whose record has to stay are not deleted, nor made non-billable while a part is held back", async () => {
    const books = await newBooks();
    const [id = "", free = ""] = await addEntries(books, [30, 40]);
    await holdTime(books.firm, { entries: [{ timeEntryId: id, minutes: 10 }], note: "" });
    const entries = [
      { id, version: 2 },
      { id: free, version: 1 },
    ];
    const held = { code: "CONFLICT", message: expect.stringContaining("held back or written off") };
    await expect(deleteEntries(books.firm, { entries })).rejects.toMatchObject(held);
    await expect(setEntriesBillable(books.firm, { entries, billable: false })).rejects.toMatchObject(held);
    expect(await entryRow(books, free)).toMatchObject({ billable: true });
  });
});

it("of ticked entries only those are re-rated", async () => {
  const books = await newBooks();
  const [ticked = "", other = ""] = await addEntries(books, [60, 60]);
  await newRate(books.firm, "120");
  const choice = previewReRateInput.parse({ entryIds: [ticked] });
  const preview = await previewReRate(books.firm, choice);
  expect(preview).toMatchObject({ entries: 1, money: [{ difference: "20.00" }] });
  await reRate(books.firm, { ...choice, mark: preview.mark });
  const rates = (await rowsOf(books, [ticked, other])).map((row) => row.rate?.toString());
  expect(rates).toEqual(["120", "100"]);
});
