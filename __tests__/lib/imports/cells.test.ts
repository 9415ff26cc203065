import { describe, expect, it } from "vitest";
import { type DateOrder, detectDateOrder, nextDay, parseDate } from "@/lib/imports/dates";
import { parseDurationSeconds, wholeMinutes } from "@/lib/imports/durations";
import { detectDecimalSign, readDecimal } from "@/lib/imports/numbers";
import { parseMoment, parseTime } from "@/lib/imports/times";
import { parseCurrency, parseFlag, parseTags } from "@/lib/imports/values";

describe("the decimal sign of a column", () => {
  it.each([
    [["0,0", "95,0", "1.316,25"], ","],
    [["120.00", "1,316.25"], "."],
    [["1.316", "12,5"], ","],
    [["1.316", "7"], null],
    [["1,316,250"], "."],
    [["0,125"], ","],
    [["1,5", "1.5"], null],
    [["7", ""], null],
  ])("of %j is %j", (cells, sign) => {
    expect(detectDecimalSign(cells)).toBe(sign);
  });

  it.each([
    ["1.316,25", ",", "1316.25"],
    ["1,316.25", ".", "1316.25"],
    ["1.316", ",", "1316"],
    ["1.316", ".", "1.316"],
    ["1 316,5", ",", "1316.5"],
    ["1'316.50", ".", "1316.5"],
    ["-12,5", ",", "-12.5"],
    [".5", ".", "0.5"],
    ["1.31,25", ",", null],
    ["12,5", ".", null],
    ["1.316", null, null],
    ["12.5", null, "12.5"],
    ["", ".", null],
    ["n/a", ".", null],
  ] as const)("reads %j under %j as %j", (text, sign, value) => {
    expect(readDecimal(text, sign)?.toString() ?? null).toBe(value);
  });
});

describe("durations", () => {
  it.each([
    ["00:44:30", 45],
    ["00:44:29", 44],
    ["1:05", 65],
    ["125:00:00", 7500],
    ["0,33", 20],
    ["0.075", 5],
    ["1,75", 105],
    ["2", 120],
    ["1.500", 90],
    ["0.79 h", 47],
    ["1h 30m", 90],
    ["1 h 30 min", 90],
    ["1h30", 90],
    ["90m", 90],
    ["2 Std. 15 Min", 135],
    ["47:06 min", 47],
    ["36 sec", 1],
    ["PT1H30M", 90],
    ["-0:30", -30],
  ])("%j is %i minutes", (text, minutes) => {
    const seconds = parseDurationSeconds(text, null);
    expect(seconds && wholeMinutes(seconds)).toBe(minutes);
  });

  it.each(["", "1:75", "abc", "h", "1,2,3", "1:2:3:4"])("%j is none", (text) => {
    expect(parseDurationSeconds(text, null)).toBeNull();
  });
});

describe("times", () => {
  it.each([
    ["10:29:00", "10:29:00"],
    ["9:48", "09:48:00"],
    ["12:20 PM", "12:20:00"],
    ["12:20 AM", "00:20:00"],
    ["09:10:35 am", "09:10:35"],
    ["3:15\u202Fp.m.", "15:15:00"],
    ["14.30", "14:30:00"],
    ["25:00", null],
    ["10:60", null],
    ["13:00 AM", null],
    ["", null],
  ])("%j is %j", (text, time) => {
    expect(parseTime(text)).toBe(time);
  });

  it.each([
    ["2026-09-30T22:20:00Z", { instant: "2026-09-30T22:20:00.000Z" }],
    ["2026-10-01T00:20:00+02:00", { instant: "2026-09-30T22:20:00.000Z" }],
    ["2026-09-30 16:50:00-0530", { instant: "2026-09-30T22:20:00.000Z" }],
    ["2026-09-30 22:20", { date: "2026-09-30", time: "22:20:00" }],
    ["2026-02-30T10:00:00Z", null],
    ["yesterday", null],
  ])("the moment %j is %j", (text, moment) => {
    expect(parseMoment(text)).toEqual(moment);
  });
});

