import { expect, it } from "vitest";
import { isValidOn, outsideValidity, rateMark } from "@/lib/invoices/rate-use";

const rate = {
  ...{ name: "VAT 16 %", category: "S" as const, isArchived: false },
  ...{ validFrom: "2020-07-01", validTo: "2020-12-31" },
};

it("a rate is valid from its first to its last day, both included", () => {
  const days = ["2020-06-30", "2020-07-01", "2020-12-31", "2021-01-01"];
  expect(days.map((day) => isValidOn(rate, day))).toEqual([false, true, true, false]);
  expect(isValidOn({ validFrom: null, validTo: null }, "1999-01-01")).toBe(true);
});

it("outside of these days it says when it was valid and what to choose instead", () => {
  expect(outsideValidity(rate, "2020-09-01")).toBeNull();
  expect(outsideValidity(rate, "2021-01-01")).toBe(
    "VAT 16 % was valid until Dec 31, 2020. Choose a rate that is valid on Jan 1, 2021, or another issue date.",
  );
  expect(outsideValidity(rate, "2020-06-30")).toContain("VAT 16 % is valid from Jul 1, 2020.");
});

it("in a list a rate that cannot be chosen any more says why", () => {
  const mark = (change: Partial<Parameters<typeof rateMark>[0]>, registered = true) =>
    rateMark({ ...rate, ...change }, "2020-09-01", registered);
  expect(mark({})).toBeNull();
  expect(mark({ isArchived: true })).toEqual({ is: "archived" });
  expect(mark({ validTo: "2020-08-31" })).toEqual({ is: "until", date: "2020-08-31" });
  expect(mark({ validFrom: "2020-10-01" })).toEqual({ is: "from", date: "2020-10-01" });
  expect(mark({}, false)).toEqual({ is: "unregistered" });
  expect((["E", "O"] as const).map((category) => mark({ category }, false))).toEqual([null, null]);
  expect((["Z", "AE", "K", "G"] as const).every((category) => mark({ category }, false) !== null)).toBe(true);
});
