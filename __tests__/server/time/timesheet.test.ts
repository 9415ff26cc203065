import { expect, it } from "vitest";
import { type Ctx, memberIdOf, newId } from "@/server/ctx";
import { inTenant } from "@/server/db";
import { copyWeek } from "@/server/time/copy-week";
import { dropRow } from "@/server/time/drop-row";
import { keepRow } from "@/server/time/keep-row";
import { readTimesheet } from "@/server/time/read-timesheet";
import { readWork } from "@/server/time/read-work";
import { saveTimeEntry } from "@/server/time/save-time-entry";
import { setWeeklyTarget } from "@/server/time/set-weekly-target";
import { newApproved, newBooks } from "../../support/books";
import { auditActions, newMember } from "../../support/firm";
import { entryInput, makeLead, newProject, newRate } from "../../support/time";

const thisWeek = "2026-11-10";
const lastWeek = "2026-11-03";
const grid = async (ctx: Ctx, week = thisWeek) =>
  (await readTimesheet(ctx, { view: "week", week })).rows.map(({ projectName, kept, cells }) => ({
    projectName,
    kept,
    minutes: cells.map((cell) => cell.reduce((sum, entry) => sum + entry.minutes, 0)),
  }));
const empty = [0, 0, 0, 0, 0, 0, 0];

it("a row that is kept stays on its week without time, on no other, and can be taken away", async () => {
  const books = await newBooks();
  const row = { week: thisWeek, projectId: books.projectId, taskId: null };
  await keepRow(books.firm, row);
  await keepRow(books.firm, { ...row, week: "2026-11-15" });
  expect(await grid(books.firm)).toEqual([{ projectName: "Brücke", kept: true, minutes: empty }]);
  expect(await grid(books.firm, lastWeek)).toEqual([]);
  await dropRow(books.firm, row);
  expect(await grid(books.firm)).toEqual([]);
  expect(await auditActions(books.firm, memberIdOf(books.firm) ?? "")).toEqual([
    "timesheet_row.kept",
    "timesheet_row.dropped",
  ]);
});

it("taking a row away leaves its time, and the row with it", async () => {
  const books = await newBooks();
  await saveTimeEntry(books.firm, entryInput(books, { date: "2026-11-09", minutes: 50 }));
  await dropRow(books.firm, { week: thisWeek, projectId: books.projectId, taskId: null });
  expect(await grid(books.firm)).toEqual([
    { projectName: "Brücke", kept: false, minutes: [50, 0, 0, 0, 0, 0, 0] },
  ]);
});

it("last week's rows come without their hours, or with them at the rates of the new days", async () => {
  const books = await newBooks();
  await newRate(books.firm, "100");
  await newRate(books.firm, "130", { from: "2026-11-09" });
  await saveTimeEntry(books.firm, entryInput(books, { date: "2026-11-02", minutes: 50 }));
  await saveTimeEntry(
    books.firm,
    entryInput(books, { date: "2026-11-04", minutes: 70, description: "Plans" }),
  );
  expect(await copyWeek(books.firm, { week: thisWeek, withHours: false })).toEqual({
    rows: 1,
    entries: 0,
    minutes: 0,
  });
  expect(await grid(books.firm)).toEqual([{ projectName: "Brücke", kept: true, minutes: empty }]);
  const copied = await copyWeek(books.firm, { week: thisWeek, withHours: true });
  expect(copied).toEqual({ rows: 0, entries: 2, minutes: 120 });
  const { rows } = await readTimesheet(books.firm, { week: thisWeek });
  expect(rows[0]?.cells[2]?.[0]).toMatchObject({
    date: "2026-11-11",
    minutes: 70,
    description: "Plans",
    state: "UNBILLED",
    price: { rate: "130" },
  });
  expect(await auditActions(books.firm, rows[0]?.cells[2]?.[0]?.id ?? "")).toEqual(["time_entry.created"]);
});

it("copying twice, even at the same moment, makes nothing twice, and leaves cells with time alone", async () => {
  const books = await newBooks();
  await saveTimeEntry(books.firm, entryInput(books, { date: "2026-11-02", minutes: 50 }));
  await saveTimeEntry(books.firm, entryInput(books, { date: "2026-11-03", minutes: 70 }));
  await saveTimeEntry(books.firm, entryInput(books, { date: "2026-11-10", minutes: 15 }));
  await Promise.all([1, 2].map(() => copyWeek(books.firm, { week: thisWeek, withHours: true })));
  expect((await grid(books.firm))[0]?.minutes).toEqual([50, 15, 0, 0, 0, 0, 0]);
});

it("billed time is copied as new, unbilled time; what is archived stays behind", async () => {
  const books = await newBooks();
  await newApproved(books, [60]);
  const gone = await newProject(books.firm, { customerId: books.customerId });
  await saveTimeEntry(books.firm, entryInput({ projectId: gone }, { date: "2026-11-03" }));
  await inTenant(books.firm, (tx) =>
    tx.project.update({
      where: { tenantId_id: { tenantId: books.firm.tenantId, id: gone } },
      data: { archivedAt: books.firm.now },
    }),
  );
  expect(await copyWeek(books.firm, { week: thisWeek, withHours: true })).toMatchObject({ entries: 1 });
  const { rows } = await readTimesheet(books.firm, { week: thisWeek });
  expect(rows.flatMap(({ cells }) => cells.flat()).map(({ state }) => state)).toEqual(["UNBILLED"]);
});

