import { expect, it } from "vitest";
import { memberIdOf, newId } from "@/server/ctx";
import { fromDbDate, inTenant } from "@/server/db";
import { saveTimeEntry } from "@/server/time/save-time-entry";
import { entryRow, newBooks } from "../../support/books";
import { auditActions, newMember } from "../../support/firm";
import { entryInput, makeLead, newProject, newRate } from "../../support/time";

it("an entry keeps the rate of its day and the name of the rule that gave it", async () => {
  const books = await newBooks();
  await newRate(books.firm, "90");
  const projectRate = await newRate(books.firm, "120", { projectId: books.projectId });
  const { id } = await saveTimeEntry(books.firm, entryInput(books, { minutes: 90 }));
  const row = await entryRow(books, id);
  expect(row).toMatchObject({
    minutes: 90,
    billableMinutes: 90,
    currency: "EUR",
    rateId: projectRate,
    source: "manual",
  });
  expect(row.rate?.toString()).toBe("120");
  expect(row.rateSource).toBe("Project rate, since 2026-01-01");
  expect(fromDbDate(row.spentOn)).toBe("2026-11-09");
  expect(await auditActions(books.firm, id)).toEqual(["time_entry.created"]);
});

it("a new rate leaves what is saved alone until the entry moves to another day", async () => {
  const books = await newBooks();
  await newRate(books.firm, "90");
  const { id } = await saveTimeEntry(books.firm, entryInput(books));
  await newRate(books.firm, "150", { from: "2026-11-01" });
  await saveTimeEntry(
    books.firm,
    entryInput(books, { id, version: 1, minutes: 75, description: "Survey, longer" }),
  );
  expect((await entryRow(books, id)).rate?.toString()).toBe("90");
  await saveTimeEntry(books.firm, entryInput(books, { id, version: 2, minutes: 75, date: "2026-11-08" }));
  const moved = await entryRow(books, id);
  expect(moved.rate?.toString()).toBe("150");
  expect(moved.rateSource).toBe("Firm rate, since 2026-11-01");
});

it("an entry without a rate finds one when it is saved again", async () => {
  const books = await newBooks();
  const { id } = await saveTimeEntry(books.firm, entryInput(books));
  expect((await entryRow(books, id)).rate).toBeNull();
  await newRate(books.firm, "90");
  await saveTimeEntry(books.firm, entryInput(books, { id, version: 1, minutes: 61 }));
  expect((await entryRow(books, id)).rate?.toString()).toBe("90");
});

it("non-billable time has no billable minutes, and internal work is never billable", async () => {
  const books = await newBooks();
  const { id } = await saveTimeEntry(books.firm, entryInput(books, { billable: false }));
  expect(await entryRow(books, id)).toMatchObject({ billable: false, minutes: 60, billableMinutes: 0 });
  const projectId = await newProject(books.firm);
  await expect(saveTimeEntry(books.firm, entryInput({ projectId }))).rejects.toMatchObject({
    code: "INVALID",
    fields: { billable: expect.stringContaining("internal") },
  });
  await saveTimeEntry(books.firm, entryInput({ projectId }, { billable: false }));
});

it("a change says what it changed, and of two people with the same page open the second is told", async () => {
  const books = await newBooks();
  const { id } = await saveTimeEntry(books.firm, entryInput(books));
  const change = (minutes: number) =>
    saveTimeEntry(books.firm, entryInput(books, { id, version: 1, minutes }));
  const results = await Promise.allSettled([change(30), change(45)]);
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find((result) => result.status === "rejected")).toMatchObject({
    reason: { code: "CONFLICT" },
  });
  expect(await auditActions(books.firm, id)).toEqual(["time_entry.created", "time_entry.changed"]);
  const [event] = await inTenant(books.firm, (tx) =>
    tx.auditEvent.findMany({
      where: { tenantId: books.firm.tenantId, subjectId: id, action: "time_entry.changed" },
    }),
  );
  expect(event?.before).toEqual({ minutes: 60 });
});

it("saving without a change leaves no trace", async () => {
  const books = await newBooks();
  const { id } = await saveTimeEntry(books.firm, entryInput(books));
  await saveTimeEntry(books.firm, entryInput(books, { id, version: 1 }));
  expect((await entryRow(books, id)).version).toBe(1);
  expect(await auditActions(books.firm, id)).toEqual(["time_entry.created"]);
});

it("a member logs their own time and neither changes nor sees that of others", async () => {
  const books = await newBooks();
  const [ada, ben] = [
    await newMember(books.firm, "MEMBER", "Ada"),
    await newMember(books.firm, "MEMBER", "Ben"),
  ];
  const { id } = await saveTimeEntry(ada, entryInput(books));
  expect((await entryRow(books, id)).memberId).toBe(memberIdOf(ada));
  await expect(saveTimeEntry(ben, entryInput(books, { id, version: 1, minutes: 5 }))).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const forAda = entryInput(books, { memberId: memberIdOf(ada) ?? "" });
  await expect(saveTimeEntry(ben, forAda)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect((await entryRow(books, id)).minutes).toBe(60);
});

it("a lead changes the time of their project, and cannot carry it to a project that is not theirs", async () => {
  const books = await newBooks();
  const [ada, lead] = [
    await newMember(books.firm, "MEMBER", "Ada"),
    await newMember(books.firm, "MEMBER", "Lea"),
  ];
  await makeLead(books.firm, lead, books.projectId);
  const { id } = await saveTimeEntry(ada, entryInput(books));
  await saveTimeEntry(lead, entryInput(books, { id, version: 1, minutes: 45 }));
  expect(await entryRow(books, id)).toMatchObject({ minutes: 45, memberId: memberIdOf(ada) });
  const projectId = await newProject(books.firm, { customerId: books.customerId });
  await expect(saveTimeEntry(lead, entryInput({ projectId }, { id, version: 2 }))).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

it("an archived project takes no time, neither new nor changed", async () => {
  const books = await newBooks();
  const archived = await newProject(books.firm, { customerId: books.customerId, archivedAt: new Date() });
  await expect(saveTimeEntry(books.firm, entryInput({ projectId: archived }))).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("archived"),
  });
  const { id } = await saveTimeEntry(books.firm, entryInput(books));
  await inTenant(books.firm, (tx) =>
    tx.project.update({
      where: { tenantId_id: { tenantId: books.firm.tenantId, id: books.projectId } },
      data: { archivedAt: new Date() },
    }),
  );
  await expect(
    saveTimeEntry(books.firm, entryInput(books, { id, version: 1, minutes: 5 })),
  ).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("archived") });
});

it("another firm's project, task, member and entry do not exist here", async () => {
  const [books, other] = [await newBooks(), await newBooks()];
  const { id } = await saveTimeEntry(other.firm, entryInput(other));
  const missing = { code: "NOT_FOUND" };
  await expect(saveTimeEntry(books.firm, entryInput(other))).rejects.toMatchObject(missing);
  await expect(saveTimeEntry(books.firm, entryInput(books, { taskId: newId() }))).rejects.toMatchObject(
    missing,
  );
  const memberId = memberIdOf(other.firm) ?? "";
  await expect(saveTimeEntry(books.firm, entryInput(books, { memberId }))).rejects.toMatchObject(missing);
  await expect(saveTimeEntry(books.firm, entryInput(books, { id, version: 1 }))).rejects.toMatchObject(
    missing,
  );
});
