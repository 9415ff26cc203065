import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPastedLines } from "@/lib/invoices/pasted-lines";

describe("rows copied in a spreadsheet", () => {
  it("are lines of description, quantity and price", () => {
    expect(readPastedLines("Hosting\t12\t49.90\nDomain\t1\t18\n")).toEqual([
      { kind: "ITEM", description: "Hosting", time: "", quantity: "12", unitPrice: "49.90" },
      { kind: "ITEM", description: "Domain", time: "", quantity: "1", unitPrice: "18" },
    ]);
  });

  it("are lines of time where the second column is one", () => {
    expect(readPastedLines("Workshop\t7:30\t120\r\nTravel\t1h15\t60")).toMatchObject([
      { kind: "TIME", time: "7:30", quantity: "", unitPrice: "120" },
      { kind: "TIME", time: "1h15", quantity: "", unitPrice: "60" },
    ]);
  });

  it("of two columns are one piece each at that price", () => {
    expect(readPastedLines("Licence\t500")).toMatchObject([{ quantity: "1", unitPrice: "500" }]);
  });

  it("lose their headings and their empty rows", () => {
    expect(readPastedLines("What\tHow many\tPrice\n\nHosting\t2\t10\n\t\t\n")).toHaveLength(1);
  });

  it("keep line ends and quotes within a cell", () => {
    expect(readPastedLines('"First\nand ""second"""\t1\t5')[0]?.description).toBe('First\nand "second"');
  });

  it("are no table when it is only text, so that it is pasted as text", () => {
    expect(readPastedLines("Concept and design")).toEqual([]);
    expect(readPastedLines("One line\nand another")).toEqual([]);
    expect(readPastedLines("")).toEqual([]);
  });

  it("are read to the end, whatever they hold", () => {
    const row = fc.array(fc.string(), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((each) => each.join("\t")).join("\n");
        expect(readPastedLines(text).length).toBeLessThanOrEqual(text.split("\n").length);
      }),
    );
  });
});
