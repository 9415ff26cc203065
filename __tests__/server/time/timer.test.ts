import { expect, it } from "vitest";
import type { StartTimerInput } from "@/lib/time/schema";
import { type Ctx, memberIdOf } from "@/server/ctx";
import { fromDbDate, inTenant } from "@/server/db";
import { changeTimer } from "@/server/time/change-timer";
import { discardTimer } from "@/server/time/discard-timer";
import { readTimer } from "@/server/time/read";
import { startTimer } from "@/server/time/start-timer";
import { stopTimer } from "@/server/time/stop-timer";
import { entryRow, newBooks } from "../../support/books";
import { at, auditActions, newMember } from "../../support/firm";
import { newProject, newRate } from "../../support/time";

const work = (projectId: string, change: Partial<StartTimerInput> = {}): StartTimerInput => ({
  projectId,
  taskId: null,
  description: "Pier survey",
  billable: true,
  ...change,
});

const entries = (firm: Ctx) =>
  inTenant(firm, (tx) =>
    tx.timeEntry.findMany({ where: { tenantId: firm.tenantId }, orderBy: { id: "asc" } }),
  );

it("a timer is there again after a reload, and becomes an entry when it stops", async () => {
  const books = await newBooks();
  await newRate(books.firm, "100");
  const member = await newMember(books.firm, "MEMBER");
  await startTimer(at(member, "2026-11-10T09:00:00Z"), work(books.projectId));
  const { timer } = await readTimer(at(member, "2026-11-10T09:30:00Z"));
  expect(timer).toMatchObject({
    projectName: "Brücke",
    customerName: "Straßenbau Ostheim GmbH",
    startedAt: "2026-11-10T09:00:00.000Z",
  });
  const stopped = await stopTimer(at(member, "2026-11-10T10:29:40Z"), {});
  expect(stopped).toMatchObject({ minutes: 90, date: "2026-11-10", projectName: "Brücke" });
  const row = await entryRow(books, stopped.entryId);
  expect(row).toMatchObject({
    source: "timer",
    billableMinutes: 90,
    rateSource: "Firm rate, since 2026-01-01",
  });
  expect(row.memberId).toBe(memberIdOf(member));
  expect((await readTimer(member)).timer).toBeNull();
  expect(await auditActions(books.firm, memberIdOf(member) ?? "")).toEqual([
    "timer.started",
    "timer.stopped",
  ]);
  expect(await auditActions(books.firm, stopped.entryId)).toEqual(["time_entry.created"]);
});

it("starting another stops the first and keeps its time", async () => {
  const books = await newBooks();
  const projectId = await newProject(books.firm, { customerId: books.customerId });
  await startTimer(at(books.firm, "2026-11-10T09:00:00Z"), work(books.projectId));
  const { stopped } = await startTimer(at(books.firm, "2026-11-10T09:45:00Z"), work(projectId));
  expect(stopped).toMatchObject({ minutes: 45, projectName: "Brücke" });
  expect((await readTimer(books.firm)).timer).toMatchObject({ projectId });
  expect(await entries(books.firm)).toHaveLength(1);
});

it("of two starts at once one timer runs, and a double click makes no entry", async () => {
  const books = await newBooks();
  const start = () => startTimer(books.firm, work(books.projectId));
  await Promise.all([start(), start(), start()]);
  expect((await readTimer(books.firm)).timer).toMatchObject({ projectId: books.projectId });
  expect(await entries(books.firm)).toEqual([]);
});

it("two timers on different work started at once leave one running and one kept", async () => {
  const books = await newBooks();
  const projectId = await newProject(books.firm, { customerId: books.customerId });
  await Promise.all([startTimer(books.firm, work(books.projectId)), startTimer(books.firm, work(projectId))]);
  const running = (await readTimer(books.firm)).timer?.projectId;
  const [kept, ...more] = await entries(books.firm);
  expect(more).toEqual([]);
  expect([running, kept?.projectId].sort()).toEqual([books.projectId, projectId].sort());
});

it("of two stops at once one keeps the time", async () => {
  const books = await newBooks();
  await startTimer(at(books.firm, "2026-11-10T09:00:00Z"), work(books.projectId));
  const stop = () => stopTimer(at(books.firm, "2026-11-10T09:30:00Z"), {});
  const results = await Promise.allSettled([stop(), stop()]);
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await entries(books.firm)).map((entry) => entry.minutes)).toEqual([30]);
});

