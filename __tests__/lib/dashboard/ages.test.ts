import { describe, expect, it } from "vitest";
import { ageThresholds, agingsOf, receivableAges, spreadOverAges, workAges } from "@/lib/dashboard/ages";
import { sum } from "@/lib/money/money";

describe("an aging", () => {
  it("counts the day after the due date as one day late", () => {
    expect(ageThresholds(receivableAges)).toEqual([1, 31, 61, 91]);
  });

  it("has one row a currency, in the order of the alphabet, and zero where nothing is", () => {
    const agings = agingsOf(
      [
        { currency: "USD", step: 4, amount: "10.00", count: 1 },
        { currency: "EUR", step: 0, amount: "119.00", count: 1 },
        { currency: "EUR", step: 2, amount: "0.50", count: 2 },
      ],
      receivableAges,
    );
    expect(agings.map(({ currency, total }) => [currency, total])).toEqual([
      ["EUR", { amount: "119.50", count: 3 }],
      ["USD", { amount: "10.00", count: 1 }],
    ]);
    expect(agings[0]?.steps.map((step) => step.amount)).toEqual(["119.00", "0.00", "0.50", "0.00", "0.00"]);
  });
});

describe("unbilled work by age", () => {
  const agings = agingsOf(
    [
      { currency: "EUR", step: 0, amount: "33.33", count: 20 },
      { currency: "EUR", step: 1, amount: "33.33", count: 20 },
      { currency: "EUR", step: 3, amount: "33.33", count: 20 },
    ],
    workAges,
  );

  it("sums to what the drafts come to, to the cent", () => {
    const [spread] = spreadOverAges(agings, [{ currency: "EUR", amount: "100.00" }]);
    expect(spread?.total.amount).toBe("100.00");
    const shares = spread?.steps.map((step) => step.amount) ?? [];
    expect(shares).toEqual(["33.34", "33.33", "0.00", "33.33"]);
    expect(sum(shares, "EUR")).toBe("100.00");
  });

  it("gives work without a rate no amount, and keeps its minutes", () => {
    const [spread] = spreadOverAges(
      agingsOf(
        [
          { currency: "EUR", step: 0, amount: "0", count: 60 },
          { currency: "EUR", step: 1, amount: "100", count: 60 },
        ],
        workAges,
      ),
      [{ currency: "EUR", amount: "125.00" }],
    );
    expect(spread?.steps.map(({ amount, count }) => [amount, count])).toEqual([
      ["0.00", 60],
      ["125.00", 60],
      ["0.00", 0],
      ["0.00", 0],
    ]);
  });
});
