import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  maxOf,
  minOf,
  minutesAmount,
  negate,
  subtract,
  sum,
  toCurrencyDigits,
} from "@/lib/money/money";
import { isNegative, isZero } from "@/lib/money/sign";
import { AppError } from "@/lib/result";

const cents = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });
const euros = (value: bigint) => {
  const digits = (value < 0n ? -value : value).toString().padStart(3, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

describe("amounts", () => {
  it("every result has exactly its currency's digits", () => {
    expect(sum([], "EUR")).toBe("0.00");
    expect(sum([], "JPY")).toBe("0");
    expect(sum(["1333", "1333", "1333"], "JPY")).toBe("3999");
    expect(add("0.0005", "0.0005", "KWD")).toBe("0.001");
    expect(toCurrencyDigits("5", "CLF")).toBe("5.0000");
    expect(toCurrencyDigits("2.5", "JPY")).toBe("3");
  });

  it("nothing is ever minus nothing", () => {
    expect(negate("0.00", "EUR")).toBe("0.00");
    expect(toCurrencyDigits("-0.004", "EUR")).toBe("0.00");
    expect(subtract("1", "1", "JPY")).toBe("0");
    expect(isNegative("-0.00")).toBe(false);
    expect(isZero("-0.00")).toBe(true);
  });

  it("one fils is not nothing", () => {
    expect(isZero("0.001")).toBe(false);
    expect(compare("0.001", "0.000")).toBe(1);
  });

  it("amounts compare as numbers, not as text", () => {
    expect(compare("9", "10.00")).toBe(-1);
    expect(compare("10", "10.00")).toBe(0);
    expect(minOf("9", "10")).toBe("9");
    expect(maxOf("-9", "-10")).toBe("-9");
  });

  it("a tenth and two tenths are three tenths", () => {
    expect(compare(add("0.1", "0.2", "EUR"), "0.3")).toBe(0);
  });

  it("sums of any amounts equal the sums of their cents", () => {
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 30 }), (values) => {
        expect(sum(values.map(euros), "EUR")).toBe(euros(values.reduce((total, value) => total + value, 0n)));
      }),
    );
  });

  it("taking away what was added gives the amount back", () => {
    fc.assert(
      fc.property(cents, cents, (left, right) => {
        expect(subtract(add(euros(left), euros(right), "EUR"), euros(right), "EUR")).toBe(euros(left));
      }),
    );
  });

  it.each(["", " ", "1,50", "1.", ".5", "1e3", "Infinity", "NaN", "0x10", "--1", "+1", "1 000", "1.0\n"])(
    "“%s” is not an amount, and is refused",
    (text) => {
      expect(() => sum([text], "EUR")).toThrow(AppError);
      expect(() => compare(text, "1")).toThrow("is not a number");
    },
  );
});

describe("minutes times a rate", () => {
  it.each([
    [50, "100", "EUR", "83.33"],
    [20, "100", "EUR", "33.33"],
    [1, "100", "EUR", "1.67"],
    [90, "85.50", "USD", "128.25"],
    [7, "12000", "JPY", "1400"],
    [7, "12001", "JPY", "1400"],
    [10, "45.123456", "KWD", "7.521"],
    [-50, "100", "EUR", "-83.33"],
    [0, "100", "EUR", "0.00"],
  ])("%i minutes at %s %s an hour are %s", (minutes, rate, currency, expected) => {
    expect(minutesAmount(minutes, rate, currency)).toBe(expected);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])("%d minutes are refused", (minutes) => {
    expect(() => minutesAmount(minutes, "100", "EUR")).toThrow("whole minutes");
  });
});
