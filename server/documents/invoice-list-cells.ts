import { columnNames, type InvoiceColumn } from "@/lib/invoices/list-columns";
import { statusNames } from "@/lib/invoices/status";
import type { InvoiceRow } from "../invoices/list";

/** A cell of the exported list: what kind it is, and its value as plain text (a decimal string, YYYY-MM-DD). */
export type ListCell =
  | { kind: "text"; value: string }
  | { kind: "date"; value: string | null }
  | { kind: "amount"; value: string | null; currency: string };

/** The headings of the exported list: the currency has a column of its own before the first amount. */
export function listHeadings(columns: readonly InvoiceColumn[]): string[] {
  return columns.flatMap((column) =>
    isFirstAmount(column, columns) ? ["Currency", columnNames[column]] : [columnNames[column]],
  );
}

/** One invoice as the cells under those headings. */
export function listCells(row: InvoiceRow, columns: readonly InvoiceColumn[]): ListCell[] {
  return columns.flatMap((column): ListCell[] =>
    isFirstAmount(column, columns)
      ? [{ kind: "text", value: row.currency }, cellOf(row, column)]
      : [cellOf(row, column)],
  );
}

const amounts: readonly InvoiceColumn[] = ["total", "balance"];

const isFirstAmount = (column: InvoiceColumn, columns: readonly InvoiceColumn[]) =>
  column === columns.find((other) => amounts.includes(other));

function cellOf(row: InvoiceRow, column: InvoiceColumn): ListCell {
  switch (column) {
    case "number":
      return { kind: "text", value: row.number ?? "Draft" };
    case "customer":
      return { kind: "text", value: row.customerName };
    case "status":
      return { kind: "text", value: row.isSubmitted ? "To approve" : statusNames[row.status] };
    case "reference":
    case "createdBy":
      return { kind: "text", value: row[column] };
    case "issueDate":
    case "dueDate":
    case "sentOn":
    case "paidOn":
      return { kind: "date", value: row[column] };
    case "total":
      return { kind: "amount", value: row.total, currency: row.currency };
    case "balance":
      return { kind: "amount", value: row.status === "DRAFT" ? null : row.balance, currency: row.currency };
  }
}
