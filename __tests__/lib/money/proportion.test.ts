import { expect, it } from "vitest";
import { percentOf } from "@/lib/money/proportion";

it("a part of a whole is whole percent, and 100 only when nothing is left", () => {
  expect(percentOf("99.99", "100.00")).toBe(99);
  expect(percentOf("100.00", "100.00")).toBe(100);
  expect(percentOf("250", "100")).toBe(250);
  expect(percentOf("1", "0")).toBeNull();
});
