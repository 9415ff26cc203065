import { parse } from "csv-parse/sync";
import { decodeFile } from "@/lib/imports/decode";
import { detectDialect } from "@/lib/imports/dialect";
import type { RawRow } from "@/lib/imports/row";
import { AppError } from "@/lib/result";

/**
 * Cuts a file's bytes into its heading and its rows, each with the line it starts on (quoted line breaks counted).
 * Throws INVALID when the bytes are no CSV text or a quote is never closed.
 */
export function readRows(bytes: Uint8Array): { header: string[]; rows: RawRow[] } {
  // One kind of line break, since csv-parse counts a quoted CRLF as two lines.
  const text = decodeFile(bytes).replace(/\r\n?/g, "\n");
  const { delimiter, firstLine } = detectDialect(text);
  const records = parseText(text, delimiter).filter(({ line }) => line >= firstLine);
  const [heading, ...rows] = records;
  return { header: heading?.cells ?? [], rows };
}

function parseText(text: string, delimiter: string): RawRow[] {
  const records: RawRow[] = [];
  let lastLine = 0;
  const collect = (cells: string[], { lines }: { lines: number }) => {
    const breaks = cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
    records.push({ line: lines - breaks, cells });
    lastLine = lines;
    return null;
  };
  const layout = { delimiter, record_delimiter: "\n", skip_empty_lines: true };
  try {
    parse(text, { ...layout, relax_column_count: true, relax_quotes: true, on_record: collect });
  } catch {
    throw new AppError(
      "INVALID",
      `Line ${lastLine + 1} opens a quote that is never closed; mend it and try again.`,
    );
  }
  return records;
}
