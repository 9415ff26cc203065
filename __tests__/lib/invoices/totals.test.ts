import { describe, expect, it } from "vitest";
import { computeTotals } from "@/lib/invoices/totals";
import { charge, document, type Example, line, shown, thrice } from "./totals-examples";

const ruleBook: Example[] = [
  {
    why: "5 % off is spread in proportion, over the exempt line too",
    input: document("USD", [line("1 × 1000", "S 8"), line("1 × 500", "E 0")], { discount: { percent: "5" } }),
    groups: ["S 8: 1000.00 - 50.00 -> 950.00 + 76.00", "E 0: 500.00 - 25.00 -> 475.00 + 0.00"],
    total: "1501.00",
  },
  {
    why: "the odd cent of a discount goes to the first of three equal groups",
    input: document("EUR", [line("1 × 10", "S 20"), line("1 × 10", "S 10"), line("1 × 10", "S 5")], {
      discount: { amount: "10.00" },
    }),
    groups: [
      "S 20: 10.00 - 3.34 -> 6.66 + 1.33",
      "S 10: 10.00 - 3.33 -> 6.67 + 0.67",
      "S 5: 10.00 - 3.33 -> 6.67 + 0.33",
    ],
    total: "22.33",
  },
  {
    why: "three times twenty minutes are rounded line by line",
    input: document("EUR", thrice(line("20 min × 100", "E 0"))),
    groups: ["E 0: 99.99 - 0.00 -> 99.99 + 0.00"],
    total: "99.99",
  },
  {
    why: "yen have no digits, and tax is rounded once a group",
    input: document("JPY", thrice(line("1 × 1333", "S 10"))),
    groups: ["S 10: 3999 - 0 -> 3999 + 400"],
    total: "4399",
  },
  {
    why: "of prices with tax, the total is what was printed",
    input: document("EUR", thrice(line("1 × 10", "S 19")), { pricesIncludeTax: true }),
    groups: ["S 19: 30.00 - 0.00 -> 25.21 + 4.79"],
    total: "30.00",
  },
  {
    why: "amounts beyond any floating point are exact",
    input: document("EUR", [line("1 × 90071992547409.93", "S 19")]),
    groups: ["S 19: 90071992547409.93 - 0.00 -> 90071992547409.93 + 17113678584007.89"],
    total: "107185671131417.82",
  },
  {
    why: "50 minutes at 100 are 83.33, not 0.83 hours",
    input: document("EUR", [line("50 min × 100", "S 0")]),
    groups: ["S 0: 83.33 - 0.00 -> 83.33 + 0.00"],
    total: "83.33",
  },
];

