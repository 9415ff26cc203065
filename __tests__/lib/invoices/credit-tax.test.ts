import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CreditGroup, creditTax } from "@/lib/invoices/credit-tax";
import { computeTotals, type TaxGroup } from "@/lib/invoices/totals";
import { sum } from "@/lib/money/money";
import { AppError } from "@/lib/result";
import { line } from "./totals-examples";

const groupsOf = (groups: TaxGroup[]): CreditGroup[] =>
  groups.map(({ taxCategory, taxRate, taxable, tax }) => ({ taxCategory, taxRate, taxable, tax }));

interface Issued {
  currency: string;
  invoiced: CreditGroup[];
  pricesIncludeTax?: boolean;
}

/** Credits the amounts one after the other, all at one rate, and gives every credit's tax group. */
function creditAll(issued: Issued, amounts: string[], taxRate = "20"): CreditGroup[] {
  const credited: CreditGroup[] = [];
  for (const amount of amounts) {
    credited.push(...creditTax({ ...issued, credited, credit: [{ taxCategory: "S", taxRate, amount }] }));
  }
  return credited;
}

const invoice = (currency: string, prices: string[], taxRate: string, pricesIncludeTax = false): Issued => {
  const lines = prices.map((price) => line(`1 × ${price}`, `S ${taxRate}`));
  const totals = computeTotals({ currency, lines, pricesIncludeTax });
  return { currency, pricesIncludeTax, invoiced: groupsOf(totals.groups) };
};

describe("tax of partial credits", () => {
  const prices = ["68.33", "68.33", "57.50", "85.00"];

  it("68.33, 68.33, 57.50 and 85.00 at 20 %, credited line by line, end at exactly the invoice", () => {
    const credits = creditAll(invoice("EUR", prices, "20"), prices);
    expect(credits.map((credit) => credit.tax)).toEqual(["13.67", "13.66", "11.50", "17.00"]);
    expect(credits.map((credit) => credit.taxable)).toEqual(prices);
    const credited = credits.flatMap(({ taxable, tax }) => [taxable, tax]);
    expect(sum(credited, "EUR")).toBe("334.99");
  });

  it("the order in which lines are credited does not change the end", () => {
    const credits = creditAll(invoice("EUR", prices, "20"), [...prices].reverse());
    expect(
      sum(
        credits.map((credit) => credit.tax),
        "EUR",
      ),
    ).toBe("55.83");
  });

  it("a credit of everything is the invoice itself", () => {
    const issued = invoice("EUR", prices, "20");
    expect(creditAll(issued, ["279.16"])).toEqual(issued.invoiced);
  });

  it("of prices with tax, the printed amounts are credited and the tax is taken out", () => {
    const issued = invoice("EUR", ["10.00", "10.00", "10.00"], "19", true);
    const credits = creditAll(issued, ["10.00", "10.00", "10.00"], "19");
    expect(credits.map((credit) => credit.tax)).toEqual(["1.60", "1.59", "1.60"]);
    expect(credits.map((credit) => credit.taxable)).toEqual(["8.40", "8.41", "8.40"]);
  });

  it("the last credit takes the tax that was issued, whatever rule made it", () => {
    const invoiced: CreditGroup[] = [{ taxCategory: "S", taxRate: "20.00", taxable: "10.00", tax: "1.99" }];
    const credits = creditAll({ currency: "EUR", invoiced }, ["5.00", "5.00"]);
    expect(credits.map((credit) => credit.tax)).toEqual(["1.00", "0.99"]);
  });

  it("groups are credited each for itself, and one given twice is one", () => {
    const invoiced: CreditGroup[] = [
      { taxCategory: "S", taxRate: "20", taxable: "10.00", tax: "2.00" },
      { taxCategory: "E", taxRate: "0", taxable: "5.00", tax: "0.00" },
    ];
    const credit = [
      { taxCategory: "E" as const, taxRate: "0", amount: "5.00" },
      { taxCategory: "S" as const, taxRate: "20.0", amount: "0.12" },
      { taxCategory: "S" as const, taxRate: "20", amount: "0.12" },
    ];
    expect(creditTax({ currency: "EUR", invoiced, credited: [], credit })).toEqual([
      { taxCategory: "E", taxRate: "0", taxable: "5.00", tax: "0.00" },
      { taxCategory: "S", taxRate: "20", taxable: "0.24", tax: "0.05" },
    ]);
  });

  it.each<[string, string[], string]>([
    ["the sum of credits passes the invoice by a cent", ["279.16", "0.01"], "credit.0.amount"],
    ["one credit passes the invoice", ["279.17"], "credit.0.amount"],
    ["a credit takes back more than was credited", ["10.00", "-10.01"], "credit.0.amount"],
    ["a credit is finer than the currency", ["0.005"], "credit.0.amount"],
  ])("it is refused when %s", (_, amounts, field) => {
    try {
      creditAll(invoice("EUR", prices, "20"), amounts);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      expect(Object.keys((error as AppError).fields ?? {})).toEqual([field]);
    }
  });

  it("a rate that the invoice does not have cannot be credited", () => {
    expect(() => creditAll(invoice("EUR", prices, "20"), ["1.00"], "19")).toThrow("nothing at 19 %");
  });
});

describe("any partial credits", () => {
  const rate = fc.integer({ min: 0, max: 40_000 }).map((value) => (value / 1000).toFixed(3));
  const currency = fc.constantFrom("JPY", "EUR", "KWD", "CLF");
  const units = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 12 });
  const digits: Record<string, number> = { JPY: 0, EUR: 2, KWD: 3, CLF: 4 };
  const sample = fc.record({ rate, currency, units, inclusive: fc.boolean() }).map((given) => ({
    ...given,
    amounts: given.units.map((unit) =>
      (unit / 10 ** (digits[given.currency] ?? 2)).toFixed(digits[given.currency]),
    ),
  }));

  it("sum to the whole invoice, net and tax, in whatever mode", () => {
    fc.assert(
      fc.property(sample, ({ rate, currency, amounts, inclusive }) => {
        const issued = invoice(currency, amounts, rate, inclusive);
        const credits = creditAll(issued, amounts, rate);
        const total = (key: "taxable" | "tax") =>
          sum(
            credits.map((credit) => credit[key]),
            currency,
          );
        expect([total("taxable"), total("tax")]).toEqual([
          issued.invoiced[0]?.taxable,
          issued.invoiced[0]?.tax,
        ]);
      }),
    );
  });

  it("never give tax back with the wrong sign", () => {
    fc.assert(
      fc.property(sample, ({ rate, currency, amounts, inclusive }) => {
        const credits = creditAll(invoice(currency, amounts, rate, inclusive), amounts, rate);
        expect(credits.filter((credit) => credit.tax.startsWith("-"))).toEqual([]);
      }),
    );
  });
});
