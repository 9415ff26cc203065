"use client";

import {
  columnVisibilityFeature,
  createColumnHelper,
  type RowSelectionState,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { type InvoiceColumn, invoiceColumns } from "@/lib/invoices/list-columns";
import type { InvoiceRow } from "@/server/invoices/list";

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });
const helper = createColumnHelper<typeof features, InvoiceRow>();
const columns = helper.columns(invoiceColumns.map((id) => helper.display({ id })));

/** The table behind the list: which columns show, which rows are ticked, over all pages of one filter. */
export function useListTable(rows: InvoiceRow[], shown: readonly InvoiceColumn[]) {
  const columnVisibility = useMemo(
    () => Object.fromEntries(invoiceColumns.map((column) => [column, shown.includes(column)])),
    [shown],
  );
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});
  return useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => row.id,
    state: { columnVisibility, rowSelection },
    onRowSelectionChange: setRowSelection,
  });
}

export type ListTable = ReturnType<typeof useListTable>;

/** The columns that show, in their order. */
export const shownColumns = (table: ListTable): InvoiceColumn[] =>
  invoiceColumns.filter((column) => table.getColumn(column)?.getIsVisible());

/** The invoices that are ticked, those of other pages among them. */
export const tickedIds = (table: ListTable): string[] => Object.keys(table.state.rowSelection);
