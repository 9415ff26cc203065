import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RateQuestion, type RateRow, resolveRate } from "@/lib/rates/resolve-rate";

const asked: RateQuestion = {
  projectId: "bridge",
  customerId: "ostheim",
  memberId: "ada",
  currency: "EUR",
  date: "2026-06-15",
};

const rate = (id: string, scope: Partial<RateRow>): RateRow => ({
  id,
  projectId: null,
  customerId: null,
  memberId: null,
  currency: "EUR",
  billRate: "100",
  costRate: null,
  effectiveFrom: "2026-01-01",
  ...scope,
});

const bySpecificity = [
  rate("1", { projectId: "bridge", memberId: "ada", billRate: "160" }),
  rate("2", { projectId: "bridge", billRate: "150" }),
  rate("3", { customerId: "ostheim", memberId: "ada", billRate: "140" }),
  rate("4", { customerId: "ostheim", billRate: "130" }),
  rate("5", { memberId: "ada", billRate: "120" }),
  rate("6", { billRate: "110" }),
];
const sources = [
  "Project and member rate, since 2026-01-01",
  "Project rate, since 2026-01-01",
  "Customer and member rate, since 2026-01-01",
  "Customer rate, since 2026-01-01",
  "Member rate, since 2026-01-01",
  "Firm rate, since 2026-01-01",
];

describe("the rate of an hour", () => {
  it.each(sources.map((source, index) => [source, index] as const))(
    "is the %s, where none is more specific",
    (source, index) => {
      const found = resolveRate(bySpecificity.slice(index), asked);
      expect(found?.source).toBe(source);
      expect(found?.rateId).toBe(String(index + 1));
      expect(found?.billRate).toBe(`${160 - index * 10}`);
    },
  );

  it("is the same whatever the order of the rates", () => {
    const more = [...bySpecificity, rate("7", { projectId: "bridge", effectiveFrom: "2026-05-01" })];
    fc.assert(
      fc.property(fc.shuffledSubarray(more, { minLength: more.length }), (rates) => {
        expect(resolveRate(rates, asked)?.rateId).toBe("1");
        expect(
          resolveRate(
            rates.filter(({ id }) => id !== "1"),
            asked,
          )?.rateId,
        ).toBe("7");
      }),
    );
  });

  it("is the latest in effect on the day, from its first day on", () => {
    const rates = [
      rate("old", {}),
      rate("new", { effectiveFrom: "2026-06-15" }),
      rate("next", { effectiveFrom: "2026-06-16" }),
    ];
    expect(resolveRate(rates, asked)?.rateId).toBe("new");
    expect(resolveRate(rates, { ...asked, date: "2026-06-14" })?.rateId).toBe("old");
    expect(resolveRate(rates, { ...asked, date: "2025-12-31" })).toBeNull();
  });

  it("an old rate of the project goes before a new one of the firm", () => {
    const rates = [rate("project", { projectId: "bridge" }), rate("firm", { effectiveFrom: "2026-06-01" })];
    expect(resolveRate(rates, asked)?.rateId).toBe("project");
  });

  it.each<[string, Partial<RateRow>]>([
    ["another currency", { currency: "USD" }],
    ["another project", { projectId: "tunnel" }],
    ["another customer", { customerId: "nord" }],
    ["another member", { memberId: "grace" }],
    ["another member on this project", { projectId: "bridge", memberId: "grace" }],
  ])("is never one of %s", (_, scope) => {
    expect(resolveRate([rate("other", scope)], asked)).toBeNull();
  });

  it("internal work has no customer's rate", () => {
    expect(
      resolveRate([rate("customer", { customerId: "ostheim" })], { ...asked, customerId: null }),
    ).toBeNull();
  });

  it("carries what an hour costs", () => {
    expect(resolveRate([rate("1", { costRate: "55.5" })], asked)?.costRate).toBe("55.5");
  });
});
