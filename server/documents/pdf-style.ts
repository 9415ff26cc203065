import type { Paper } from "@/lib/invoices/document";
import type { TextStyle, Typeface } from "./pdf-text";
import type { Presentation } from "./presentation";

/** Points; 72 to the inch. */
export const paperSizes: Record<Paper, { width: number; height: number }> = {
  A4: { width: 595.28, height: 841.89 },
  LETTER: { width: 612, height: 792 },
};

export const margin = { side: 50, top: 46, bottom: 58 };
export const colors = {
  ink: "#1b1f24",
  soft: "#5d6670",
  line: "#dfe3e8",
  deep: "#1d3a5c",
  wash: "#f5f7f9",
  alarm: "#b42318",
};

export const text = {
  body: { size: 9, weight: 400 },
  strong: { size: 9, weight: 600 },
  small: { size: 8, weight: 400 },
  name: { size: 12, weight: 600 },
  customer: { size: 10.5, weight: 600 },
  title: { size: 20, weight: 600 },
  due: { size: 19, weight: 600 },
  total: { size: 11.5, weight: 600 },
} as const satisfies Record<string, TextStyle>;

/** Distance of two lines, in sizes of their text. */
export const leading = 1.42;
/** Room for one line of text: a hair more than it takes, since a text that only just fits is left out. */
export const lineHeight = (style: TextStyle): number => style.size * leading + 0.05;

/** What every part needs to set itself; widths in points. */
export interface Setting {
  face: Typeface;
  /** Between the margins. */
  width: number;
  columns: Columns;
}

/** Of the lines: the figures take what they need, the description the rest. */
export interface Columns {
  item: number;
  quantity: number;
  tax: number;
  amount: number;
}

export const columnGap = 16;

/** Columns as wide as their widest figure, the quantity within bounds: a longer one is broken. */
export function columnsOf(shown: Presentation, face: Typeface, width: number): Columns {
  const lines = shown.groups.flatMap((group) => group.lines);
  const widest = (head: string, values: string[], style: TextStyle) =>
    Math.ceil(
      Math.max(
        face.width(head, text.small),
        ...[...new Set(values)].map((value) => face.width(value, style)),
      ) * 1.03,
    );
  const subtotals = shown.groups.map((group) => group.subtotal?.value ?? "");
  const amount = Math.max(
    widest(
      shown.heads.amount,
      lines.map((line) => line.amount),
      text.body,
    ),
    widest("", subtotals, text.strong),
  );
  const tax = widest(
    shown.heads.tax,
    lines.map((line) => line.tax),
    text.body,
  );
  const most = Math.max(90, width * 0.6 - amount - tax - 2 * columnGap);
  const quantity = Math.min(
    widest(
      shown.heads.quantity,
      lines.map((line) => line.quantity),
      text.body,
    ),
    most,
  );
  return { item: width - quantity - tax - amount - 3 * columnGap, quantity, tax, amount };
}
