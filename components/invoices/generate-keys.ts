import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import type { TreeRow } from "@/lib/invoices/entry-tree";
import type { UnbilledRow } from "@/server/invoices/read-unbilled";
import { commandKeys, type RowCommand } from "./generate-row-menu";

type Row = TreeRow<UnbilledRow>;

/** What a key does on a row of the tree (WAI-ARIA APG, treegrid); null for a key that means nothing here. */
export type TreeStep =
  | { kind: "move"; to: number }
  | { kind: "open"; key: string }
  | { kind: "close"; key: string }
  | { kind: "tick" }
  | { kind: "next" }
  | { kind: "command"; command: RowCommand };

const page = 10;

export function treeStep(key: string, rows: readonly Row[], active: number): TreeStep | null {
  const row = rows[active];
  if (!row) return null;
  const move = (to: number): TreeStep => ({ kind: "move", to: Math.min(Math.max(to, 0), rows.length - 1) });
  switch (key) {
    case "ArrowDown":
      return move(active + 1);
    case "ArrowUp":
      return move(active - 1);
    case "PageDown":
      return move(active + page);
    case "PageUp":
      return move(active - page);
    case "Home":
      return move(0);
    case "End":
      return move(rows.length - 1);
    case "ArrowRight":
      if (row.kind === "entry") return null;
      return row.isOpen ? move(active + 1) : { kind: "open", key: row.key };
    case "ArrowLeft":
      if (row.kind !== "entry" && row.isOpen) return { kind: "close", key: row.key };
      return row.parent === null ? null : move(row.parent);
    case " ":
      return { kind: "tick" };
    case "Enter":
      return { kind: "next" };
    default: {
      const command = commandKeys[key.toLowerCase()];
      return command ? { kind: "command", command } : null;
    }
  }
}

type TreeKeys = {
  rows: readonly Row[];
  active: number;
  box: RefObject<HTMLDivElement | null>;
  setActiveKey: (key: string) => void;
  scrollTo: (index: number) => void;
  onClosed: (keys: readonly string[], isClosed: boolean) => void;
  onTick: (row: Row) => void;
  onCommand: (row: Row, command: RowCommand) => void;
  onNext: () => void;
};

const vertical = ["ArrowDown", "ArrowUp"];

/** One row of the tree is in the tab order; the arrows move which one, and the focus with it. */
export function useTreeKeys(tree: TreeKeys) {
  const { rows, active, box, setActiveKey, scrollTo } = tree;
  const wanted = useRef<string | null>(null);
  const focusRow = (key: string) => {
    const row = box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
    row?.focus({ preventScroll: true });
    // The page scrolls too, so that neither its head nor the bar of sums covers the row.
    row?.scrollIntoView({ block: "nearest" });
  };
  // The row may only now have been drawn.
  useEffect(() => {
    if (wanted.current === null) return;
    focusRow(wanted.current);
    wanted.current = null;
  });

  const take = (step: TreeStep) => {
    const row = rows[active];
    if (!row) return;
    if (step.kind === "move") {
      const key = rows[step.to]?.key ?? row.key;
      wanted.current = key;
      setActiveKey(key);
      scrollTo(step.to);
    } else if (step.kind === "open" || step.kind === "close")
      tree.onClosed([step.key], step.kind === "close");
    else if (step.kind === "tick") tree.onTick(row);
    else if (step.kind === "next") tree.onNext();
    else tree.onCommand(row, step.command);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget } = event;
    // What is pressed in a menu over the page bubbles here too.
    if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnRow = target.dataset.row !== undefined;
    const isOnBox = target.getAttribute("role") === "checkbox";
    if (!isOnRow && !(isOnBox && vertical.includes(event.key))) return;
    const step = treeStep(event.key, rows, active);
    if (!step) return;
    event.preventDefault();
    take(step);
  };
  /** A row that is clicked, or whose box is, becomes the one in the tab order. */
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const key = event.target.closest<HTMLElement>("[data-row]")?.dataset.row;
    if (key) setActiveKey(key);
  };
  return { focusRow, onKeyDown, onFocus };
}
