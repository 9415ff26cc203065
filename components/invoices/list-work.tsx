"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { toast } from "sonner";
import { useShortcut } from "@/components/shell/shortcuts";
import { Card } from "@/components/ui/card";
import { Toolbar } from "@/components/ui/toolbar";
import type { BulkKind } from "@/lib/invoices/bulk";
import type { BulkSelection } from "@/lib/invoices/bulk-schema";
import type { InvoiceColumn } from "@/lib/invoices/list-columns";
import { filtersOf } from "@/lib/invoices/list-query";
import type { Role } from "@/lib/permissions";
import type { InvoiceListScreen } from "@/server/invoices/read";
import { InvoiceFilters, type InvoiceFiltersProps } from "./invoice-filters";
import type { ListActions } from "./list-actions";
import { ListColumnsMenu } from "./list-columns-menu";
import { ListExportMenu } from "./list-export-menu";
import { useListKeys } from "./list-keys";
import { shownColumns, tickedIds, useListTable } from "./list-rows";
import { ListTable } from "./list-table";
import { SavedViewMenu } from "./saved-view-menu";
import { useRoomBeside } from "./use-room-beside";

// Most lists are only looked at: what works on many invoices comes when it is needed.
// Each brings its own boundary, so that the list stays while they load.
const BulkBar = dynamic(() => import("./bulk-bar").then((module) => module.BulkBar), {
  loading: () => null,
});
const BulkRun = dynamic(() => import("./bulk-run").then((module) => module.BulkRun), {
  loading: () => null,
});
const PeekPanel = dynamic(() => import("./peek-panel").then((module) => module.PeekPanel), { ssr: false });
const BulkDialog = dynamic(() => import("./bulk-dialog").then((module) => module.BulkDialog), { ssr: false });

type ListWorkProps = InvoiceFiltersProps & {
  slug: string;
  viewer: Role;
  screen: InvoiceListScreen;
  actions: ListActions;
  /** What stands in the place of the rows when there are none, and the pages below them. */
  empty: ReactNode;
  pages: ReactNode;
};

// Beside the document only what tells one invoice from another.
const besidePeek: readonly InvoiceColumn[] = ["number", "customer", "total"];

