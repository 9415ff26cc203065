import { describe, expect, it } from "vitest";
import {
  bytesOf,
  fingerprints,
  importBytes,
  importSample,
  importText,
  sampleCells,
  sampleNames,
  sampleZones,
  toCsv,
  togglFile,
  windows1252,
} from "./samples";

describe.each(sampleNames)("the %s sample in other layouts", (name) => {
  const original = importSample(name);
  const options = { timeZone: sampleZones[name] };

  it.each([
    [",", "\n"],
    [";", "\r\n"],
    ["\t", "\n"],
    ["|", "\r"],
  ])("reads the same with %j between cells and %j between lines", (delimiter, lineBreak) => {
    const file = importText(toCsv(sampleCells(name), delimiter, lineBreak), options);
    expect(file).toEqual(original);
  });

  it("reads the same fully quoted, with a byte-order mark", () => {
    expect(importText(`\uFEFF${toCsv(sampleCells(name), ",", "\n", true)}`, options)).toEqual(original);
  });

  it("reads the same with its columns in reverse", () => {
    const file = importText(toCsv(sampleCells(name).map((cells) => cells.toReversed())), options);
    expect(file).toEqual(original);
  });

  it("has the same fingerprints with its rows in reverse", () => {
    const [header = [], ...rows] = sampleCells(name);
    const file = importText(toCsv([header, ...rows.toReversed()]), options);
    expect(fingerprints(file.rows)).toEqual(fingerprints(original.rows));
    expect(file.totals).toEqual(original.totals);
  });

  it("has the same fingerprints in any zone", () => {
    const [header = [], ...rows] = sampleCells(name);
    const file = importText(toCsv([header, ...rows]), { timeZone: "Pacific/Auckland" });
    expect(fingerprints(file.rows)).toEqual(fingerprints(original.rows));
  });

  it("adds nothing when only a part of it comes again", () => {
    const [header = [], ...rows] = sampleCells(name);
    const known = new Set(fingerprints(original.rows));
    const part = importText(toCsv([header, ...rows.filter((_, index) => index % 3 === 1)]), options);
    expect(part.rows.length).toBeGreaterThan(20);
    expect(fingerprints(part.rows).filter((fingerprint) => !known.has(fingerprint))).toEqual([]);
  });
});

