import { describe, expect, it } from "vitest";
import { cashStepFrom, isCashRounding, roundForCash } from "@/lib/invoices/cash-rounding";

describe("cash rounding", () => {
  it.each([
    ["150.74", "0.05", "CHF", "0.01", "150.75"],
    ["150.72", "0.05", "CHF", "-0.02", "150.70"],
    ["150.75", "0.05", "CHF", "0.00", "150.75"],
    ["0.025", "0.05", "KWD", "0.025", "0.050"],
    ["-150.74", "0.05", "CHF", "-0.01", "-150.75"],
    ["99.50", "1.00", "SEK", "0.50", "100.00"],
    ["15071", "0.05", "JPY", "0", "15071"],
    ["90071992547409.93", "0.10", "EUR", "-0.03", "90071992547409.90"],
  ])("of %s to %s %s is %s, and leaves %s to pay", (total, step, currency, cashRounding, payable) => {
    expect(roundForCash(total, step, currency)).toEqual({ cashRounding, total: payable });
    expect(isCashRounding(total, cashRounding, currency)).toBe(true);
  });

  it("without a coin changes nothing", () => {
    expect(roundForCash("150.74", null, "CHF")).toEqual({ cashRounding: "0.00", total: "150.74" });
  });

  it("knows a figure that no coin gives", () => {
    expect(isCashRounding("150.74", "0.02", "CHF")).toBe(false);
    expect(isCashRounding("150.74", "-5.00", "CHF")).toBe(false);
  });

  it("offers a stored step as the settings name it", () => {
    expect([cashStepFrom("0.1"), cashStepFrom("1.0000"), cashStepFrom("0.25"), cashStepFrom(null)]).toEqual([
      ...["0.10", "1.00", null, null],
    ]);
  });
});
