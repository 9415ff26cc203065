import { useTranslations } from "next-intl";
import { DataTable, Row, TableHead } from "@/components/ui/data-table";
import { defaultColumns } from "@/lib/invoices/list-columns";
import type { ListInvoicesInput } from "@/lib/invoices/list-schema";
import type { InvoiceRow } from "@/server/invoices/list";
import { InvoiceCell, InvoiceHeadCell } from "./list-cells";

type InvoiceTableProps = {
  slug: string;
  rows: InvoiceRow[];
  today: string;
  /** Where the sorting links lead. */
  path: string;
  input: ListInvoicesInput;
  /** Left out where every row has the same. */
  showCustomer?: boolean;
};

/** The invoices of a page that is about something else: one row an invoice; on a phone one small card. */
export function InvoiceTable({ slug, rows, today, path, input, showCustomer = true }: InvoiceTableProps) {
  const t = useTranslations("list.invoiceTable");
  const columns = defaultColumns.filter((column) => showCustomer || column !== "customer");
  return (
    <DataTable caption={t("invoices")} stacked>
      <TableHead>
        {columns.map((column) => (
          <InvoiceHeadCell key={column} column={column} path={path} input={input} />
        ))}
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} muted={row.status === "VOID"}>
            {columns.map((column) => (
              <InvoiceCell key={column} column={column} row={row} slug={slug} today={today} />
            ))}
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