it("a cell says what stands behind it, and one of several or billed entries cannot be typed over", async () => {
  const books = await newBooks();
  const { number } = await newApproved(books, [60]);
  const { rows, target } = await readTimesheet(books.firm, { week: "2026-11-02" });
  expect(rows[0]?.cells[0]?.[0]?.lockReason).toBe(
    `Part of ${number}. Void or correct that invoice to unlock it.`,
  );
  expect(target).toEqual({ minutes: null, workedMinutes: 60, maySet: true });
});

it("somebody else's week is filled by an admin, and by a member not at all", async () => {
  const books = await newBooks();
  const [ada, ben] = [await newMember(books.firm, "MEMBER"), await newMember(books.firm, "MEMBER")];
  const memberId = memberIdOf(ada) ?? "";
  const row = { memberId, week: thisWeek, projectId: books.projectId, taskId: null };
  await keepRow(books.firm, row);
  expect(await grid(ada)).toHaveLength(1);
  for (const attempt of [
    () => keepRow(ben, row),
    () => dropRow(ben, row),
    () => copyWeek(ben, { memberId, week: thisWeek, withHours: true }),
    () => setWeeklyTarget(ben, { memberId, hours: 2400 }),
    () => readTimesheet(ben, { member: memberId }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});

it("a lead sees of another's week the rows of the projects they lead", async () => {
  const books = await newBooks();
  const [ada, lead] = [await newMember(books.firm, "MEMBER"), await newMember(books.firm, "MEMBER")];
  await makeLead(books.firm, lead, books.projectId);
  const elsewhere = await newProject(books.firm, { customerId: books.customerId });
  for (const projectId of [books.projectId, elsewhere]) {
    await keepRow(ada, { week: thisWeek, projectId, taskId: null });
  }
  const screen = await readTimesheet(lead, { member: memberIdOf(ada) ?? "", week: thisWeek });
  expect(screen.rows.map(({ projectName }) => projectName)).toEqual(["Brücke"]);
  expect(screen.target).toBeNull();
});

it("another firm's project is not kept, and its rows are not seen", async () => {
  const [books, other] = [await newBooks(), await newBooks()];
  const row = { week: thisWeek, projectId: other.projectId, taskId: null };
  await expect(keepRow(books.firm, row)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await keepRow(other.firm, row);
  expect(await grid(books.firm)).toEqual([]);
});

it("the database keeps a row once a week, and never for another firm", async () => {
  const [books, other] = [await newBooks(), await newBooks()];
  const write = (tenantId: string, memberId: string) =>
    inTenant(
      books.firm,
      (tx) =>
        tx.$executeRaw`INSERT INTO timesheet_rows (tenant_id, id, member_id, week, project_id)
        VALUES (${tenantId}::uuid, ${newId()}::uuid, ${memberId}::uuid, '2026-11-09', ${books.projectId}::uuid)`,
    );
  const [own, theirs] = [memberIdOf(books.firm) ?? "", memberIdOf(other.firm) ?? ""];
  await write(books.firm.tenantId, own);
  await expect(write(books.firm.tenantId, own)).rejects.toThrow(/23505|unique/i);
  await expect(write(books.firm.tenantId, theirs)).rejects.toThrow(/23503|foreign/i);
  await expect(write(other.firm.tenantId, theirs)).rejects.toThrow(/42501|row-level security/i);
});

it("a person says how much they mean to work in a week, and takes it back", async () => {
  const books = await newBooks();
  const ada = await newMember(books.firm, "MEMBER");
  await setWeeklyTarget(ada, { hours: 2250 });
  expect((await readTimesheet(ada, {})).target).toMatchObject({ minutes: 2250, workedMinutes: 0 });
  await setWeeklyTarget(books.firm, { memberId: memberIdOf(ada) ?? "", hours: null });
  expect((await readTimesheet(ada, {})).target?.minutes).toBeNull();
  expect(await auditActions(books.firm, memberIdOf(ada) ?? "")).toEqual([
    "member.target-changed",
    "member.target-changed",
  ]);
  await expect(setWeeklyTarget(books.firm, { memberId: newId(), hours: 60 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

it("what one worked on last, with its day, comes first among what can be worked on", async () => {
  const books = await newBooks();
  const later = await newProject(books.firm, { customerId: books.customerId, name: "Zoo" });
  await saveTimeEntry(books.firm, entryInput({ projectId: later }, { date: "2026-11-09" }));
  const { projects, today } = await readWork(books.firm);
  expect(today).toBe("2026-11-10");
  expect(projects.map(({ name, lastUsed }) => [name, lastUsed])).toEqual([
    ["Zoo", [{ taskId: null, on: "2026-11-09" }]],
    ["Brücke", []],
  ]);
});
