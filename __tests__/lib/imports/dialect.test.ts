import { describe, expect, it } from "vitest";
import { detectDialect } from "@/lib/imports/dialect";

describe("working out the delimiter", () => {
  it.each([
    [",", "a,b,c\n1,2,3\n"],
    [";", "a;b;c\n1,5;2,5;3\n"],
    ["\t", "a\tb\tc\n1,5;\t2\t3\n"],
    ["|", "a|b\n1,2|3,4\n"],
  ])("finds %j", (delimiter, text) => {
    expect(detectDialect(text)).toEqual({ delimiter, firstLine: 1 });
  });

  it("is not misled by delimiters and line breaks inside quotes", () => {
    expect(detectDialect('"a;b",c\n"1;2\n;;;",3\n"4;5;6",7\n').delimiter).toBe(",");
  });

  it("looks at all rows when the heading fits two delimiters", () => {
    expect(detectDialect("User,name;Date,day\nx;1\ny;2\nz;3\n").delimiter).toBe(";");
  });

  it("takes a quote in the middle of a cell as text", () => {
    expect(detectDialect('a;b\n5" pipe;1\n6;2\n').delimiter).toBe(";");
  });

  it("follows the hint that Excel writes, and looks for the heading on line 2", () => {
    expect(detectDialect("sep=;\na;b\n")).toEqual({ delimiter: ";", firstLine: 2 });
  });
});
