import type { KeyboardEvent } from "react";

/** Steps in the grid: rows down, columns to the right. */
export type CellMove = { rows: number; columns: number };

const arrows: Record<string, CellMove> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/**
 * Where a key leads, as in a spreadsheet; null when it belongs to the text: left and right move on only from the text's
 * own edge, or while all of it is selected.
 */
export function moveOf(event: KeyboardEvent, input: HTMLInputElement | null): CellMove | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === "Enter") return { rows: event.shiftKey ? -1 : 1, columns: 0 };
  if (event.shiftKey) return null;
  const move = arrows[event.key];
  if (!move || !input || move.columns === 0) return move ?? null;
  const { selectionStart, selectionEnd, value } = input;
  if (selectionStart === 0 && selectionEnd === value.length) return move;
  const edge = move.columns < 0 ? 0 : value.length;
  return selectionStart === edge && selectionEnd === edge ? move : null;
}

/** Puts the cursor into the cell that a move leads to; at the edge it stays where it is. */
export function moveFocus(grid: HTMLElement | null, place: string, { rows, columns }: CellMove): boolean {
  const [row = 0, column = 0] = place.split(":").map((part) => Number.parseInt(part, 10));
  // A cell that cannot be entered is jumped over.
  for (let step = 1; step <= 200; step += 1) {
    const next = `${row + rows * step}:${column + columns * step}`;
    const cell = grid?.querySelector<HTMLElement>(`[data-cell="${next}"]`);
    if (cell) {
      cell.focus();
      return true;
    }
    if (columns !== 0 && (column + columns * step < 0 || column + columns * step > 6)) return false;
  }
  return false;
}
