import type { Cell, SheetData } from "write-excel-file/node";
import { columnNames, type InvoiceColumn } from "@/lib/invoices/list-columns";
import { currencyDigits } from "@/lib/money/currency";
import { spreadsheetNumber } from "@/lib/money/spreadsheet";
import type { InvoiceRow } from "../invoices/list";
import { type ListCell, listCells, listHeadings } from "./invoice-list-cells";

/** The list as a spreadsheet whose amounts are numbers and whose dates are dates. */
export async function invoiceListXlsx(
  rows: readonly InvoiceRow[],
  columns: readonly InvoiceColumn[],
): Promise<Buffer> {
  const { default: writeSheet } = await import("write-excel-file/node");
  const headings = listHeadings(columns);
  const data: SheetData = [
    headings.map((value) => ({ value, fontWeight: "bold" as const })),
    ...rows.map((row) => listCells(row, columns).map(sheetCell)),
  ];
  const sheet = {
    sheet: "Invoices",
    stickyRowsCount: 1,
    columns: headings.map((heading) => ({ width: widths[heading] ?? 14 })),
  };
  return writeSheet(data, sheet).toBuffer();
}

const widths: Record<string, number> = {
  [columnNames.customer]: 32,
  [columnNames.reference]: 24,
  [columnNames.createdBy]: 22,
  Currency: 9,
};

function sheetCell(cell: ListCell): Cell {
  if (cell.value === null) return null;
  if (cell.kind === "text") return { type: String, value: cell.value };
  if (cell.kind === "date") {
    return { type: Date, value: new Date(`${cell.value}T00:00:00Z`), format: "yyyy-mm-dd" };
  }
  const value = spreadsheetNumber(cell.value);
  if (value === null) return { type: String, value: cell.value, align: "right" };
  const digits = currencyDigits(cell.currency);
  return { type: Number, value, format: digits ? `#,##0.${"0".repeat(digits)}` : "#,##0" };
}
