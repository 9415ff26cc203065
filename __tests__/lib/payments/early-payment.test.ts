import { expect, it } from "vitest";
import { sum } from "@/lib/money/money";
import { earlyDiscount } from "@/lib/payments/early-payment";

it.each([
  // 2 % of 119.00, of which 19/119 is tax.
  {
    total: "119.00",
    groups: [["100.00", "19.00"]],
    percent: "2",
    currency: "EUR",
    amount: "2.38",
    tax: "0.38",
  },
  // Two rates: 3 % of 1501.00 = 45.03; 30.78 of it on 1026.00 with 76.00 tax, 14.25 on 475.00 exempt.
  {
    total: "1501.00",
    groups: [
      ["950.00", "76.00"],
      ["475.00", "0.00"],
    ],
    percent: "3",
    currency: "USD",
    amount: "45.03",
    tax: "2.28",
  },
  { total: "4399", groups: [["3999", "400"]], percent: "2", currency: "JPY", amount: "88", tax: "8" },
  {
    total: "11.900",
    groups: [["10.000", "1.900"]],
    percent: "2.5",
    currency: "KWD",
    amount: "0.298",
    tax: "0.048",
  },
  // A group that is negative takes nothing of the discount.
  {
    total: "90.00",
    groups: [
      ["-10.00", "0.00"],
      ["100.00", "0.00"],
    ],
    percent: "2",
    currency: "EUR",
    amount: "1.80",
    tax: "0.00",
  },
])(
  "$percent % of $total $currency is $amount, with $tax of tax",
  ({ total, groups, percent, currency, ...want }) => {
    const given = groups.map(([taxable = "0", tax = "0"]) => ({ taxable, tax }));
    const discount = earlyDiscount({ total, groups: given }, percent, currency);
    expect({ amount: discount.amount, tax: discount.tax }).toEqual(want);
  },
);

it("the shares of the tax groups sum to the discount to the cent, for any split", () => {
  for (let cents = 1; cents < 400; cents += 7) {
    const groups = [
      { taxable: `${cents}.33`, tax: `${cents % 9}.01` },
      { taxable: "17.77", tax: "3.38" },
      { taxable: `${400 - cents}.05`, tax: "0.00" },
    ];
    const total = sum(
      groups.flatMap((group) => [group.taxable, group.tax]),
      "EUR",
    );
    const discount = earlyDiscount({ total, groups }, "2", "EUR");
    const shares = discount.shares.map((share) => share.amount);
    expect(sum(shares, "EUR")).toBe(discount.amount);
    expect(discount.shares[2]?.tax).toBe("0.00");
  }
});
