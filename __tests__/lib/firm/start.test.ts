import { describe, expect, it } from "vitest";
import { firstNumbers, saveStartInput, startStepInput, usualPatterns } from "@/lib/firm/start";

describe("the first steps of a firm", () => {
  it("show the first three numbers that a pattern gives", () => {
    const series = { pattern: "{YYYY}-{000}", reset: "YEARLY", startAt: "7" } as const;
    expect(firstNumbers(series, "2026-11-21")).toEqual(["2026-007", "2026-008", "2026-009"]);
  });

  it("show none for a pattern without a counter, or one that would repeat", () => {
    expect(firstNumbers({ pattern: "INV", reset: "NEVER", startAt: "1" }, "2026-11-21")).toBeNull();
    expect(firstNumbers({ pattern: "INV-{0}", reset: "YEARLY", startAt: "1" }, "2026-11-21")).toBeNull();
    expect(firstNumbers({ pattern: "INV-{0}", reset: "NEVER", startAt: "one" }, "2026-11-21")).toBeNull();
  });

  it("propose only patterns that can be used", () => {
    for (const { pattern, reset } of usualPatterns) {
      expect(firstNumbers({ pattern, reset, startAt: "1" }, "2026-11-21")).toHaveLength(3);
    }
  });

  it("ask for a name, a currency and a time zone that exist", () => {
    const input = { version: 1, name: " ", currency: "XXZ", timeZone: "Mars/Base" };
    const refused = saveStartInput.safeParse(input).error?.issues.map((issue) => issue.path[0]);
    expect(refused?.sort()).toEqual(["currency", "name", "timeZone"]);
  });

  it("begin at the first when the address names none of them", () => {
    expect(startStepInput.parse(undefined)).toBe("firm");
    expect(startStepInput.parse("numbers")).toBe("numbers");
    expect(startStepInput.parse(["begin"])).toBe("firm");
  });
});
