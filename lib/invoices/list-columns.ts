import type { ListInvoicesInput } from "./list-schema";

/** The columns that the list of invoices can show, in their order; the number is always there. */
export const invoiceColumns = [
  "number",
  "customer",
  "status",
  "reference",
  "issueDate",
  "dueDate",
  "sentOn",
  "paidOn",
  "createdBy",
  "total",
  "balance",
] as const;
export type InvoiceColumn = (typeof invoiceColumns)[number];

export const columnNames: Record<InvoiceColumn, string> = {
  number: "Number",
  customer: "Customer",
  status: "Status",
  reference: "Reference",
  issueDate: "Issued",
  dueDate: "Due",
  sentOn: "Sent",
  paidOn: "Paid",
  createdBy: "Created by",
  total: "Total",
  balance: "Balance",
};

export const defaultColumns: readonly InvoiceColumn[] = [
  "number",
  "customer",
  "status",
  "issueDate",
  "dueDate",
  "total",
  "balance",
];

/** Which columns the list is sorted by, under which name. */
export const columnSorts: Partial<Record<InvoiceColumn, ListInvoicesInput["sort"]>> = {
  number: "number",
  customer: "customer",
  issueDate: "issueDate",
  dueDate: "dueDate",
  total: "total",
};

/** Columns as they were kept, in the list's order and with the number; what is no column any more falls away. */
export function orderedColumns(chosen: readonly string[]): InvoiceColumn[] {
  return invoiceColumns.filter((column) => column === "number" || chosen.includes(column));
}
