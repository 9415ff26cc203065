"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import {
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import { whyNotBillable } from "@/lib/invoices/billable";
import type { EntryChoices } from "@/lib/invoices/entry-choices";
import { type NodeSum, type ProjectNode, type TreeRow, treeRows } from "@/lib/invoices/entry-tree";
import type { UnbilledRow } from "@/server/invoices/read-unbilled";
import { useTreeKeys } from "./generate-keys";
import { EntryRow, type EntryRowProps, NodeRow, toggleNode, treeRoles } from "./generate-row";
import type { RowCommand } from "./generate-row-menu";

export type GenerateTreeProps = {
  tree: readonly ProjectNode<UnbilledRow>[];
  nodes: ReadonlyMap<string, NodeSum>;
  chosen: ReadonlySet<string>;
  choices: EntryChoices;
  closed: ReadonlySet<string>;
  currency: string;
  timeZone: string;
  onClosed: (keys: readonly string[], isClosed: boolean) => void;
  onChoose: (ids: readonly string[], isChosen: boolean) => void;
  onCommand: (row: TreeRow<UnbilledRow>, command: RowCommand) => void;
  /** Enter on a row. */
  onNext: () => void;
  /** Puts the focus on a row. */
  handle: RefObject<{ focusRow: (key: string) => void } | null>;
};

const grid = { role: treeRoles.grid, "aria-multiselectable": true } as const;
const estimatedHeight = { project: 44, task: 40, entry: 52 };

/**
 * Entries under their tasks and projects, of which only the rows in sight are drawn (WAI-ARIA treegrid, focus on rows:
 * arrows move, open and close, Space ticks, Tab goes to the box and the menu of the row).
 */
export function GenerateTree(props: GenerateTreeProps) {
  const t = useTranslations("generate.generateTree");
  const { tree, closed } = props;
  const rows = useMemo(() => treeRows(tree, closed), [tree, closed]);
  const box = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const active = Math.max(
    0,
    rows.findIndex((row) => row.key === activeKey),
  );
  const virtual = useRowsInSight(rows, active, box);
  const { focusRow, onKeyDown, onFocus } = useTreeKeys({
    ...props,
    rows,
    active,
    box,
    setActiveKey,
    scrollTo: (index) => virtual.scrollToIndex(index),
    onTick: (row) => {
      if (row.kind !== "entry") toggleNode(row, props.nodes.get(row.key), props.onChoose);
      else if (whyNotBillable(row.entry, props.currency) === null)
        props.onChoose([row.key], !props.chosen.has(row.key));
    },
  });
  useImperativeHandle(props.handle, () => ({ focusRow }));
  const handlers = {
    onCommand: useLatest(props.onCommand),
    onChoose: useLatest(props.onChoose),
    onClosed: useLatest(props.onClosed),
  };

  return (
    <div
      ref={box}
      className="-mx-4 relative max-h-[60dvh] min-h-40 overflow-y-auto overscroll-contain border-line border-y"
    >
      <table
        {...grid}
        aria-label={t("unbilledTimeByProjectAnd")}
        aria-rowcount={rows.length}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        className="block"
      >
        <tbody role={treeRoles.body} className="relative block" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const { index, start } = item;
            const place = { index, start, isActive: index === active, measure: virtual.measureElement };
            return <TreeLine key={row.key} {...props} {...handlers} {...place} row={row} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

function useRowsInSight(
  rows: readonly TreeRow<UnbilledRow>[],
  active: number,
  box: RefObject<HTMLDivElement | null>,
) {
  return useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => estimatedHeight[rows[index]?.kind ?? "entry"],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    // The row that has the focus stays on the page wherever the others are scrolled to.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return inSight.includes(active) || active >= rows.length
        ? inSight
        : [...inSight, active].sort((left, right) => left - right);
    },
  });
}

const EntryLine = memo(EntryRow);
const NodeLine = memo(NodeRow);

type TreeLineProps = GenerateTreeProps & Pick<EntryRowProps, "index" | "start" | "isActive" | "measure">;

/** Hands each row no more than it shows, so that it is drawn again only when that changes. */
function TreeLine({ row, ...props }: TreeLineProps & { row: TreeRow<UnbilledRow> }) {
  const { index, start, isActive, measure, currency, onChoose, onCommand } = props;
  const common = { index, start, isActive, measure, currency, onChoose, onCommand };
  if (row.kind !== "entry") {
    return <NodeLine {...common} row={row} sum={props.nodes.get(row.key)} onClosed={props.onClosed} />;
  }
  return (
    <EntryLine
      {...common}
      row={row}
      isChosen={props.chosen.has(row.key)}
      fewer={props.choices.fewer.get(row.key)}
      aside={props.choices.aside.get(row.key)}
      timeZone={props.timeZone}
    />
  );
}

/** A function that stays the same while what it calls changes: rows that did not change are not drawn again. */
function useLatest<Args extends unknown[]>(handler: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
