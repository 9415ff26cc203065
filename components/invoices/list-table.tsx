"use client";

import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, RefObject } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Checkbox } from "@/components/ui/checkbox";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { defaultColumns, type InvoiceColumn } from "@/lib/invoices/list-columns";
import type { ListInvoicesInput } from "@/lib/invoices/list-schema";
import type { InvoiceRow } from "@/server/invoices/list";
import { InvoiceCardCell } from "./list-card-cell";
import { InvoiceCell, InvoiceHeadCell } from "./list-cells";
import type { ListTable as Table } from "./list-rows";

type ListTableProps = {
  table: Table;
  columns: readonly InvoiceColumn[];
  slug: string;
  today: string;
  path: string;
  input: ListInvoicesInput;
  /** Everything that matches is selected, on this page and on the others. */
  isAllSelected: boolean;
  active: string | null;
  peeked: string | null;
  ref: RefObject<HTMLDivElement | null>;
  onActive: (id: string) => void;
  onTick: (id: string) => void;
  onTickAll: (isTicked: boolean) => void;
  onPeek: (id: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

// On a phone a row is its one card cell: the columns give way to it.
const rowLook = "sm:[&_td]:px-2 sm:[&_th]:px-2 max-sm:[&_td[data-column]]:hidden";

/** The rows of the work list; each can be ticked, opened, or looked at beside the list. */
export function ListTable(props: ListTableProps) {
  const t = useTranslations("list.listTable");
  const { table, columns, isAllSelected, path, input, ref, onKeyDown, onTickAll } = props;
  const all = isAllSelected || table.getIsAllRowsSelected();
  const ticked = all ? true : table.getIsSomeRowsSelected() ? "indeterminate" : false;
  return (
    <div ref={ref} className={columns.length > defaultColumns.length ? "sm:overflow-x-auto" : undefined}>
      <div className="flex items-center gap-2.5 border-line border-b px-4 py-2.5 sm:hidden">
        <Checkbox checked={ticked} onCheckedChange={onTickAll} label={t("selectAllOnThisPage")} />
      </div>
      <DataTable caption={t("invoices")} stacked className={rowLook}>
        <TableHead>
          <HeadCell className="w-9 pr-0 max-sm:hidden">
            <Checkbox checked={ticked} onCheckedChange={onTickAll} aria-label={t("selectAllOnThisPage")} />
          </HeadCell>
          {columns.map((column) => (
            <InvoiceHeadCell key={column} column={column} path={path} input={input} />
          ))}
          <HeadCell className="w-10">
            <span className="sr-only">{t("preview")}</span>
          </HeadCell>
        </TableHead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <ListRow
              key={row.id}
              row={row.original}
              columns={columns}
              slug={props.slug}
              today={props.today}
              isTicked={isAllSelected || row.getIsSelected()}
              isActive={row.id === props.active}
              isPeeked={row.id === props.peeked}
              onActive={props.onActive}
              onTick={props.onTick}
              onPeek={props.onPeek}
              onKeyDown={onKeyDown}
            />
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

type ListRowProps = {
  row: InvoiceRow;
  columns: readonly InvoiceColumn[];
  slug: string;
  today: string;
  isTicked: boolean;
  isActive: boolean;
  isPeeked: boolean;
  onActive: (id: string) => void;
  onTick: (id: string) => void;
  onPeek: (id: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

function ListRow(props: ListRowProps) {
  const t = useTranslations("list.listTable");
  const { row, columns, slug, today, isTicked, isActive, isPeeked, onActive, onTick, onPeek, onKeyDown } =
    props;
  const name = row.number ?? t("theDraftFor", { customerName: row.customerName });
  const tabIndex = isActive ? 0 : -1;
  return (
    <Row
      data-invoice={row.id}
      selected={isTicked || isPeeked}
      muted={row.status === "VOID"}
      onFocus={() => onActive(row.id)}
      className="max-sm:px-0!"
    >
      <Cell className="w-9 pr-0 max-sm:absolute max-sm:top-3.5 max-sm:left-4">
        <span className="relative z-1 flex items-center">
          <Checkbox
            checked={isTicked}
            onCheckedChange={() => onTick(row.id)}
            aria-label={t("select", { name })}
            tabIndex={tabIndex}
          />
        </span>
      </Cell>
      <InvoiceCardCell row={row} slug={slug} today={today} link={{ tabIndex, onKeyDown }} />
      {columns.map((column) => (
        <InvoiceCell
          key={column}
          column={column}
          row={row}
          slug={slug}
          today={today}
          link={{ tabIndex, onKeyDown }}
        />
      ))}
      <Cell className="w-10 py-0 text-right max-sm:absolute max-sm:top-2 max-sm:right-2">
        <span className="relative z-1 inline-flex">
          {/* A title and no tooltip of our own: fifty of those cost a filter change half its time. */}
          <button
            type="button"
            title={t("preview2", { name })}
            aria-label={t("preview2", { name })}
            tabIndex={tabIndex}
            aria-pressed={isPeeked}
            onClick={() => onPeek(row.id)}
            className={buttonStyle({ variant: "ghost", size: "sm", square: true })}
          >
            <Eye aria-hidden />
          </button>
        </span>
      </Cell>
    </Row>
  );
}
