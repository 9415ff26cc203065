import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One bundled font file: a part of Noto Sans that covers some scripts. `family` is its name in PDF and CSS. */
export interface FontPart {
  family: string;
  /** CSS unicode-range. */
  range: string;
  file: (weight: FontWeight, format: "woff" | "woff2") => string;
}

export type FontWeight = 400 | 600;
export const fontWeights: readonly FontWeight[] = [400, 600];

const folder = join(process.cwd(), "node_modules", "@fontsource");
// Where two parts hold a character, the first wins, so that a text is set from as few files as can be.
const scripts = [
  "latin",
  "latin-ext",
  "cyrillic",
  "greek",
  "cyrillic-ext",
  "greek-ext",
  "vietnamese",
  "devanagari",
];

interface IndexedPart extends FontPart {
  spans: [from: number, to: number][];
}

let index: IndexedPart[] | undefined;

/** The bundled font parts that this text needs, always beginning with Latin; characters no part has show as a box. */
export function fontPartsFor(text: string): FontPart[] {
  index ??= [...partsOf("noto-sans", scripts), ...partsOf("noto-sans-jp")];
  const codePoints = new Set<number>();
  for (const character of text) codePoints.add(character.codePointAt(0) ?? 0);
  const needed = new Set<IndexedPart>(index.slice(0, 1));
  for (const codePoint of codePoints) {
    const part = index.find(({ spans }) => spans.some(([from, to]) => codePoint >= from && codePoint <= to));
    if (part) needed.add(part);
  }
  return index.filter((part) => needed.has(part));
}

/** Japanese comes in numbered parts of its own; the scripts of the others are named. */
function partsOf(name: string, named?: string[]): IndexedPart[] {
  const ranges: Record<string, string> = JSON.parse(readFileSync(join(folder, name, "unicode.json"), "utf8"));
  const keys = named ?? Object.keys(ranges).filter((key) => key.startsWith("["));
  return keys.map((key) => {
    const part = key.replace(/[[\]]/g, "");
    return {
      family: `${name}-${part}`,
      range: ranges[key] ?? "",
      spans: (ranges[key] ?? "").split(",").map(spanOf),
      file: (weight, format) => join(folder, name, "files", `${name}-${part}-${weight}-normal.${format}`),
    };
  });
}

function spanOf(range: string): [number, number] {
  const [from = "", to = from] = range.replace(/^U\+/i, "").split("-");
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
