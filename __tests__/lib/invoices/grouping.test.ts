import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GroupedEntry, type Grouping, groupEntries } from "@/lib/invoices/grouping";
import type { TimeRounding } from "@/lib/invoices/time-rounding";
import { computeTotals } from "@/lib/invoices/totals";
import { addDays } from "@/lib/time/calendar-date";
import { parseDuration } from "@/lib/time/duration";

const exact: TimeRounding = { increment: 1, direction: "UP", scope: "ENTRY", minimumMinutes: 0 };
const groupings = ["ENTRY", "DAY", "TASK", "PERSON", "PROJECT", "ALL"] as const;

const entry = (id: string, change: Partial<GroupedEntry> = {}): GroupedEntry => ({
  id,
  date: "2026-11-02",
  projectId: "p1",
  projectName: "Bridge",
  taskId: "t1",
  taskName: "Survey",
  memberId: "m1",
  memberName: "Ada",
  description: `Work ${id}`,
  minutes: 60,
  rate: "100.000000",
  ...change,
});

const work = [
  entry("a"),
  entry("b", { date: "2026-11-03", memberId: "m2", memberName: "Grace" }),
  entry("c", { date: "2026-11-03", taskId: null, taskName: null }),
  entry("d", { projectId: "p0", projectName: "Arch", taskId: "t9", taskName: "Review", date: "2026-11-05" }),
];

describe("the lines of a draft", () => {
  it.each<[Grouping, string[]]>([
    ["ENTRY", ["Work d", "Work a", "Work b", "Work c"]],
    ["DAY", ["2026-11-05: Work d", "2026-11-02: Work a", "2026-11-03: Work b, Work c"]],
    ["TASK", ["Review", "Survey", "Bridge"]],
    ["PERSON", ["Ada", "Ada", "Grace"]],
    ["PROJECT", ["Arch", "Bridge"]],
    ["ALL", ["Arch, Bridge"]],
  ])("by %s stand by project, then by date", (grouping, descriptions) => {
    expect(groupEntries(work, grouping, exact).map((line) => line.description)).toEqual(descriptions);
  });

  it("name their project, and none where they hold several", () => {
    expect(groupEntries(work, "PROJECT", exact).map((line) => line.projectName)).toEqual(["Arch", "Bridge"]);
    expect(groupEntries(work, "ALL", exact)).toMatchObject([
      { projectId: null, projectName: null, minutes: 240 },
    ]);
  });

  it("split where the rate differs, and only there", () => {
    const rates = [entry("a"), entry("b", { rate: "100" }), entry("c", { rate: "120" })];
    const lines = groupEntries(rates, "ALL", exact);
    expect(lines.map((line) => [line.unitPrice, line.minutes])).toEqual([
      ["100.000000", 120],
      ["120", 60],
    ]);
  });

  it("never have a description that a draft could not be saved with", () => {
    const many = Array.from({ length: 500 }, (_, index) => entry(`entry ${index}`));
    const [line] = groupEntries(many, "DAY", exact);
    expect(line?.description).toHaveLength(2000);
    expect(line?.entries).toHaveLength(500);
  });
});

describe("rounding", () => {
  const short = [
    entry("a", { minutes: 10 }),
    entry("b", { minutes: 10 }),
    entry("c", { minutes: 10, date: "2026-11-03" }),
  ];

  it.each<[TimeRounding["scope"], number, number[]]>([
    ["ENTRY", 45, [15, 15, 15]],
    ["DAY", 45, [15, 15, 15]],
    ["LINE", 30, [10, 10, 10]],
  ])("per %s to a quarter of an hour makes three times ten minutes %i", (scope, minutes, rounded) => {
    const [line] = groupEntries(short, "ALL", { ...exact, increment: 15, scope });
    expect(line?.minutes).toBe(minutes);
    expect(line?.entries.map((each) => each.roundedMinutes)).toEqual(rounded);
  });

  it("per day takes the minutes of one day together", () => {
    const [line] = groupEntries(
      [
        entry("a", { minutes: 7 }),
        entry("b", { minutes: 7 }),
        entry("c", { minutes: 7, date: "2026-11-03" }),
      ],
      "ALL",
      { ...exact, increment: 15, scope: "DAY" },
    );
    expect(line?.minutes).toBe(30);
    expect(line?.entries.map((each) => each.roundedMinutes)).toEqual([8, 7, 15]);
  });
});

