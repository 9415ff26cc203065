import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importText, toCsv } from "./samples";

const name = fc.string({ unit: fc.constantFrom(..."aZäß日Łé0 ,;|\t\"'&.-"), minLength: 1, maxLength: 20 });
const filledName = name.map((text) => `n${text}`.replace(/\s+/g, " ").trim());
const description = fc
  .string({ unit: fc.constantFrom(..."aö日 \n,;|\t\"'="), maxLength: 30 })
  .map((text) => text.trim());

const entry = fc.record({
  person: filledName,
  client: fc.option(filledName, { nil: null }),
  project: filledName,
  task: fc.option(filledName, { nil: null }),
  description,
  billable: fc.boolean(),
  date: fc
    .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
    .map(({ month, day }) => `2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`),
  minutes: fc.integer({ min: 1, max: 1440 }),
});
type Entry = typeof entry extends fc.Arbitrary<infer Value> ? Value : never;

const dateStyles = {
  iso: (date: string) => date,
  dotted: (date: string) => date.split("-").reverse().join("."),
  american: (date: string) => date.replace(/(\d+)-(\d+)-(\d+)/, "$2/$3/$1"),
  yearSlash: (date: string) => date.replaceAll("-", "/"),
};

const header = ["User", "Client", "Project", "Task", "Description", "Billable", "Start date", "Duration"];

function cellsOf(row: Entry, style: keyof typeof dateStyles): string[] {
  const duration = `${Math.floor(row.minutes / 60)}:${String(row.minutes % 60).padStart(2, "0")}:00`;
  const flag = row.billable ? "Yes" : "No";
  const date = dateStyles[style](row.date);
  return [row.person, row.client ?? "", row.project, row.task ?? "", row.description, flag, date, duration];
}

describe("a file that was written from entries", () => {
  it("gives back exactly those entries, whatever its layout", () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(...(Object.keys(dateStyles) as (keyof typeof dateStyles)[])),
        (entries, delimiter, lineBreak, quoteAll, mark, style) => {
          const csv = toCsv(
            [header, ...entries.map((row) => cellsOf(row, style))],
            delimiter,
            lineBreak,
            quoteAll,
          );
          const file = importText((mark ? "\uFEFF" : "") + csv, { dateOrder: "MDY" });
          expect(file.refused).toEqual([]);
          const back = file.rows.map(
            ({ person, client, project, task, description, billable, date, minutes }) => ({
              person: person.name,
              client,
              project,
              task,
              description,
              billable,
              date,
              minutes,
            }),
          );
          expect(back).toEqual(entries);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("keeps its fingerprints when its rows are shuffled and rewritten", () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 2, maxLength: 10 }), (entries) => {
        const twice = [...entries, ...entries];
        const write = (rows: Entry[], delimiter: string) =>
          importText(toCsv([header, ...rows.map((row) => cellsOf(row, "iso"))], delimiter))
            .rows.map(({ fingerprint }) => fingerprint)
            .sort();
        const first = write(twice, ",");
        expect(new Set(first).size).toBe(twice.length);
        expect(write(twice.toReversed(), ";")).toEqual(first);
      }),
    );
  });
});

describe("a large file", () => {
  it("of 20,000 rows is read in under four seconds", () => {
    const row: Entry = {
      person: "Hanna",
      client: "Kitazawa 日本",
      project: "Packaging",
      task: null,
      description: 'Box, "die line"\nand more',
      billable: true,
      date: "2026-09-01",
      minutes: 65,
    };
    const cells = Array.from({ length: 20_000 }, () => [...cellsOf(row, "dotted"), "10:00:00"]);
    const text = toCsv([[...header, "Start time"], ...cells], ";", "\r\n");
    const started = performance.now();
    const file = importText(text);
    const milliseconds = performance.now() - started;
    expect(file.totals).toMatchObject({ rows: 20_000, minutes: 1_300_000 });
    expect(file.rows.at(-1)?.line).toBe(40_000);
    expect(milliseconds).toBeLessThan(4_000);
  });
});