describe("other accounts' exports", () => {
  const changed = (name: "toggl" | "harvest", change: (heading: string, cell: string) => string) => {
    const [header = [], ...rows] = sampleCells(name);
    return [header, ...rows.map((cells) => cells.map((cell, index) => change(header[index] ?? "", cell)))];
  };

  it("reads a German Toggl export: headings, DD.MM.YYYY, Ja and Nein, semicolons, Windows-1252", () => {
    const german = [
      "Benutzer",
      "E-Mail",
      "Kunde",
      "Projekt",
      "Aufgabe",
      "Beschreibung",
      "Abrechenbar",
      "Startdatum",
    ];
    const more = ["Startzeit", "Enddatum", "Endzeit", "Dauer", "Tags", "Betrag (EUR)"];
    const [, ...rows] = changed("toggl", (heading, cell) => {
      if (heading.endsWith("date")) return cell.split("-").reverse().join(".");
      if (heading === "Billable") return cell === "Yes" ? "Ja" : "Nein";
      if (heading.startsWith("Amount")) return cell.replace(".", ",");
      return cell.replace(/[^\p{ASCII}äöüßéáàèëÜÉ€„“’–]/gu, "?");
    });
    const file = importBytes(windows1252(toCsv([[...german, ...more], ...rows], ";", "\r\n")));
    expect(file.totals).toMatchObject({ rows: 96, minutes: 7018, billableMinutes: 4990 });
    expect(file.rows.find(({ description }) => description.includes("gekürzt"))).toMatchObject({
      description: "Texte für „Über uns“ gekürzt",
      statedAmount: "136.38",
    });
  });

  it("reads Harvest with decimal points as with decimal commas", () => {
    const points = changed("harvest", (heading, cell) =>
      /Hours|Rate|Amount/.test(heading) ? cell.replace(".", "").replace(",", ".") : cell,
    );
    expect(importText(toCsv(points)).rows).toEqual(importSample("harvest").rows);
  });

  it("reads a file with only the columns that it needs", () => {
    const [header = [], ...rows] = sampleCells("toggl");
    const kept = ["Email", "Project", "Start date", "Duration"].map((heading) => header.indexOf(heading));
    const file = importText(toCsv([header, ...rows].map((cells) => kept.map((index) => cells[index] ?? ""))));
    expect(file.totals).toMatchObject({ rows: 96, minutes: 7018, billableMinutes: 0 });
    expect(file.rows[0]).toMatchObject({ client: null, task: null, description: "", currency: null });
    expect(file.rows[0]?.person).toEqual({
      name: "hanna.lindqvist@example.com",
      email: "hanna.lindqvist@example.com",
    });
  });

  it("takes work for a client as billable where the file does not say", () => {
    const header = ["User", "Client", "Project", "Start date", "Duration"];
    const rows = [
      ["Hanna", "Kitazawa 日本", "Packaging", "2026-09-01", "1:00"],
      ["Hanna", "", "Studio intern", "2026-09-01", "1:00"],
    ];
    expect(importText(toCsv([header, ...rows])).rows.map(({ billable }) => billable)).toEqual([true, false]);
  });

  it("takes elapsed time without a duration column, across a clock change too", () => {
    const row = ["Hanna", "Packaging", "03/08/2026", "01:30 AM", "03/08/2026", "03:30 AM"];
    const header = ["User", "Project", "Start Date", "Start Time", "End Date", "End Time"];
    const other = ["Hanna", "Packaging", "03/28/2026", "01:30 AM", "03/28/2026", "03:30 AM"];
    const file = importText(toCsv([header, row, other]), { timeZone: "America/New_York" });
    expect(file.rows.map(({ minutes }) => minutes)).toEqual([60, 120]);
  });

  it("marks what the source has invoiced as billed elsewhere, without making it another entry", () => {
    const invoiced = importText(
      toCsv(changed("harvest", (heading, cell) => (heading === "Invoiced?" ? "Yes" : cell))),
    );
    expect(invoiced.rows.every(({ billedElsewhere }) => billedElsewhere)).toBe(true);
    expect(fingerprints(invoiced.rows)).toEqual(fingerprints(importSample("harvest").rows));
  });

  it("counts line breaks in descriptions, so that a refused row is found in the file", () => {
    const file = importText(
      togglFile({ Description: 'First\r\n"second"\n\nlast' }, { Project: "" }, { Description: "Plain" }),
    );
    expect(file.rows.map(({ line, description }) => [line, description])).toEqual([
      [2, 'First\n"second"\n\nlast'],
      [7, "Plain"],
    ]);
    expect(file.refused).toEqual([{ line: 6, reason: "It has no project." }]);
  });

  it("skips empty lines and Excel's hint, and still names the right lines", () => {
    const text = togglFile({}, {}).replaceAll("\n", "\n\n");
    expect(importText(`sep=,\n${text}`).rows.map(({ line }) => line)).toEqual([4, 6]);
    expect(importText(`${text},,,,,,,,,,,,\n`).refused).toEqual([]);
  });
});

describe("dates that can be read in two ways", () => {
  const text = togglFile(
    { "Start date": "03/04/2026", "End date": "03/04/2026" },
    { "Start date": "05/06/2026", "End date": "05/06/2026" },
  );

  it("are asked about, with an example, before any row is taken", () => {
    const file = importText(text);
    expect(file.question).toMatchObject({
      candidates: ["DMY", "MDY"],
      example: { line: 2, text: "03/04/2026" },
    });
    expect(file.rows).toEqual([]);
    expect(file.totals.rows).toBe(0);
  });

  it("follow the answer", () => {
    const dates = (dateOrder: "DMY" | "MDY") => importText(text, { dateOrder }).rows.map(({ date }) => date);
    expect(dates("DMY")).toEqual(["2026-04-03", "2026-06-05"]);
    expect(dates("MDY")).toEqual(["2026-03-04", "2026-05-06"]);
  });

  it("do not follow an answer that the file itself contradicts", () => {
    const clear = togglFile({ "Start date": "25/04/2026", "End date": "25/04/2026" });
    expect(importText(clear, { dateOrder: "MDY" }).rows[0]?.date).toBe("2026-04-25");
  });
});

describe("files that cannot be read as a whole", () => {
  it.each([
    ["empty", "", /^The file is empty/],
    ["only a heading", togglFile(), /^The file has a heading but no entries/],
    ["a heading and blank rows", `${togglFile()},,,,,,,,,,,,\n`, /^The file has a heading but no entries/],
    [
      "a quote that is never closed",
      togglFile({}, {}).replace(/Box,Yes.*\n$/, '"Box,Yes\n'),
      /^Line 3 opens a quote/,
    ],
    [
      "plain prose",
      "Dear Hanna,\nplease find the hours below.\n",
      /^The headings \(“Dear Hanna”\) are not those/,
    ],
  ])("%s", (_, text, message) => {
    expect(() => importBytes(bytesOf(text))).toThrow(message);
  });
});
