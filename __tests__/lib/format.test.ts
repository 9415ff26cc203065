import { describe, expect, it } from "vitest";
import {
  countryName,
  formatAmount,
  formatDate,
  formatInstant,
  formatLongDate,
  formatMinutes,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatRelative,
  formatUnitPrice,
  timeZones,
} from "@/lib/format";

describe("amounts", () => {
  it("show the digits that ISO 4217 gives their currency, not those of the runtime", () => {
    expect(formatMoney("4399", "JPY", "en")).toBe("¥4,399");
    expect(formatAmount("1.5", "KWD", "en")).toBe("1.500");
    expect(formatAmount("1.5", "IQD", "en")).toBe("1.500");
    expect(formatAmount("1200", "HUF", "en")).toBe("1,200.00");
    expect(formatAmount("1.2345", "CLF", "en")).toBe("1.2345");
  });

  it("keep every digit of an amount that no floating-point number holds", () => {
    expect(formatMoney("107185671131417.82", "EUR", "en")).toBe("€107,185,671,131,417.82");
    expect(formatAmount("90071992547409.93", "EUR", "de")).toBe("90.071.992.547.409,93");
  });

  it("follow the reader's language", () => {
    expect(formatMoney("-1501.00", "USD", "en")).toBe("-$1,501.00");
    expect(formatMoney("1501.00", "EUR", "de")).toBe("1.501,00\u00a0€");
  });

  it("show a unit price with up to six decimals and at least the currency's", () => {
    expect(formatUnitPrice("100", "EUR", "en")).toBe("100.00");
    expect(formatUnitPrice("0.012345", "EUR", "en")).toBe("0.012345");
    expect(formatUnitPrice("100", "JPY", "en")).toBe("100");
  });
});

describe("quantities, rates and durations", () => {
  it("show a quantity with the decimals it has", () => {
    expect(formatNumber("2.50", "en")).toBe("2.5");
    expect(formatNumber("1234.567891", "de")).toBe("1.234,567891");
  });

  it("show a tax rate as it is, never a hundred times that", () => {
    expect(formatPercent("19", "en")).toBe("19%");
    expect(formatPercent("7.5", "de")).toBe("7,5\u00a0%");
  });

  it("show minutes as hours on a clock, never as rounded decimals", () => {
    expect(formatMinutes(50)).toBe("0:50 h");
    expect(formatMinutes(1230)).toBe("20:30 h");
    expect(formatMinutes(-5)).toBe("−0:05 h");
  });
});

describe("dates", () => {
  it("a calendar date is the same day in every zone", () => {
    expect(formatDate("2026-11-02", "en")).toBe("Nov 2, 2026");
    expect(formatLongDate("2026-11-02", "de")).toBe("2. November 2026");
    expect(formatDate("2026-01-01", "de")).toBe("01.01.2026");
  });

  it("a period names what is common to both ends once", () => {
    expect(formatPeriod("2026-10-01", "2026-10-31", "de")).toBe("1.–31. Oktober 2026");
  });

  it("an instant is shown by the clock of the zone it is asked for", () => {
    expect(formatInstant("2026-11-10T23:30:00Z", "en", "Europe/Berlin")).toBe("Nov 11, 2026, 00:30");
    expect(formatInstant(new Date("2026-11-10T23:30:00Z"), "en", "America/New_York")).toBe(
      "Nov 10, 2026, 18:30",
    );
  });

  it("says how long ago something was", () => {
    const now = new Date("2026-11-10T12:00:00Z");
    expect(formatRelative("2026-11-10T09:00:00Z", now, "en")).toBe("3 hours ago");
    expect(formatRelative("2026-11-12T12:00:00Z", now, "en")).toBe("in 2 days");
    expect(formatRelative("2026-11-10T11:59:30Z", now, "en")).toBe("now");
  });
});

describe("names", () => {
  it("a country is named where its code is known", () => {
    expect(countryName("DE", "en")).toBe("Germany");
    expect(countryName("Deutschland", "en")).toBe("Deutschland");
  });

  it("the list of zones has each zone once, and UTC", () => {
    const zones = timeZones();
    expect(zones).toContain("UTC");
    expect(zones).toContain("Europe/Berlin");
    expect(new Set(zones).size).toBe(zones.length);
  });
});
