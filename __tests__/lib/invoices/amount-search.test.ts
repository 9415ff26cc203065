import { expect, it } from "vitest";
import { searchedAmount } from "@/lib/invoices/amount-search";

it.each([
  ["1,234.50", "1234.50", false],
  ["1.234,50", "1234.50", false],
  ["1 234.5", "1234.5", false],
  ["1'234.50", "1234.50", false],
  ["€119.00", "119.00", false],
  ["119,00 EUR", "119.00", false],
  ["1,234", "1234", true],
  ["1234", "1234", true],
  ["0042", "0042", true],
])("%s is typed for %s", (typed, amount, isWhole) => {
  expect(searchedAmount(typed)).toEqual({ amount, isWhole });
});

it.each(["INV-0042", "Ostheim", "12a", "", ".", "12345678901234567890", "-5"])("%s is no amount", (typed) => {
  expect(searchedAmount(typed)).toBeNull();
});
