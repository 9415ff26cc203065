import { describe, expect, it } from "vitest";
import { computeTotals, type TaxCategory, type TotalsInput } from "@/lib/invoices/totals";
import { AppError } from "@/lib/result";
import { charge, document, line } from "./totals-examples";

function refusalOf(input: TotalsInput): AppError {
  try {
    computeTotals(input);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

const fine = line("1 × 100", "S 20");
const bad = (change: object) => document("EUR", [fine, fine, { ...fine, ...change }]);

describe("what cannot be priced is refused, and the field named", () => {
  it.each<[string, TotalsInput, string]>([
    ["a price that is text", bad({ unitPrice: "ten" }), "lines.2.unitPrice"],
    ["a price with a comma", bad({ unitPrice: "1,50" }), "lines.2.unitPrice"],
    ["a price with seven decimals", bad({ unitPrice: "0.0000001" }), "lines.2.unitPrice"],
    ["a price beyond the books", bad({ unitPrice: "1000000000000000000" }), "lines.2.unitPrice"],
    [
      "a product beyond the books",
      bad({ quantity: "1000000000", unitPrice: "1000000000" }),
      "lines.2.unitPrice",
    ],
    ["neither time nor quantity", bad({ quantity: undefined }), "lines.2.quantity"],
    ["a quantity with seven decimals", bad({ quantity: "1.0000001" }), "lines.2.quantity"],
    ["half a minute", bad({ minutes: 0.5 }), "lines.2.minutes"],
    ["a base quantity of nothing", bad({ baseQuantity: "0" }), "lines.2.baseQuantity"],
    ["a negative base quantity", bad({ baseQuantity: "-1" }), "lines.2.baseQuantity"],
    ["more than all off a line", bad({ discount: { percent: "100.01" } }), "lines.2.discount.percent"],
    ["less than nothing off a line", bad({ discount: { percent: "-1" } }), "lines.2.discount.percent"],
    ["a negative line discount", bad({ discount: { amount: "-0.01" } }), "lines.2.discount.amount"],
    ["a line discount of half a cent", bad({ discount: { amount: "0.005" } }), "lines.2.discount.amount"],
    ["a line charge that is text", bad({ charge: { amount: "-" } }), "lines.2.charge.amount"],
    ["a tax rate over 100", bad({ taxRate: "101" }), "lines.2.taxRate"],
    ["a negative tax rate", bad({ taxRate: "-19" }), "lines.2.taxRate"],
    ["no tax rate", bad({ taxRate: "" }), "lines.2.taxRate"],
    ["an unknown category", bad({ taxCategory: "X" as TaxCategory }), "lines.2.taxCategory"],
    ["half a yen off", document("JPY", [fine], { discount: { amount: "0.5" } }), "discount.amount"],
    ["a negative discount", document("EUR", [fine], { discount: { amount: "-1" } }), "discount.amount"],
    [
      "a discount over the lines",
      document("EUR", [fine], { discount: { amount: "100.01" } }),
      "discount.amount",
    ],
    ["a discount over 100 %", document("EUR", [fine], { discount: { percent: "101" } }), "discount.percent"],
    ["a discount on nothing", document("EUR", [], { discount: { amount: "0.01" } }), "discount.amount"],
    [
      "a percentage off less than nothing",
      document("EUR", [line("-1 × 100", "S 20")], { discount: { percent: "10" } }),
      "discount.percent",
    ],
    [
      "a charge of half a cent",
      document("EUR", [fine], { charges: [charge("1.005", "S 20")] }),
      "charges.0.amount",
    ],
    [
      "a charge without a rate",
      document("EUR", [fine], { charges: [charge("1", "S x")] }),
      "charges.0.taxRate",
    ],
    ["an unknown currency", document("EURO", [fine]), "currency"],
  ])("%s", (_, input, field) => {
    const error = refusalOf(input);
    expect(error.code).toBe("INVALID");
    expect(Object.keys(error.fields ?? {})).toEqual([field]);
    expect(error.message).toMatch(/^[A-Z“].*\.$/);
  });

  it("a discount may take all the positive groups, though a negative one makes the subtotal smaller", () => {
    const lines = [line("1 × 100", "S 20"), line("-1 × 40", "S 10")];
    expect(computeTotals(document("EUR", lines, { discount: { amount: "100" } })).taxExclusive).toBe(
      "-40.00",
    );
    expect(refusalOf(document("EUR", lines, { discount: { amount: "100.01" } })).message).toContain(
      "100.00 EUR",
    );
  });

  it("zeros after the last digit are no decimals", () => {
    const discount = { amount: "5.0000" };
    expect(computeTotals(document("JPY", [line("1.000000 × 100.0000000", "S 10")], { discount })).total).toBe(
      "105",
    );
  });
});