it("time over midnight belongs to the day it starts on in the firm's zone, and a clock change is elapsed time", async () => {
  const books = await newBooks({ timeZone: "America/New_York" });
  // 01:30 to 03:30 on the clock, over the hour that does not exist.
  await startTimer(at(books.firm, "2026-03-08T06:30:00Z"), work(books.projectId));
  const spring = await stopTimer(at(books.firm, "2026-03-08T07:30:00Z"), {});
  expect(spring).toMatchObject({ date: "2026-03-08", minutes: 60 });
  // 22:30 on Monday in New York, Tuesday in UTC and in Kathmandu.
  await startTimer(at(books.firm, "2026-11-10T03:30:00Z"), work(books.projectId));
  const late = await stopTimer(at(books.firm, "2026-11-10T06:00:00Z"), {});
  expect(late).toMatchObject({ date: "2026-11-09", minutes: 150 });
  expect(fromDbDate((await entryRow(books, late.entryId)).spentOn)).toBe("2026-11-09");
});

it("seconds round half up, and the shortest timer is a minute", async () => {
  const books = await newBooks();
  const run = async (until: string) => {
    await startTimer(at(books.firm, "2026-11-10T09:00:00Z"), work(books.projectId));
    return (await stopTimer(at(books.firm, until), {})).minutes;
  };
  expect(await run("2026-11-10T09:00:04Z")).toBe(1);
  expect(await run("2026-11-10T09:01:29Z")).toBe(1);
  expect(await run("2026-11-10T09:01:30Z")).toBe(2);
});

it("a timer forgotten for more than a day is not kept by itself", async () => {
  const books = await newBooks();
  await startTimer(at(books.firm, "2026-11-10T09:00:00Z"), work(books.projectId));
  const later = at(books.firm, "2026-11-12T09:00:00Z");
  await expect(stopTimer(later, {})).rejects.toMatchObject({ code: "CONFLICT" });
  const projectId = await newProject(books.firm);
  await expect(startTimer(later, work(projectId))).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await readTimer(later)).timer).toMatchObject({ projectId: books.projectId });
  await discardTimer(later);
  expect((await readTimer(later)).timer).toBeNull();
  expect(await entries(books.firm)).toEqual([]);
  const memberId = memberIdOf(books.firm) ?? "";
  expect(await auditActions(books.firm, memberId)).toContain("timer.discarded");
});

it("a timer on internal work is not billable, and one on another firm's project does not start", async () => {
  const [books, other] = [await newBooks(), await newBooks()];
  const projectId = await newProject(books.firm);
  await startTimer(at(books.firm, "2026-11-10T09:00:00Z"), work(projectId));
  const { entryId } = await stopTimer(at(books.firm, "2026-11-10T09:10:00Z"), {
    description: "Team meeting",
  });
  expect(await entryRow(books, entryId)).toMatchObject({
    billable: false,
    billableMinutes: 0,
    description: "Team meeting",
  });
  await expect(startTimer(books.firm, work(other.projectId))).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("what goes wrong while a timer stops leaves it running and keeps nothing", async () => {
  const books = await newBooks();
  await startTimer(at(books.firm, "2026-11-10T09:00:00Z"), work(books.projectId));
  await inTenant(books.firm, (tx) =>
    tx.project.update({
      where: { tenantId_id: { tenantId: books.firm.tenantId, id: books.projectId } },
      data: { archivedAt: new Date() },
    }),
  );
  const other = await newProject(books.firm);
  await expect(startTimer(at(books.firm, "2026-11-10T10:00:00Z"), work(other))).rejects.toMatchObject({
    code: "CONFLICT",
  });
  expect((await readTimer(books.firm)).timer).toMatchObject({ projectId: books.projectId });
  expect(await entries(books.firm)).toEqual([]);
});

it("the description of a running timer is changed while it runs, and only one's own", async () => {
  const books = await newBooks();
  const [ada, ben] = [await newMember(books.firm, "MEMBER"), await newMember(books.firm, "MEMBER")];
  await startTimer(ada, work(books.projectId));
  await changeTimer(ada, { description: "Pier survey, north side" });
  expect((await readTimer(ada)).timer?.description).toBe("Pier survey, north side");
  expect(await auditActions(books.firm, memberIdOf(ada) ?? "")).toEqual(["timer.started", "timer.changed"]);
  await expect(changeTimer(ben, { description: "x" })).rejects.toMatchObject({ code: "CONFLICT" });
});