const ours: Example[] = [
  {
    why: "of a large price with tax, the tax taken out is exact too",
    input: document("EUR", [line("1 × 11900000.00", "S 19"), line("1 × 90071992547409.93", "S 20")], {
      pricesIncludeTax: true,
    }),
    groups: [
      "S 19: 11900000.00 - 0.00 -> 10000000.00 + 1900000.00",
      "S 20: 90071992547409.93 - 0.00 -> 75059993789508.27 + 15011998757901.66",
    ],
    total: "90072004447409.93",
  },
  {
    why: "BR-S-08: lines at one rate are one group, however the rate is written",
    input: document("EUR", [line("1 × 10", "S 8"), line("1 × 20", "S 8.00"), line("1 × 5", "S 08.0")]),
    groups: ["S 8: 35.00 - 0.00 -> 35.00 + 2.80"],
    total: "37.80",
  },
  {
    why: "BR-CO-17: tax is rounded a group, where line by line it would be 0.03",
    input: document("EUR", thrice(line("1 × 0.07", "S 19"))),
    groups: ["S 19: 0.21 - 0.00 -> 0.21 + 0.04"],
    total: "0.25",
  },
  {
    why: "BR-Z-09, BR-E-09, BR-AE-09, BR-IC-09, BR-G-09, BR-O-09: without tax, but each its own group",
    input: document(
      "EUR",
      ["Z", "E", "AE", "K", "G", "O"].map((category) => line("1 × 1", `${category} 0`)),
    ),
    groups: ["Z", "E", "AE", "K", "G", "O"].map((category) => `${category} 0: 1.00 - 0.00 -> 1.00 + 0.00`),
    total: "6.00",
  },
  {
    why: "PEPPOL-EN16931-R120: quantity × price / base quantity",
    input: document("EUR", [line("250 × 4.99", "S 20", { baseQuantity: "100" })]),
    groups: ["S 20: 12.48 - 0.00 -> 12.48 + 2.50"],
    total: "14.98",
  },
  {
    why: "PEPPOL-EN16931-R120: less the line's allowance, plus its charge",
    input: document("EUR", [
      line("3 × 33.33", "S 20", { discount: { percent: "10" }, charge: { amount: "5.00" } }),
    ]),
    groups: ["S 20: 94.99 - 0.00 -> 94.99 + 19.00"],
    total: "113.99",
  },
  {
    why: "a line discount can be an amount",
    input: document("EUR", [line("1 × 100", "S 20", { discount: { amount: "12.34" } })]),
    groups: ["S 20: 87.66 - 0.00 -> 87.66 + 17.53"],
    total: "105.19",
  },
  {
    why: "half a cent of a line discount rounds away from zero",
    input: document("EUR", [line("1 × 0.10", "S 0", { discount: { percent: "25" } })]),
    groups: ["S 0: 0.07 - 0.00 -> 0.07 + 0.00"],
    total: "0.07",
  },
  {
    why: "quantities and prices keep six decimals",
    input: document("USD", [line("0.333333 × 1234.567891", "S 8.875")]),
    groups: ["S 8.875: 411.52 - 0.00 -> 411.52 + 36.52"],
    total: "448.04",
  },
  {
    why: "a discount of prices with tax is spread with the tax in it",
    input: document("EUR", [line("1 × 119", "S 19"), line("1 × 107", "S 7")], {
      pricesIncludeTax: true,
      discount: { amount: "22.60" },
    }),
    groups: ["S 19: 119.00 - 11.90 -> 90.00 + 17.10", "S 7: 107.00 - 10.70 -> 90.00 + 6.30"],
    total: "203.40",
  },
  {
    why: "BR-CO-13: a charge is added to its group, after the discount",
    input: document("EUR", [line("1 × 100", "S 20")], {
      discount: { percent: "10" },
      charges: [charge("15.00", "S 20.0")],
    }),
    groups: ["S 20: 100.00 - 10.00 -> 105.00 + 21.00"],
    total: "126.00",
  },
  {
    why: "a charge at a rate of its own makes a group, which takes no discount",
    input: document("EUR", [line("1 × 100", "S 20")], {
      discount: { percent: "10" },
      charges: [charge("8.00", "S 10"), charge("1.00", "E 0")],
    }),
    groups: [
      "S 20: 100.00 - 10.00 -> 90.00 + 18.00",
      "S 10: 0.00 - 0.00 -> 8.00 + 0.80",
      "E 0: 0.00 - 0.00 -> 1.00 + 0.00",
    ],
    total: "117.80",
  },
  {
    why: "a negative charge is an allowance tied to its group",
    input: document("EUR", [line("1 × 100", "S 20"), line("1 × 50", "S 10")], {
      charges: [charge("-25.00", "S 10")],
    }),
    groups: ["S 20: 100.00 - 0.00 -> 100.00 + 20.00", "S 10: 50.00 - 0.00 -> 25.00 + 2.50"],
    total: "147.50",
  },
  {
    why: "a group of negative net keeps its sign, and takes no discount",
    input: document("EUR", [line("1 × 100", "S 20"), line("-1 × 33.33", "S 10")], {
      discount: { amount: "100.00" },
    }),
    groups: ["S 20: 100.00 - 100.00 -> 0.00 + 0.00", "S 10: -33.33 - 0.00 -> -33.33 + -3.33"],
    total: "-36.66",
  },
  {
    why: "lines that cancel out leave a group of nothing",
    input: document("EUR", [line("1 × 40", "S 20"), line("-1 × 40", "S 20"), line("1 × 9", "S 10")]),
    groups: ["S 20: 0.00 - 0.00 -> 0.00 + 0.00", "S 10: 9.00 - 0.00 -> 9.00 + 0.90"],
    total: "9.90",
  },
  {
    why: "half a cent of negative tax rounds away from zero",
    input: document("EUR", [line("-1 × 0.50", "S 5")]),
    groups: ["S 5: -0.50 - 0.00 -> -0.50 + -0.03"],
    total: "-0.53",
  },
  {
    why: "a percentage off a negative line makes it smaller",
    input: document("EUR", [line("-2 × 50", "S 20", { discount: { percent: "10" } })]),
    groups: ["S 20: -90.00 - 0.00 -> -90.00 + -18.00"],
    total: "-108.00",
  },
  {
    why: "all can be given away",
    input: document("EUR", [line("1 × 99.99", "S 20")], { discount: { percent: "100" } }),
    groups: ["S 20: 99.99 - 99.99 -> 0.00 + 0.00"],
    total: "0.00",
  },
  {
    why: "an equal remainder goes to the larger group, though it comes later",
    input: document("EUR", [line("1 × 1", "S 20"), line("1 × 3", "S 10")], { discount: { amount: "0.02" } }),
    groups: ["S 20: 1.00 - 0.00 -> 1.00 + 0.20", "S 10: 3.00 - 0.02 -> 2.98 + 0.30"],
    total: "4.48",
  },
  {
    why: "groups come in the order of their first line",
    input: document("EUR", [line("1 × 1", "S 10"), line("1 × 2", "E 0"), line("1 × 3", "S 10")]),
    groups: ["S 10: 4.00 - 0.00 -> 4.00 + 0.40", "E 0: 2.00 - 0.00 -> 2.00 + 0.00"],
    total: "6.40",
  },
  {
    why: "zero-rated and exempt at the same rate are different groups",
    input: document("GBP", [line("1 × 5", "Z 0"), line("1 × 5", "E 0"), line("1 × 5", "S 0")]),
    groups: [
      "Z 0: 5.00 - 0.00 -> 5.00 + 0.00",
      "E 0: 5.00 - 0.00 -> 5.00 + 0.00",
      "S 0: 5.00 - 0.00 -> 5.00 + 0.00",
    ],
    total: "15.00",
  },
  {
    why: "time and other work in one group",
    input: document("USD", [line("1007 min × 145", "S 8.875"), line("12 × 0.67", "S 8.875")]),
    groups: ["S 8.875: 2441.62 - 0.00 -> 2441.62 + 216.69"],
    total: "2658.31",
  },
  {
    why: "time with a line discount rounds before and after",
    input: document("EUR", [line("50 min × 100", "S 19", { discount: { percent: "7.5" } })]),
    groups: ["S 19: 77.08 - 0.00 -> 77.08 + 14.65"],
    total: "91.73",
  },
  { why: "a document without lines comes to nothing", input: document("EUR", []), groups: [], total: "0.00" },
];

