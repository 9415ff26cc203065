import { describe, expect, it } from "vitest";
import { computeTotals } from "@/lib/invoices/totals";
import { document, type Example, line, shown } from "./totals-examples";

const examples: Example[] = [
  {
    why: "Québec: a rate with three decimals, 9.975 %",
    input: document("CAD", [line("1 × 100", "S 9.975")]),
    groups: ["S 9.975: 100.00 - 0.00 -> 100.00 + 9.98"],
    total: "109.98",
  },
  {
    why: "Germany: 19 % and 7 % with 3 % off",
    input: document("EUR", [line("1 × 119.99", "S 19"), line("2 × 24.95", "S 7")], {
      discount: { percent: "3" },
    }),
    groups: ["S 19: 119.99 - 3.60 -> 116.39 + 22.11", "S 7: 49.90 - 1.50 -> 48.40 + 3.39"],
    total: "190.29",
  },
  {
    why: "France: four rates on one invoice",
    input: document("EUR", [
      line("1 × 100", "S 20"),
      line("1 × 100", "S 10"),
      line("1 × 100", "S 5.5"),
      line("1 × 100", "S 2.1"),
    ]),
    groups: [
      "S 20: 100.00 - 0.00 -> 100.00 + 20.00",
      "S 10: 100.00 - 0.00 -> 100.00 + 10.00",
      "S 5.5: 100.00 - 0.00 -> 100.00 + 5.50",
      "S 2.1: 100.00 - 0.00 -> 100.00 + 2.10",
    ],
    total: "437.60",
  },
  {
    why: "Switzerland: 8.1 %",
    input: document("CHF", [line("90 min × 185", "S 8.1")]),
    groups: ["S 8.1: 277.50 - 0.00 -> 277.50 + 22.48"],
    total: "299.98",
  },
  {
    why: "HMRC Notice 700: the VAT fraction of 20 % is one sixth",
    input: document("GBP", [line("1 × 100", "S 20")], { pricesIncludeTax: true }),
    groups: ["S 20: 100.00 - 0.00 -> 83.33 + 16.67"],
    total: "100.00",
  },
  {
    why: "HMRC Notice 700: the VAT fraction of 5 % is one twenty-first",
    input: document("GBP", [line("1 × 21", "S 5"), line("1 × 10", "Z 0")], { pricesIncludeTax: true }),
    groups: ["S 5: 21.00 - 0.00 -> 20.00 + 1.00", "Z 0: 10.00 - 0.00 -> 10.00 + 0.00"],
    total: "31.00",
  },
  {
    why: "Japan: 10 % and 8 % with tax included, rounded once a rate",
    input: document("JPY", [line("1 × 980", "S 10"), line("3 × 158", "S 8")], { pricesIncludeTax: true }),
    groups: ["S 10: 980 - 0 -> 891 + 89", "S 8: 474 - 0 -> 439 + 35"],
    total: "1454",
  },
  {
    why: "Kuwait: three digits, one fils at the least",
    input: document("KWD", [line("1 min × 0.030", "O 0")]),
    groups: ["O 0: 0.001 - 0.000 -> 0.001 + 0.000"],
    total: "0.001",
  },
  {
    why: "Bahrain: 10 % at three digits",
    input: document("BHD", [line("3 × 1.115", "S 10")]),
    groups: ["S 10: 3.345 - 0.000 -> 3.345 + 0.335"],
    total: "3.680",
  },
  {
    why: "Oman: 5 % at three digits, the odd baisa to the larger remainder",
    input: document("OMR", [line("1 × 2.000", "S 5"), line("1 × 1.000", "Z 0")], {
      discount: { amount: "0.100" },
    }),
    groups: ["S 5: 2.000 - 0.067 -> 1.933 + 0.097", "Z 0: 1.000 - 0.033 -> 0.967 + 0.000"],
    total: "2.997",
  },
  {
    why: "Chile: unidades de fomento have four digits",
    input: document("CLF", [line("95 min × 1.85", "S 19")]),
    groups: ["S 19: 2.9292 - 0.0000 -> 2.9292 + 0.5565"],
    total: "3.4857",
  },
  {
    why: "Iceland: 24 % without digits",
    input: document("ISK", [line("75 min × 18950", "S 24")], { discount: { percent: "2.5" } }),
    groups: ["S 24: 23688 - 592 -> 23096 + 5543"],
    total: "28639",
  },
  {
    why: "Hungary: 27 %, at the two digits of ISO 4217",
    input: document("HUF", [line("1 × 12345.67", "S 27")]),
    groups: ["S 27: 12345.67 - 0.00 -> 12345.67 + 3333.33"],
    total: "15679.00",
  },
];

describe("rates and currencies of the world", () => {
  it.each(examples)("$why", ({ input, groups, total }) => {
    expect(shown(input)).toEqual(groups);
    expect(computeTotals(input).total).toBe(total);
  });
});
