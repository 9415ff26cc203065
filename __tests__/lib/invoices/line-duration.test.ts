import { expect, it } from "vitest";
import { parseLineDuration } from "@/lib/invoices/line-duration";

it.each([
  ["28:45", 1725],
  ["120:30", 7230],
  ["12,5", 750],
  ["40 h", 2400],
  ["12h30", 750],
  ["100h 05m", 6005],
  ["90", 90],
  ["5000", 5000],
  ["1:30", 90],
  ["0", 0],
  ["0:00", 0],
])("the time of a line “%s” is %i minutes", (text, minutes) => {
  expect(parseLineDuration(text)).toBe(minutes);
});

it.each(["", "ten", "1:75", "-1:00", "99999999", "1:2:3:4"])("“%s” is no time of a line", (text) => {
  expect(parseLineDuration(text)).toBeNull();
});
