import { expect, it } from "vitest";
import { parseWeeklyHours, setWeeklyTargetInput } from "@/lib/time/weekly-target";

it.each([
  ["40", 2400],
  ["37.5", 2250],
  ["37,5", 2250],
  ["37:30", 2250],
  ["40h", 2400],
  ["168", 10080],
  ["0", null],
  ["169", null],
  ["37:60", null],
  ["full time", null],
])("the weekly hours %s are %s minutes", (typed, minutes) => {
  expect(parseWeeklyHours(typed)).toBe(minutes);
});

it("nothing typed means no target, and what is not understood is refused", () => {
  expect(setWeeklyTargetInput.parse({ hours: " " })).toEqual({ hours: null });
  expect(setWeeklyTargetInput.safeParse({ hours: "many" }).error?.issues[0]?.message).toMatch(/like 40/);
});