/** The list as a place to work: filters, rows that are ticked and looked at, and what is done to many at once. */
export function ListWork(props: ListWorkProps) {
  const t = useTranslations("list.listWork");
  const { slug, viewer, screen, actions, path, input, currencies } = props;
  const { rows, today } = screen;
  const [columns, setColumns] = useChosenColumns(screen.columns, input.saved, actions.saveColumns);
  const [peek, setPeek] = useState<string | null>(null);
  const hasRoom = useRoomBeside();
  const peeked = rows.find((row) => row.id === peek);
  const shown = peeked && hasRoom ? columns.filter((column) => besidePeek.includes(column)) : columns;
  const table = useListTable(rows, shown);
  const [isAll, setIsAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => rows.map((row) => row.id), [rows]);

  const tick = (id: string) => {
    if (isAll) {
      setIsAll(false);
      table.setRowSelection(
        Object.fromEntries(ids.filter((other) => other !== id).map((one) => [one, true])),
      );
    } else table.getRow(id).toggleSelected();
  };
  const keys = useListKeys({ ids, list, onTick: tick, onPeek: (id) => togglePeek(id) });
  const togglePeek = (id: string) => setPeek((now) => (now === id ? null : id));
  const closePeek = () => {
    setPeek(null);
    keys.focus(peek);
  };
  useShortcut("escape", t("closeThePreview"), closePeek, { enabled: Boolean(peeked) && hasRoom });
  const becomeActive = (id: string) => {
    keys.setActive(id);
    if (hasRoom) setPeek((now) => now && id);
  };
  const neighbour = (steps: 1 | -1) => {
    const id = peeked && ids[ids.indexOf(peeked.id) + steps];
    return id ? () => setPeek(id) : null;
  };

  const ticked = tickedIds(table);
  const selected = isAll ? screen.counts.matching : ticked.length;
  const clear = () => {
    setIsAll(false);
    table.resetRowSelection(true);
  };
  const filters = filtersOf(input);
  useOnChange(JSON.stringify({ ...filters, sort: null, direction: null }), clear);
  const selection: BulkSelection = isAll ? { filters } : { invoiceIds: ticked };
  const [kind, setKind] = useState<BulkKind | null>(null);
  const view = screen.views.find((one) => one.id === input.saved);
  return (
    <>
      {screen.runs.map((run) => (
        <BulkRun key={run.id} slug={slug} first={run} actions={actions} />
      ))}
      <Toolbar
        end={
          <>
            <SavedViewMenu {...{ path, input, columns, actions }} views={screen.views} />
            <ListColumnsMenu columns={columns} onChange={setColumns} viewName={view?.name} />
            <ListExportMenu
              {...{ slug, columns }}
              selection={{ filters }}
              invoices={screen.counts.matching}
            />
          </>
        }
      >
        <InvoiceFilters {...{ path, input, currencies }} />
      </Toolbar>
      <div className="flex items-start gap-4">
        <div className="flex min-w-0 flex-1 flex-col gap-3">
          <Card flush>
            {rows.length > 0 ? (
              <ListTable
                {...{ table, slug, today, path, input }}
                columns={shownColumns(table)}
                isAllSelected={isAll}
                active={keys.active}
                peeked={peeked?.id ?? null}
                ref={list}
                onActive={becomeActive}
                onTick={tick}
                onTickAll={(isTicked) => (isAll ? clear() : table.toggleAllRowsSelected(isTicked))}
                onPeek={togglePeek}
                onKeyDown={keys.onKeyDown}
              />
            ) : (
              <div>{props.empty}</div>
            )}
            <div>{props.pages}</div>
          </Card>
          {selected > 0 && (
            <BulkBar
              {...{ viewer, selected }}
              matching={screen.counts.matching}
              isPageTicked={table.getIsAllRowsSelected()}
              isAllSelected={isAll}
              onSelectAll={() => setIsAll(true)}
              onClear={clear}
              onAct={setKind}
              exportMenu={<ListExportMenu {...{ slug, columns, selection }} invoices={selected} size="sm" />}
            />
          )}
        </div>
        {peeked && (
          <PeekPanel
            {...{ slug, today }}
            row={peeked}
            onClose={closePeek}
            onPrevious={neighbour(-1)}
            onNext={neighbour(1)}
          />
        )}
      </div>
      {kind && (
        <BulkDialog
          {...{ kind, selection, actions }}
          firmName={screen.firmName}
          onClose={() => setKind(null)}
          onStarted={clear}
        />
      )}
    </>
  );
}

/** The columns as the person has just chosen them; the server remembers. */
function useChosenColumns(
  kept: InvoiceColumn[],
  viewId: string | undefined,
  save: ListActions["saveColumns"],
): [InvoiceColumn[], (columns: InvoiceColumn[]) => void] {
  const [chosen, setChosen] = useState<{ kept: InvoiceColumn[]; columns: InvoiceColumn[] } | null>(null);
  const columns = chosen && chosen.kept.join() === kept.join() ? chosen.columns : kept;
  const choose = useCallback(
    async (next: InvoiceColumn[]) => {
      setChosen({ kept, columns: next });
      const result = await save({ viewId, columns: next });
      if (!result.ok) toast.error(result.message);
    },
    [kept, viewId, save],
  );
  return [columns, (next) => void choose(next)];
}

/** Another list is another selection: nothing stays ticked that the filters do not show. */
function useOnChange(key: string, then: () => void): void {
  const known = useRef(key);
  const run = useRef(then);
  useEffect(() => {
    run.current = then;
    if (known.current === key) return;
    known.current = key;
    run.current();
  });
}
