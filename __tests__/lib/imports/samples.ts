import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ParseOptions, parseImport } from "@/lib/imports/parse";
import { readRows } from "@/server/imports/read-rows";

/** The zone in which each sample is meant to be read. */
export const sampleZones = {
  toggl: "Europe/Berlin",
  harvest: "Europe/Berlin",
  clockify: "America/New_York",
  kimai: "Europe/Berlin",
  generic: "Europe/Berlin",
} as const;
export type SampleName = keyof typeof sampleZones;
export const sampleNames = Object.keys(sampleZones) as SampleName[];

export function sampleBytes(name: SampleName): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`../../fixtures/imports/${name}.csv`, import.meta.url)));
}

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Bytes of the characters that the samples use, as a Western European Windows program writes them. */
export function windows1252(text: string): Uint8Array {
  const high: Record<string, number> = { "€": 0x80, "„": 0x84, "“": 0x93, "”": 0x94, "’": 0x92, "–": 0x96 };
  return Uint8Array.from([...text].map((char) => high[char] ?? char.charCodeAt(0)));
}

export function importBytes(bytes: Uint8Array, options: Partial<ParseOptions> = {}) {
  return parseImport(readRows(bytes), { timeZone: "Europe/Berlin", ...options });
}

export const importText = (text: string, options: Partial<ParseOptions> = {}) =>
  importBytes(bytesOf(text), options);

export const importSample = (name: SampleName) =>
  importBytes(sampleBytes(name), { timeZone: sampleZones[name] });

/** A cell as CSV under a delimiter, quoted only where it must be. */
export function toCsv(rows: string[][], delimiter = ",", lineBreak = "\n", quoteAll = false): string {
  const cell = (text: string) =>
    quoteAll || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(cell).join(delimiter) + lineBreak).join("");
}

/** Heading and rows of a sample as plain cells, for writing variants of it. */
export function sampleCells(name: SampleName): string[][] {
  const { header, rows } = readRows(sampleBytes(name));
  return [header, ...rows.map(({ cells }) => cells)];
}

export const fingerprints = (rows: { fingerprint: string }[]) =>
  rows.map(({ fingerprint }) => fingerprint).sort();

/** A small Toggl file with one cell of one row replaced. */
export function togglFile(...changes: Record<string, string>[]): string {
  const plain: Record<string, string> = {
    User: "Hanna Lindqvist",
    Email: "hanna@example.com",
    Client: "Kitazawa 日本",
    Project: "Packaging",
    Task: "Design",
    Description: "Box",
    Billable: "Yes",
    "Start date": "2026-09-01",
    "Start time": "10:00:00",
    "End date": "2026-09-01",
    "End time": "11:00:00",
    Duration: "01:00:00",
    Tags: "",
  };
  const header = Object.keys(plain);
  return toCsv([header, ...changes.map((change) => header.map((name) => change[name] ?? plain[name] ?? ""))]);
}
