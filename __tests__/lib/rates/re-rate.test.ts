import { describe, expect, it } from "vitest";
import { changesOf, movedMoney, previewReRateInput, type RatedEntry, reRateInput } from "@/lib/rates/re-rate";
import type { RateRow } from "@/lib/rates/resolve-rate";

const entry = (columns: Partial<RatedEntry> = {}): RatedEntry => ({
  ...{ id: "e1", projectId: "p1", customerId: "c1", memberId: "m1", date: "2026-11-02", minutes: 50 },
  ...{
    currency: "EUR",
    rate: "100",
    costRate: null,
    source: "Firm rate, since 2026-01-01",
    newCurrency: "EUR",
  },
  ...columns,
});

const rate = (columns: Partial<RateRow> = {}): RateRow => ({
  ...{ id: "r1", projectId: null, customerId: null, memberId: null, currency: "EUR" },
  ...{ billRate: "100", costRate: null, effectiveFrom: "2026-01-01" },
  ...columns,
});

describe("re-rating", () => {
  it("changes nothing that has the rate of now already", () => {
    expect(changesOf([entry()], [rate()])).toEqual({ changes: [], withoutRate: 0 });
  });

  it("changes an entry whose rate, cost, rule or currency is another now", () => {
    const changed = (rates: RateRow[], columns: Partial<RatedEntry> = {}) =>
      changesOf([entry(columns)], rates).changes.length;
    expect(changed([rate({ billRate: "120" })])).toBe(1);
    expect(changed([rate({ costRate: "40" })])).toBe(1);
    expect(changed([rate({ projectId: "p1" })])).toBe(1);
    expect(changed([rate({ currency: "USD" })], { newCurrency: "USD" })).toBe(1);
  });

  it("follows the day of the work, not of the re-rating", () => {
    const rates = [
      rate({ billRate: "100" }),
      rate({ id: "r2", billRate: "130", effectiveFrom: "2026-11-03" }),
    ];
    const { changes } = changesOf([entry(), entry({ id: "e2", date: "2026-11-03" })], rates);
    expect(changes.map(({ entry: { id }, to }) => [id, to.billRate])).toEqual([["e2", "130"]]);
  });

  it("counts what no rate holds for, and leaves it", () => {
    expect(changesOf([entry()], [rate({ currency: "USD" })])).toEqual({ changes: [], withoutRate: 1 });
  });

  it("rounds each entry on its own, and never through rounded hours", () => {
    const entries = [entry(), entry({ id: "e2" }), entry({ id: "e3", rate: null })];
    const { changes } = changesOf(entries, [rate({ billRate: "110" })]);
    expect(movedMoney(changes)).toEqual([
      { currency: "EUR", before: "166.66", after: "275.01", difference: "108.35" },
    ]);
  });

  it("keeps currencies apart", () => {
    const { changes } = changesOf(
      [entry({ newCurrency: "JPY" })],
      [rate({ currency: "JPY", billRate: "15000" })],
    );
    expect(movedMoney(changes)).toEqual([
      { currency: "EUR", before: "83.33", after: "0.00", difference: "-83.33" },
      { currency: "JPY", before: "0", after: "12500", difference: "12500" },
    ]);
  });
});

describe("the choice of time to re-rate", () => {
  it("takes empty days for no limit, and refuses a period that ends before it begins", () => {
    expect(previewReRateInput.parse({ from: "", to: "" })).toMatchObject({ from: null, to: null });
    expect(previewReRateInput.safeParse({ from: "2026-11-02", to: "2026-11-01" }).success).toBe(false);
  });

  it("is carried out only with the mark of a preview", () => {
    expect(reRateInput.safeParse({}).error?.issues[0]?.message).toBe("Look at the preview first.");
  });
});