describe("dates", () => {
  it.each([
    ["2026-09-01", "YMD", "2026-09-01"],
    ["2026/9/1", "DMY", "2026-09-01"],
    ["01.09.2026", "DMY", "2026-09-01"],
    ["1. 9. 2026", "DMY", "2026-09-01"],
    ["09/01/2026", "MDY", "2026-09-01"],
    ["01-09-26", "DMY", "2026-09-01"],
    ["2026-09-01 00:00:00", "YMD", "2026-09-01"],
    ["29.02.2028", "DMY", "2028-02-29"],
    ["29.02.2026", "DMY", null],
    ["31/04/2026", "DMY", null],
    ["13/13/2026", "MDY", null],
    ["01/09/2026", "YMD", null],
    ["20260901", "YMD", null],
  ] as [string, DateOrder, string | null][])("%j under %s is %j", (text, order, date) => {
    expect(parseDate(text, order)).toBe(date);
  });

  const rowsOf = (...dates: string[]) => dates.map((date, index) => ({ line: index + 2, date }));

  it.each([
    [["2026-09-01"], "YMD"],
    [["01/02/2026", "13/02/2026"], "DMY"],
    [["01/02/2026", "02/13/2026"], "MDY"],
    [["01.02.2026", "03.02.2026"], "DMY"],
    [["05/05/2026", "06/06/2026"], "DMY"],
    [["rubbish", "02/13/2026", "99/99/2026"], "MDY"],
  ])("a column of %j is %s", (dates, order) => {
    expect(detectDateOrder(rowsOf(...dates))).toBe(order);
  });

  it("asks when both readings fit every row, showing a row whose readings differ", () => {
    expect(detectDateOrder(rowsOf("05/05/2026", "03/04/2026"))).toEqual({
      kind: "dateOrder",
      candidates: ["DMY", "MDY"],
      example: {
        line: 3,
        text: "03/04/2026",
        readings: [
          { order: "DMY", date: "2026-04-03" },
          { order: "MDY", date: "2026-03-04" },
        ],
      },
    });
  });

  it("asks when one row is only a day-first date and another only a month-first one", () => {
    expect(detectDateOrder(rowsOf("13/02/2026", "02/13/2026"))).toMatchObject({ kind: "dateOrder" });
  });

  it("lets an entry over midnight settle the order: its end is the next day", () => {
    expect(detectDateOrder([{ line: 2, date: "03/04/2026", endDate: "04/04/2026" }])).toBe("DMY");
    expect(detectDateOrder([{ line: 2, date: "03/04/2026", endDate: "03/05/2026" }])).toBe("MDY");
  });

  it("knows the next day over months, years and leap days", () => {
    expect(["2026-09-30", "2026-12-31", "2028-02-28", "2026-02-28"].map(nextDay)).toEqual([
      "2026-10-01",
      "2027-01-01",
      "2028-02-29",
      "2026-03-01",
    ]);
  });
});

describe("small cells", () => {
  it("reads yes and no in the languages of the sources", () => {
    expect(["Yes", "ja", "1", "true", "Oui", "Sí", "はい"].map(parseFlag)).toEqual(Array(7).fill(true));
    expect(["No", "Nein", "", "0", "false", "Non", "いいえ"].map(parseFlag)).toEqual(Array(7).fill(false));
    expect(["perhaps", "?"].map(parseFlag)).toEqual([null, null]);
  });

  it("reads a currency alone or after its name", () => {
    expect(["EUR", "Euro - EUR", "United States Dollar - USD", "", "Euro"].map(parseCurrency)).toEqual([
      "EUR",
      "EUR",
      "USD",
      null,
      null,
    ]);
  });

  it("splits tags and drops repeated ones", () => {
    expect(parseTags("Meeting, Remote;Meeting , ")).toEqual(["Meeting", "Remote"]);
  });
});
