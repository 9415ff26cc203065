import { expect, it } from "vitest";
import { type CellEntry, cellReason, cellsOf, minutesOf, rowKey } from "@/lib/time/timesheet";

const dates = ["2026-11-16", "2026-11-17"];
const entry = (change: Partial<CellEntry> = {}): CellEntry => ({
  projectId: "p",
  taskId: null,
  date: "2026-11-16",
  minutes: 60,
  lockReason: null,
  holdReason: null,
  ...change,
});

it("entries of one project and task share a row, each day its own cell; kept rows are there without time", () => {
  const entries = [
    entry(),
    entry({ date: "2026-11-17", minutes: 30 }),
    entry({ taskId: "t" }),
    entry({ minutes: 15 }),
  ];
  const rows = cellsOf(entries, [{ projectId: "q", taskId: null }], dates);
  expect([...rows].map(([key, cells]) => [key, cells.map(minutesOf)])).toEqual([
    [rowKey({ projectId: "q", taskId: null }), [0, 0]],
    [rowKey({ projectId: "p", taskId: null }), [75, 30]],
    [rowKey({ projectId: "p", taskId: "t" }), [60, 0]],
  ]);
});

const several = (count: number) => `${count} entries`;

it("a cell can be typed into while it stands for one free entry or none", () => {
  expect(cellReason([], several)).toBeNull();
  expect(cellReason([entry()], several)).toBeNull();
  expect(cellReason([entry(), entry()], several)).toBe("2 entries");
  expect(cellReason([entry({ lockReason: "Part of INV-0042." })], several)).toBe("Part of INV-0042.");
  expect(cellReason([entry({ holdReason: "On a draft." })], several)).toBe("On a draft.");
});
