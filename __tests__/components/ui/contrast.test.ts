import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// WCAG 2.2, 1.4.3 and 1.4.11: text has 4.5 to 1 on its ground, what outlines a control or the focus has 3 to 1.

const css = readFileSync("app/tokens.css", "utf8");

type Colours = Map<string, string>;

function coloursOf(selector: RegExp): Colours {
  const block = selector.exec(css)?.[1] ?? "";
  return new Map(
    [...block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)]
      .map((found) => [found[1], found[2]] as const)
      .flatMap(([name, value]) => (name && value ? [[name, value] as const] : [])),
  );
}

const themes = {
  light: coloursOf(/:root,\s*\.light \{([^}]*)\}/),
  dark: coloursOf(/\n\.dark \{([^}]*)\}/),
};

/** Relative luminance as WCAG defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["canvas", "surface", "raised", "sunken"];
const tones = ["grey", "blue", "indigo", "green", "red", "amber"];

/** What is written on what. */
const texts: [string, string][] = [
  ...grounds.flatMap((ground) =>
    ["ink", "muted", "subtle", "accent"].map((text): [string, string] => [text, ground]),
  ),
  ...grounds.flatMap((ground) =>
    ["red-text", "amber-text", "green-text"].map((text): [string, string] => [text, ground]),
  ),
  ...tones.map((tone): [string, string] => [`${tone}-text`, `${tone}-soft`]),
  ...["ink", "muted", "accent"].map((text): [string, string] => [text, "accent-soft"]),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-danger", "danger"],
  ["on-danger", "danger-strong"],
];

/** What has to be seen against what, without being text. */
const outlines: [string, string][] = grounds.flatMap((ground) =>
  ["control", "ring", "accent"].map((edge): [string, string] => [edge, ground]),
);

function tooWeak(colours: Colours, pairs: [string, string][], least: number): string[] {
  return pairs.flatMap(([front, back]) => {
    const [one, other] = [colours.get(front), colours.get(back)];
    if (!one || !other) return [`${front} on ${back}: no such token`];
    const ratio = contrast(one, other);
    return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}`] : [];
  });
}

describe.each(Object.entries(themes))("in the %s theme", (_, colours) => {
  it("every text can be read on its ground", () => {
    expect(tooWeak(colours, texts, 4.5)).toEqual([]);
  });

  it("controls and the focus can be seen on every ground", () => {
    expect(tooWeak(colours, outlines, 3)).toEqual([]);
  });
});

describe("the tokens", () => {
  it("are the same ones by day and by night", () => {
    expect(themes.light.size).toBeGreaterThan(25);
    expect([...themes.dark.keys()]).toEqual([...themes.light.keys()]);
  });

  it("have a class name each", () => {
    const named = [...css.matchAll(/--color-([a-z-]+): var\(--color-\1\);/g)].map((found) => found[1]);
    expect(named).toEqual([...themes.light.keys()]);
  });

  it("measure black on white as 21 to 1", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
  });
});
