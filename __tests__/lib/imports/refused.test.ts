import { describe, expect, it } from "vitest";
import { importText, togglFile } from "./samples";

const start = { "Start time": "10:00:00", "End time": "10:00:20" };

describe("a row that cannot be taken", () => {
  it.each([
    ["no project", { Project: " " }, "It has no project."],
    [
      "a line of totals",
      { Project: "", "Start date": "", "End date": "" },
      "It has no project and no date, as a line of totals.",
    ],
    ["no person", { User: "", Email: "" }, "It names no person."],
    ["no date", { "Start date": "" }, "It has no date."],
    ["a day that does not exist", { "Start date": "2026-02-30" }, "Its date “2026-02-30” cannot be read."],
    ["a bad time", { "Start time": "25:00" }, "Its start time “25:00” cannot be read."],
    ["a bad duration", { Duration: "an hour" }, "Its duration “an hour” cannot be read."],
    [
      "no length at all",
      { Duration: "", "End time": "" },
      "It has neither a duration nor a start and an end.",
    ],
    ["no minute", { Duration: "00:00:29" }, "It lasts less than half a minute."],
    ["no minute between its times", { Duration: "", ...start }, "It lasts less than half a minute."],
    [
      "a negative duration",
      { Duration: "-01:00:00" },
      "It ends before it starts, or its duration is negative.",
    ],
    [
      "an end before the start",
      { Duration: "", "End date": "2026-08-31" },
      "It ends before it starts, or its duration is negative.",
    ],
    ["more than a day", { Duration: "24:00:01" }, "It lasts more than 24 hours."],
    ["an unclear flag", { Billable: "perhaps" }, "Its billable flag “perhaps” is neither yes nor no."],
    [
      "a control character",
      { Description: "Box\u0007" },
      "Its description has a control character (U+0007).",
    ],
    ["a damaged character", { Client: "Caf\uFFFD" }, "Its client has a damaged character."],
    [
      "too long a name",
      { Project: "x".repeat(201) },
      "Its project has 201 characters; at most 200 are taken.",
    ],
    [
      "too long a description",
      { Description: "x".repeat(2001) },
      "Its description has 2001 characters; at most 2000 are taken.",
    ],
  ])("with %s is refused with its line and reason, and the others are taken", (_, change, reason) => {
    const file = importText(togglFile({}, change, {}));
    expect(file.refused).toEqual([{ line: 3, reason }]);
    expect(file.rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(file.totals).toMatchObject({ rows: 2, minutes: 120 });
  });

  it("with too few or too many cells is refused", () => {
    const [heading, first] = togglFile({}).split("\n");
    const file = importText(`${heading}\n${first}\nHanna,x\n${first},surplus\n${first},,\n`);
    expect(file.refused).toEqual([
      { line: 3, reason: "It has 2 cells where the heading has 13." },
      { line: 4, reason: "It has 14 cells where the heading has 13." },
    ]);
    expect(file.rows.map(({ line }) => line)).toEqual([2, 5]);
  });

  it("may last exactly a day, and half a minute counts as one", () => {
    const file = importText(togglFile({ Duration: "24:00:00" }, { Duration: "00:00:30" }));
    expect(file.rows.map(({ minutes }) => minutes)).toEqual([1440, 1]);
  });
});

describe("the fingerprint", () => {
  const of = (...changes: Record<string, string>[]) =>
    importText(togglFile(...changes)).rows.map(({ fingerprint }) => fingerprint);

  it("tells identical rows of one file apart, and stays the same next time", () => {
    expect(new Set(of({}, {}, {})).size).toBe(3);
    expect(of({}, {})).toEqual(of({}, {}, {}).slice(0, 2));
  });

  it.each<Record<string, string>>([
    { User: "Someone else", Email: "else@example.com" },
    { Client: "" },
    { Project: "Other" },
    { Task: "Review" },
    { Description: "box" },
    { Billable: "No" },
    { "Start date": "2026-09-02", "End date": "2026-09-02" },
    { "Start time": "10:00:01" },
    { Duration: "01:00:01" },
  ])("differs when the work differs: %j", (change) => {
    expect(of(change)).not.toEqual(of({}));
  });

  it.each<Record<string, string>>([
    { Tags: "Remote" },
    { Description: "  Box " },
    { "Start date": "01.09.2026", "End date": "01.09.2026" },
    { "Start time": "10:00 AM", "End time": "11:00 AM" },
    { Duration: "1:00" },
    { Email: "HANNA@example.com" },
    { Client: "Kitazawa  日本" },
  ])("stays when only the way of writing differs: %j", (change) => {
    expect(of(change)).toEqual(of({}));
  });
});