describe.each([
  ["the rule book's examples", ruleBook],
  ["our own examples", ours],
])("%s", (_, examples) => {
  it.each(examples)("$why", ({ input, groups, total }) => {
    expect(shown(input)).toEqual(groups);
    expect(computeTotals(input).total).toBe(total);
  });
});

describe("the whole document", () => {
  it("shows lines, subtotal, discount, charges and totals at the currency's digits (BR-CO-10 to BR-CO-15)", () => {
    const lines = [line("2 × 50", "S 20"), line("50 min × 100", "S 10.0")];
    const charges = [charge("5", "S 20"), charge("-1.5", "S 10")];
    expect(computeTotals(document("EUR", lines, { discount: { percent: "10" }, charges }))).toEqual({
      lines: [{ net: "100.00" }, { net: "83.33" }],
      subtotal: "183.33",
      discount: "18.33",
      charges: "3.50",
      groups: [
        {
          taxCategory: "S",
          taxRate: "20",
          net: "100.00",
          discountShare: "10.00",
          taxable: "95.00",
          tax: "19.00",
        },
        {
          taxCategory: "S",
          taxRate: "10",
          net: "83.33",
          discountShare: "8.33",
          taxable: "73.50",
          tax: "7.35",
        },
      ],
      taxExclusive: "168.50",
      tax: "26.35",
      total: "194.85",
    });
  });
});
