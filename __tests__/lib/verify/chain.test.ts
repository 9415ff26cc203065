import { describe, expect, it } from "vitest";
import {
  type ChainedDocument,
  type ChainPosition,
  type ChainSeries,
  chainStart,
  checkEnd,
  checkLink,
} from "@/lib/verify/chain";
import type { Finding } from "@/lib/verify/finding";

const document = (sequence: number, change: Partial<ChainedDocument> = {}): ChainedDocument => ({
  id: `id-${sequence}`,
  number: `INV-000${sequence}`,
  period: "",
  sequence,
  issueDate: "2026-11-10",
  previousSha256: sequence === 1 ? null : `h${sequence - 1}`,
  sha256: `h${sequence}`,
  computedSha256: change.sha256 ?? `h${sequence}`,
  follows: sequence === 1 ? null : `INV-000${sequence - 1}`,
  ...change,
});

const series = (next: number, change: Partial<ChainSeries> = {}): ChainSeries => ({
  name: "Invoices",
  pattern: "INV-{0000}",
  lastIssueDate: "2026-11-10",
  lastSha256: `h${next - 1}`,
  counters: [{ period: "", start: 1, next }],
  ...change,
});

function walk(of: ChainSeries, documents: ChainedDocument[]): string[] {
  let position: ChainPosition = chainStart;
  const findings: Finding[] = [];
  for (const each of documents) {
    const step = checkLink(of, position, each);
    position = step.position;
    findings.push(...step.findings);
  }
  return [...findings, ...checkEnd(of, position)].map(
    ({ kind, message }) => `${kind} ${message.split(":")[0]}`,
  );
}

describe("the chain of a series", () => {
  it("agrees when every number stands in its place", () => {
    expect(walk(series(4), [document(1), document(2), document(3)])).toEqual([]);
  });

  it("agrees on a series that has given no number", () => {
    expect(walk(series(1, { lastSha256: null, counters: [] }), [])).toEqual([]);
  });

  it("agrees over the turn of a year, each with its own counter", () => {
    const yearly = series(3, {
      pattern: "RE-{YYYY}-{000}",
      lastSha256: "h2",
      counters: [
        { period: "2026", start: 100, next: 101 },
        { period: "2027", start: 100, next: 101 },
      ],
    });
    const documents = [
      document(1, { period: "2026", sequence: 100 }),
      document(2, { period: "2027", sequence: 100 }),
    ];
    const orphan = { ...document(2, { period: "2027", sequence: 100 }), follows: null };
    expect(walk(yearly, documents)).toEqual([]);
    expect(walk(yearly, documents.slice(0, 1))).toEqual(["MISSING RE-2027-100 of Invoices is missing"]);
    expect(walk(yearly, [orphan])).toEqual(["MISSING RE-2026-100 of Invoices is missing"]);
  });

  it("names a hole at the beginning, in the middle and at the end", () => {
    expect(walk(series(4), [document(2), document(3)])).toEqual(["MISSING INV-0001 of Invoices is missing"]);
    expect(walk(series(5), [document(1), document(4)])).toEqual([
      "MISSING INV-0002 to INV-0003 of Invoices are missing",
    ]);
    expect(walk(series(4), [document(1), document(2)])).toEqual(["MISSING INV-0003 of Invoices is missing"]);
    expect(walk(series(3), [])).toEqual(["MISSING INV-0001 to INV-0002 of Invoices are missing"]);
  });

  it("names an altered document, and not the one after it", () => {
    const altered = document(2, { computedSha256: "other" });
    expect(walk(series(4), [document(1), altered, document(3)])).toEqual([
      "ALTERED INV-0002 was altered after it was approved",
    ]);
  });

  it("names two that changed places, and not those beside them", () => {
    const documents = [
      document(1),
      document(2, { previousSha256: "h3", follows: "INV-0003", sha256: "h4", computedSha256: "x" }),
      document(3, { follows: "INV-0004" }),
      document(4, { previousSha256: "h1", follows: "INV-0001", sha256: "h2", computedSha256: "y" }),
      document(5, { previousSha256: "h4", follows: "INV-0002" }),
    ];
    expect(walk(series(6), documents)).toEqual([
      "SWAPPED INV-0002 is swapped",
      "SWAPPED INV-0004 is swapped",
    ]);
  });

  it("names one that was slipped in, though its own fingerprint is right", () => {
    const forged = document(3, { previousSha256: "h1", follows: "INV-0001" });
    expect(walk(series(4), [document(1), document(2), forged])).toEqual(["SWAPPED INV-0003 is swapped"]);
  });

  it("notices at the next document, or at the end, that one was replaced whole", () => {
    const replaced = document(2, { sha256: "new" });
    const orphan = document(3, { follows: null });
    expect(walk(series(4), [document(1), replaced, orphan])).toEqual([
      "MISSING The document that INV-0003 was chained to is gone",
    ]);
    expect(walk(series(3), [document(1), replaced])).toEqual([
      "MISSING Invoices ends with another fingerprint than its last document, INV-0002, carries",
    ]);
  });

  it("notices a last document that was taken out together with its number", () => {
    expect(walk(series(3, { lastSha256: "h3" }), [document(1), document(2)])).toEqual([
      expect.stringContaining("MISSING Invoices ends with another fingerprint"),
    ]);
  });

  it("notices a counter that is gone", () => {
    expect(walk(series(2, { counters: [] }), [document(1)])).toEqual([
      "MISSING Invoices has lost its counter.",
    ]);
  });
});
