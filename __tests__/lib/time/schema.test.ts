import { describe, expect, it } from "vitest";
import { saveTimeEntryInput, startTimerInput } from "@/lib/time/schema";

const id = "0198c0de-0000-7000-8000-000000000001";
const entry = { projectId: id, date: "2026-11-21", minutes: "1:30", billable: true };

describe("a time entry to be saved", () => {
  it("comes with its duration as typed, and is kept in minutes", () => {
    expect(saveTimeEntryInput.parse(entry)).toEqual({
      projectId: id,
      taskId: null,
      date: "2026-11-21",
      minutes: 90,
      billable: true,
      description: "",
    });
  });

  it.each([
    [90, 90],
    ["90", 90],
    ["1,5", 90],
    [1, 1],
    [1440, 1440],
  ])("takes %j as %i minutes", (minutes, expected) => {
    expect(saveTimeEntryInput.parse({ ...entry, minutes }).minutes).toBe(expected);
  });

  it.each([0, -30, 1441, 1.5, Number.NaN, "", "soon", "1:75", null, undefined])(
    "refuses %j minutes, and says how to write them",
    (minutes) => {
      const { error } = saveTimeEntryInput.safeParse({ ...entry, minutes });
      expect(error?.issues.map((issue) => issue.path.join("."))).toEqual(["minutes"]);
      expect(error?.issues[0]?.message).toContain("1:30, 1.5, 1h30 or 90");
    },
  );

  it("is changed only from the version that was seen", () => {
    expect(saveTimeEntryInput.safeParse({ ...entry, id }).success).toBe(false);
    expect(saveTimeEntryInput.safeParse({ ...entry, id, version: 3 }).success).toBe(true);
  });

  it.each([
    ["date", { date: "2026-02-30" }],
    ["projectId", { projectId: "" }],
    ["taskId", { taskId: "design" }],
    ["description", { description: "x".repeat(2001) }],
  ])("refuses a wrong %s", (field, change) => {
    const { error } = saveTimeEntryInput.safeParse({ ...entry, ...change });
    expect(error?.issues[0]?.path).toEqual([field]);
  });
});

it("a timer needs a project, and is billable unless it says otherwise", () => {
  expect(startTimerInput.parse({ projectId: id })).toEqual({
    projectId: id,
    taskId: null,
    description: "",
    billable: true,
  });
  expect(startTimerInput.safeParse({}).success).toBe(false);
});
