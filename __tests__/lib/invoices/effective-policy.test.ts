import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  effectivePolicy,
  groupByPolicy,
  type InvoicePolicy,
  readPolicy,
  withGrouping,
} from "@/lib/invoices/effective-policy";
import { type GroupedEntry, type Grouping, groupEntries } from "@/lib/invoices/grouping";
import { isByPolicy, lineMinutes } from "@/lib/invoices/line-minutes";
import type { TimeRounding } from "@/lib/invoices/time-rounding";

const exact: TimeRounding = { increment: 1, direction: "UP", scope: "ENTRY", minimumMinutes: 0 };
const quarter: TimeRounding = { increment: 15, direction: "UP", scope: "ENTRY", minimumMinutes: 0 };
const sixes: TimeRounding = { increment: 6, direction: "NEAREST", scope: "LINE", minimumMinutes: 12 };

const firm = { timeRounding: exact, grouping: "TASK" } as const;
const none = { timeRounding: null, grouping: null };

describe("the nearest policy holds", () => {
  it("the firm's where nobody else has one", () => {
    expect(effectivePolicy({ firm, customer: none, project: none })).toEqual({
      timeRounding: exact,
      timeRoundingFrom: "FIRM",
      grouping: "TASK",
      groupingFrom: "FIRM",
    });
  });

  it("a customer's goes before the firm's, a project's before both, rounding and grouping each for itself", () => {
    const customer = { timeRounding: quarter, grouping: "DAY" } as const;
    expect(effectivePolicy({ firm, customer, project: { timeRounding: sixes, grouping: null } })).toEqual({
      timeRounding: sixes,
      timeRoundingFrom: "PROJECT",
      grouping: "DAY",
      groupingFrom: "CUSTOMER",
    });
  });

  it("a grouping chosen for the draft goes before all, and leaves the rounding", () => {
    const project = { timeRounding: quarter, grouping: "PERSON" } as const;
    expect(effectivePolicy({ firm, customer: none, project, grouping: "ALL" })).toMatchObject({
      timeRounding: quarter,
      grouping: "ALL",
      groupingFrom: "INVOICE",
    });
  });
});

const work = (id: string, project: string, minutes: number, rate = "100"): GroupedEntry => ({
  id,
  date: "2026-11-02",
  projectId: project,
  projectName: project,
  taskId: null,
  taskName: null,
  memberId: "m",
  memberName: "Mara",
  description: id,
  minutes,
  rate,
});

const policy = (projects: Record<string, Partial<{ timeRounding: TimeRounding; grouping: Grouping }>>) => {
  const base = effectivePolicy({ firm, customer: none });
  const own = Object.entries(projects).map(([id, each]) => [id, { ...base, ...each }]);
  return { ...base, projects: Object.fromEntries(own) } as InvoicePolicy;
};

describe("a draft over projects with policies of their own", () => {
  const entries = [work("a", "Arch", 50), work("b", "Bridge", 50), work("c", "Bridge", 20)];

  it("rounds and groups each project by its own", () => {
    const lines = groupByPolicy(
      entries,
      policy({ Arch: { timeRounding: quarter }, Bridge: { timeRounding: sixes, grouping: "ENTRY" } }),
    );
    expect(lines.map((line) => [line.projectName, line.minutes])).toEqual([
      ["Arch", 60],
      ["Bridge", 48],
      ["Bridge", 18],
    ]);
  });

  it("shares one line only between projects that share a policy", () => {
    const all = (second: TimeRounding) =>
      groupByPolicy(
        entries,
        withGrouping(policy({ Arch: { timeRounding: quarter }, Bridge: { timeRounding: second } }), "ALL"),
      ).map((line) => line.minutes);
    expect(all({ ...quarter })).toEqual([60 + 60 + 30]);
    expect(all(sixes)).toEqual([60, 72]);
  });

  it("is grouped exactly as one list where all projects share one policy", () => {
    const any = fc.array(
      fc.tuple(fc.uuid(), fc.constantFrom("Arch", "Bridge", "Canal"), fc.integer({ min: 1, max: 600 })),
      { maxLength: 20 },
    );
    const grouping = fc.constantFrom<Grouping>("ENTRY", "DAY", "TASK", "PERSON", "PROJECT", "ALL");
    fc.assert(
      fc.property(any, grouping, fc.constantFrom(exact, quarter, sixes), (rows, lines, timeRounding) => {
        const list = rows.map(([id, project, minutes]) => work(id, project, minutes));
        const same = { ...policy({}), timeRounding, grouping: lines };
        expect(groupByPolicy(list, same)).toEqual(groupEntries(list, lines, timeRounding));
      }),
    );
  });

  it("loses no entry and no minute, whatever the policies are", () => {
    const any = fc.array(
      fc.tuple(fc.uuid(), fc.constantFrom("Arch", "Bridge"), fc.integer({ min: 1, max: 600 })),
      {
        maxLength: 20,
      },
    );
    const mixed = policy({
      Arch: { timeRounding: quarter, grouping: "ALL" },
      Bridge: { timeRounding: sixes },
    });
    fc.assert(
      fc.property(any, (rows) => {
        const list = rows.map(([id, project, minutes]) => work(id, project, minutes));
        const held = groupByPolicy(list, mixed).flatMap((line) => line.entries);
        expect(held.map((entry) => entry.timeEntryId).sort()).toEqual(list.map((entry) => entry.id).sort());
      }),
    );
  });
});

describe("the policy that an invoice keeps", () => {
  it("reads what older invoices kept, and exact minutes where nothing was kept", () => {
    expect(readPolicy({ grouping: "DAY", timeRounding: quarter })).toMatchObject({
      grouping: "DAY",
      timeRounding: quarter,
      projects: {},
    });
    expect(readPolicy({})).toMatchObject({ timeRounding: exact });
  });
});

describe("a line whose entries bill other minutes", () => {
  const entry = (minutes: number) => ({ date: "2026-11-02", minutes });

  it("is rounded anew by its policy", () => {
    const line = { minutes: 120, entries: [entry(50), entry(55)] };
    expect(lineMinutes(line, [entry(50), entry(25)], quarter)).toEqual({
      minutes: 90,
      roundedMinutes: [60, 30],
    });
  });

  it("keeps what somebody had set by hand, less what the entries bill less", () => {
    const line = { minutes: 100, entries: [entry(50), entry(55)] };
    expect(isByPolicy(line, quarter)).toBe(false);
    expect(lineMinutes(line, [entry(50), entry(25)], quarter).minutes).toBe(70);
  });

  it("never falls below nothing", () => {
    const line = { minutes: 10, entries: [entry(50), entry(55)] };
    expect(lineMinutes(line, [entry(50)], quarter).minutes).toBe(0);
  });
});
