import { Decimal } from "decimal.js";

/** The sign before the decimals. */
export type DecimalSign = "." | ",";

/** Blanks of every width and apostrophes only ever group thousands (`1 316,25`, `1'316.25`). */
const strip = (text: string) => text.replace(/[\s'’]/g, "");

/** What one cell alone says about the decimal sign; null when it fits both readings (`1,250`) or has no sign. */
function signOfCell(text: string): DecimalSign | null {
  const marks = text.replace(/[^.,]/g, "");
  const last = marks.at(-1);
  if (last !== "." && last !== ",") return null;
  const other = last === "." ? "," : ".";
  if (marks.includes(other)) return last;
  if (marks.length > 1) return other;
  return /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? null : last;
}

/** Works out the decimal sign from whole columns; null when no cell settles it, or when cells contradict each other. */
export function detectDecimalSign(cells: Iterable<string>): DecimalSign | null {
  const seen = new Set<DecimalSign>();
  for (const cell of cells) {
    const sign = signOfCell(strip(cell));
    if (sign) seen.add(sign);
  }
  const [only] = seen;
  return seen.size === 1 && only ? only : null;
}

/** Reads one number under the column's decimal sign (null: by the cell's own evidence); null when it is none. */
export function readDecimal(text: string, columnSign: DecimalSign | null): Decimal | null {
  const bare = strip(text);
  const sign = columnSign ?? signOfCell(bare);
  if (sign === null) return /^[-+]?\d+$/.test(bare) ? new Decimal(bare) : null;
  const thousands = sign === "." ? "," : "\\.";
  const decimals = sign === "." ? "\\." : ",";
  const shape = new RegExp(`^[-+]?(\\d+|\\d{1,3}(${thousands}\\d{3})+)?(${decimals}\\d+)?$`);
  if (!/\d/.test(bare) || !shape.test(bare)) return null;
  const plain = sign === "." ? bare.replaceAll(",", "") : bare.replaceAll(".", "").replace(",", ".");
  return new Decimal(plain.replace(/^\+/, "").replace(/^(-?)\./, "$10."));
}