describe("the ledger of minutes", () => {
  const entries = fc
    .array(
      fc.record({
        day: fc.integer({ min: 0, max: 3 }),
        project: fc.integer({ min: 0, max: 2 }),
        member: fc.integer({ min: 0, max: 2 }),
        task: fc.integer({ min: 0, max: 2 }),
        rate: fc.constantFrom("100", "120.5", "0"),
        minutes: fc.integer({ min: 1, max: 1440 }),
      }),
      { minLength: 1, maxLength: 30 },
    )
    .map((drawn) =>
      drawn.map(({ day, project, member, task, rate, minutes }, index) =>
        entry(`e${index}`, {
          date: addDays("2026-11-02", day),
          projectId: `p${project}`,
          projectName: `Project ${project}`,
          memberId: `m${member}`,
          taskId: task === 0 ? null : `p${project}t${task}`,
          rate,
          minutes,
        }),
      ),
    );
  const rounding = fc.record<TimeRounding>({
    increment: fc.constantFrom(1, 6, 15, 30, 60),
    direction: fc.constantFrom("UP", "NEAREST", "DOWN"),
    scope: fc.constantFrom("ENTRY", "DAY", "LINE"),
    minimumMinutes: fc.constantFrom(0, 15),
  });

  it("loses no entry, bills none twice and mixes no rates, however lines are grouped and rounded", () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(...groupings), rounding, (all, grouping, policy) => {
        const lines = groupEntries(all, grouping, policy);
        const linked = lines.flatMap((line) => line.entries);
        expect(linked.map((each) => each.timeEntryId).sort()).toEqual(all.map(({ id }) => id).sort());
        const byId = new Map(all.map((each) => [each.id, each]));
        for (const line of lines) {
          for (const each of line.entries) {
            expect(each.minutes).toBe(byId.get(each.timeEntryId)?.minutes);
            expect(byId.get(each.timeEntryId)?.rate).toBe(line.unitPrice);
            expect(each.roundedMinutes).toBeGreaterThanOrEqual(0);
          }
          expect(line.entries.reduce((sum, each) => sum + each.roundedMinutes, 0)).toBe(line.minutes);
        }
      }),
    );
  });

  it("keeps the minutes as they are where nothing is rounded, and never less where all is rounded up", () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(...groupings), rounding, (all, grouping, policy) => {
        const worked = all.reduce((sum, { minutes }) => sum + minutes, 0);
        const billed = (given: TimeRounding) =>
          groupEntries(all, grouping, given).reduce((sum, line) => sum + line.minutes, 0);
        expect(billed({ ...policy, increment: 1, minimumMinutes: 0 })).toBe(worked);
        expect(billed({ ...policy, direction: "UP" })).toBeGreaterThanOrEqual(worked);
        expect(billed({ ...policy, direction: "DOWN", minimumMinutes: 0 })).toBeLessThanOrEqual(worked);
      }),
    );
  });

  it("does not depend on the order the entries come in", () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(...groupings), rounding, (all, grouping, policy) => {
        expect(groupEntries([...all].reverse(), grouping, policy)).toEqual(
          groupEntries(all, grouping, policy),
        );
      }),
    );
  });
});

it("1:15:45, 2:45:30 and 0:59:50 at 100 an hour are 5:02 hours and 503.33, whatever way they come into one line", () => {
  const typed = ["1:15:45", "2:45:30", "0:59:50"].map((text, index) =>
    entry(`e${index}`, { minutes: parseDuration(text) ?? 0 }),
  );
  for (const grouping of ["DAY", "TASK", "PERSON", "PROJECT", "ALL"] as const) {
    for (const scope of ["ENTRY", "DAY", "LINE"] as const) {
      const lines = groupEntries(typed, grouping, { ...exact, scope });
      const { total } = computeTotals({
        currency: "EUR",
        lines: lines.map(({ minutes, unitPrice }) => ({
          minutes,
          unitPrice,
          taxCategory: "E",
          taxRate: "0",
        })),
      });
      expect([lines.map(({ minutes }) => minutes), total]).toEqual([[302], "503.33"]);
    }
  }
});
