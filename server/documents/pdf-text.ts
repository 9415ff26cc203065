import { Font } from "@react-pdf/renderer";
import { type FontWeight, fontPartsFor, fontWeights } from "./fonts";

/** How a piece of text is set; `size` in points. */
export interface TextStyle {
  size: number;
  weight: FontWeight;
}

/** The fonts of one document, and how wide they make a text: pages are laid out before they are drawn. */
export interface Typeface {
  /** Font families in the order in which a character looks for its glyph. */
  families: string[];
  /** The text with a mark in place of each character that no bundled font has, which would print as another one. */
  printable(text: string): string;
  /** Width in points. */
  width(text: string, style: TextStyle): number;
  /** Breaks text into lines no wider than `width` points; its own line ends stay, words too long are cut. */
  lines(text: string, width: number, style: TextStyle): string[];
}

const registered = new Set<string>();
// Kerning and rounding make a line a little wider or narrower than the sum of its characters.
const safety = 0.985;

/** Loads the bundled fonts that this text needs. */
export async function loadTypeface(text: string): Promise<Typeface> {
  const parts = fontPartsFor(text);
  for (const part of parts) {
    if (registered.has(part.family)) continue;
    registered.add(part.family);
    const fonts = fontWeights.map((weight) => ({ src: part.file(weight, "woff"), fontWeight: weight }));
    Font.register({ family: part.family, fonts });
  }
  const families = parts.map((part) => part.family);
  const descriptors = families.flatMap((fontFamily) =>
    fontWeights.map((fontWeight) => ({ fontFamily, fontWeight })),
  );
  await Promise.all(descriptors.map((descriptor) => Font.load(descriptor)));
  descriptors.forEach(nameApart);
  const advances = new Map(fontWeights.map((weight) => [weight, advanceOf(families, weight)]));
  const width = (line: string, { size, weight }: TextStyle) => {
    const advance = advances.get(weight);
    let sum = 0;
    for (const character of line) sum += advance?.(character) ?? 0;
    return sum * size;
  };
  const characters = new Map<string, string>();
  const substitute = (character: string) => {
    const known = characters.get(character) ?? substituteOf(character, families);
    characters.set(character, known);
    return known;
  };
  return {
    families,
    printable: (content) => Array.from(content, substitute).join(""),
    width,
    lines: (paragraphs, limit, style) =>
      paragraphs
        .split("\n")
        .flatMap((paragraph) => breakParagraph(paragraph, limit * safety, (line) => width(line, style))),
  };
}

/**
 * All parts of Noto Sans say the same PostScript name, under which the PDF writer keeps a font: it would embed a
 * part again at every change between two of them.
 */
function nameApart({ fontFamily, fontWeight }: { fontFamily: string; fontWeight: FontWeight }): void {
  const font = Font.getFont({ fontFamily, fontWeight })?.data;
  if (font) Object.defineProperty(font, "postscriptName", { value: `${fontFamily}-${fontWeight}` });
}

/** A character as these fonts can print it: blanks they lack become plain ones, the invisible goes, others are marked. */
function substituteOf(character: string, families: string[]): string {
  const has = (each: string) =>
    fontsOf(families, 400).some((font) => font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0));
  if (character === "\n" || has(character)) return character;
  if (/\p{Z}|\t/u.test(character)) return " ";
  if (/\p{C}/u.test(character)) return "";
  return has("\ufffd") ? "\ufffd" : "?";
}

const fontsOf = (families: string[], fontWeight: FontWeight) =>
  families.flatMap((fontFamily) => Font.getFont({ fontFamily, fontWeight })?.data ?? []);

/** The width of a character for size 1, from the first font that has it. */
function advanceOf(families: string[], fontWeight: FontWeight): (character: string) => number {
  const fonts = fontsOf(families, fontWeight);
  const known = new Map<string, number>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const codePoint = character.codePointAt(0) ?? 0;
    const font = fonts.find((each) => each.hasGlyphForCodePoint(codePoint)) ?? fonts[0];
    const advance = font ? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm : 1;
    known.set(character, advance);
    return advance;
  };
}

// A line may end after a blank or a hyphen, and between any two ideographs or kana.
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{Po}\p{Pe}ー]*|\s+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[^\s-])+-*|-+/gu;

function breakParagraph(paragraph: string, limit: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const flush = () => {
    lines.push(line.trimEnd());
    line = "";
    used = 0;
  };
  for (const piece of paragraph.match(pieces) ?? []) {
    const size = widthOf(piece);
    const isBlank = !piece.trim();
    if (line && used + size > limit && !isBlank) flush();
    if (isBlank && !line && lines.length) continue;
    if (size <= limit || isBlank) {
      line += piece;
      used += size;
      continue;
    }
    for (const character of piece) {
      const advance = widthOf(character);
      if (line && used + advance > limit) flush();
      line += character;
      used += advance;
    }
  }
  flush();
  return lines;
}
