import { parseLineDuration } from "./line-duration";

/** A line as a spreadsheet has it: texts as they stand there, not checked yet. */
export interface PastedLine {
  kind: "TIME" | "ITEM";
  description: string;
  /** Of a time line: `1:30`. */
  time: string;
  /** Of any other line. */
  quantity: string;
  unitPrice: string;
}

const cell = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\n]*?)(?=\t|\r?\n|$)/y;
const separator = /\t|\r?\n/y;

/**
 * Rows that were copied in a spreadsheet → lines: description, quantity or time, price; of two columns description and
 * price. A row of headings is left out. Empty when the text is no such table, so that it is pasted as it is.
 */
export function readPastedLines(text: string): PastedLine[] {
  const rows = readTable(text).filter((row) => row.some((value) => value !== ""));
  if (!rows.some((row) => row.length > 1)) return [];
  const [first, ...rest] = rows;
  const isHeading =
    first !== undefined && rest.length > 0 && !first.slice(1).some((value) => /\d/.test(value));
  return (isHeading ? rest : rows).map(lineOf);
}

function lineOf(row: string[]): PastedLine {
  const [description = "", ...figures] = row;
  const [amount = "", price = ""] = figures.length === 1 ? ["1", figures[0]] : figures;
  const isTime = /[:h]/i.test(amount) && parseLineDuration(amount) !== null;
  return {
    kind: isTime ? "TIME" : "ITEM",
    description,
    time: isTime ? amount : "",
    quantity: isTime ? "" : amount || "1",
    unitPrice: price,
  };
}

/** Cells divided by tabs, rows by line ends; a cell in quotes may hold both. */
function readTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    cell.lastIndex = at;
    const [whole = "", quoted, plain = ""] = cell.exec(text) ?? [];
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    separator.lastIndex = at + whole.length;
    const [end] = separator.exec(text) ?? [];
    if (end === undefined) break;
    if (end !== "\t") rows.push([]);
    at += whole.length + end.length;
  }
  return rows;
}
