/** What separates the cells of a file. */
export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** How a text is laid out; `firstLine` is the line of the heading (2 after Excel's `sep=;`). */
export type Dialect = { delimiter: Delimiter; firstLine: number };

/** Works out the delimiter from the whole text: the one that cuts most records into as many cells as the heading. */
export function detectDialect(text: string): Dialect {
  const hint = /^sep=([,;|\t])\r?\n/i.exec(text)?.[1];
  const hinted = delimiters.find((delimiter) => delimiter === hint);
  if (hinted) return { delimiter: hinted, firstLine: 2 };

  let best: { delimiter: Delimiter; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const score = scoreDelimiter(text, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, firstLine: 1 };
}

/** 0 when the heading is not cut at all; else the share of even records first, then the number of columns. */
function scoreDelimiter(text: string, delimiter: Delimiter): number {
  const counts = countCells(text, delimiter);
  const columns = counts[0] ?? 0;
  if (columns < 2) return 0;
  const records = counts.slice(1);
  const even = records.filter((count) => count === columns).length;
  return (records.length === 0 ? 1 : even / records.length) + columns / 1000;
}

/** Cells per record; a quote opens only at the start of a cell, so that `5" pipe` in the middle is plain text. */
function countCells(text: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let cells = 1;
  let filled = false;
  let quoted = false;
  let cellStart = true;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (quoted) {
      if (char !== '"') continue;
      if (text[index + 1] === '"') index += 1;
      else quoted = false;
    } else if (char === "\n" || char === "\r") {
      if (filled) counts.push(cells);
      cells = 1;
      filled = false;
      cellStart = true;
    } else {
      filled = true;
      quoted = char === '"' && cellStart;
      if (char === delimiter) cells += 1;
      cellStart = char === delimiter;
    }
  }
  if (filled) counts.push(cells);
  return counts;
}
