import { headingKey } from "./headings";
import { type DecimalSign, readDecimal } from "./numbers";

const yes = [
  "yes",
  "y",
  "true",
  "1",
  "x",
  "ja",
  "wahr",
  "oui",
  "vrai",
  "si",
  "sim",
  "tak",
  "はい",
  "billable",
];
const no = [
  "",
  "no",
  "n",
  "false",
  "0",
  "nein",
  "falsch",
  "non",
  "faux",
  "nao",
  "nee",
  "nie",
  "いいえ",
  "nonbillable",
];

/** Reads a yes/no cell in the languages of the sources; an empty cell is no, null is neither. */
export function parseFlag(text: string): boolean | null {
  const key = headingKey(text);
  if (key === "" && text.trim() !== "") return null;
  if (yes.includes(key)) return true;
  return no.includes(key) ? false : null;
}

/** The currency of a cell: `EUR`, or `Euro - EUR` as Harvest writes it; null when it names none. */
export function parseCurrency(text: string): string | null {
  return /(?:^|[\s(-])([A-Z]{3})\)?$/.exec(text.trim())?.[1] ?? null;
}

/** Tags as they stand in one cell, separated by commas (or semicolons), each once. */
export function parseTags(text: string): string[] {
  const tags = text.split(/[,;]/).map(cleanName).filter(Boolean);
  return [...new Set(tags)];
}

/** A stated figure as a plain decimal string, for showing only; null when there is none that can be read. */
export function parseStated(text: string, sign: DecimalSign | null): string | null {
  const plain = readDecimal(text, sign)?.toString();
  return plain === undefined || plain.includes("e") ? null : plain;
}

/** A name in its one form: composed, trimmed, with single blanks. */
export function cleanName(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** A description in its one form: composed, trimmed, its line breaks as `\n`. */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?|\u2028/g, "\n")
    .trim();
}

/** Names the first control or damaged character in a text ("a control character (U+0007)"), else null. */
export function badCharacter(text: string): string | null {
  const found = /[\p{Cc}\p{Cs}\uFFFD]/gu;
  for (const [char] of text.matchAll(found)) {
    if (char === "\uFFFD") return "a damaged character";
    if (char === "\t" || char === "\n" || char === "\r") continue;
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `a control character (U+${code})`;
  }
  return null;
}
