import { describe, expect, it } from "vitest";
import { currencyCodes, currencyDigits, isCurrency } from "@/lib/money/currency";
import { AppError } from "@/lib/result";

describe("currencies", () => {
  it.each([
    ["JPY", 0],
    ["KRW", 0],
    ["ISK", 0],
    ["CLP", 0],
    ["UYI", 0],
    ["EUR", 2],
    ["USD", 2],
    ["CHF", 2],
    ["HUF", 2],
    ["IDR", 2],
    ["MGA", 2],
    ["MRU", 2],
    ["KWD", 3],
    ["BHD", 3],
    ["IQD", 3],
    ["TND", 3],
    ["CLF", 4],
    ["UYW", 4],
  ])("ISO 4217 gives %s %i minor digits", (code, digits) => {
    expect(currencyDigits(code)).toBe(digits);
  });

  it("the list has every code once, in order of the alphabet", () => {
    expect(currencyCodes.length).toBe(new Set(currencyCodes).size);
    expect([...currencyCodes].sort()).toEqual([...currencyCodes]);
    expect(currencyCodes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
    expect(currencyCodes.length).toBeGreaterThan(155);
  });

  it.each(["HRK", "BGN", "ANG", "ZWL", "SLL", "XXX", "XAU", "eur", "", "constructor"])(
    "“%s” is withdrawn or no currency, and refused",
    (code) => {
      expect(isCurrency(code)).toBe(false);
      expect(() => currencyDigits(code)).toThrow(AppError);
    },
  );
});
