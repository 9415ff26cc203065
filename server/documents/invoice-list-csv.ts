import { stringify } from "csv-stringify/sync";
import type { InvoiceColumn } from "@/lib/invoices/list-columns";
import { toCurrencyDigits } from "@/lib/money/money";
import type { InvoiceRow } from "../invoices/list";
import { type ListCell, listCells, listHeadings } from "./invoice-list-cells";

/** The list as CSV (UTF-8 with a byte-order mark, formulas escaped): amounts with a point, dates as YYYY-MM-DD. */
export function invoiceListCsv(rows: readonly InvoiceRow[], columns: readonly InvoiceColumn[]): string {
  const lines = rows.map((row) => listCells(row, columns).map(textOf));
  return stringify([listHeadings(columns), ...lines], {
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
}

// A negative amount is no formula: it is given as a number type, which escaping leaves alone.
function textOf(cell: ListCell): string {
  if (cell.kind !== "amount") return cell.value ?? "";
  return cell.value === null ? "" : toCurrencyDigits(cell.value, cell.currency);
}
