import { Cell, DataTable, HeadCell, Row, RowLink, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { formatAmount, formatDate } from "@/lib/format";
import { invoiceListHref } from "@/lib/invoices/list-query";
import type { ListInvoicesInput } from "@/lib/invoices/schema";
import { isZero } from "@/lib/money/money";
import { paths } from "@/lib/paths";
import type { InvoiceRow } from "@/server/invoices/list";
import { CollectionBadges, StatusBadge } from "./status-badge";

type Sort = ListInvoicesInput["sort"];

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

/** The link that sorts by a column: figures and dates begin with the largest, names with A; again turns it round. */
function sortBy(sort: Sort, { path, input }: Pick<InvoiceTableProps, "path" | "input">) {
  const isNow = input.sort === sort;
  const first = sort === "customer" ? "asc" : "desc";
  const direction = isNow && input.direction === first ? (first === "asc" ? "desc" : "asc") : first;
  const now = input.direction === "asc" ? ("ascending" as const) : ("descending" as const);
  return { href: invoiceListHref(path, input, { sort, direction }), direction: isNow ? now : null };
}

/** One row an invoice; on a phone one small card. */
export function InvoiceTable(props: InvoiceTableProps) {
  const { slug, rows, today, showCustomer = true } = props;
  return (
    <DataTable caption="Invoices" stacked>
      <TableHead>
        <HeadCell sort={sortBy("number", props)}>Number</HeadCell>
        {showCustomer && <HeadCell sort={sortBy("customer", props)}>Customer</HeadCell>}
        <HeadCell>Status</HeadCell>
        <HeadCell sort={sortBy("issueDate", props)}>Issued</HeadCell>
        <HeadCell sort={sortBy("dueDate", props)}>Due</HeadCell>
        <HeadCell align="end" sort={sortBy("total", props)}>
          Total
        </HeadCell>
        <HeadCell align="end">Balance</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} muted={row.status === "VOID"}>
            <Cell lead>
              <RowLink href={paths.invoice(slug, row.id)} prefetch={false}>
                {row.number ?? "Draft"}
              </RowLink>
            </Cell>
            {showCustomer && (
              <Cell label="Customer" className="sm:max-w-64 sm:truncate">
                {row.customerName}
              </Cell>
            )}
            <Cell label="Status">
              <span className="flex flex-wrap gap-1 max-sm:justify-end">
                <StatusBadge status={row.status} kind={row.kind} />
                <CollectionBadges invoice={row} today={today} />
              </span>
            </Cell>
            <Cell label="Issued" className="figures max-sm:hidden!">
              {row.issueDate ? formatDate(row.issueDate, "en") : "–"}
            </Cell>
            <Cell label="Due" className="figures">
              {row.dueDate ? formatDate(row.dueDate, "en") : "–"}
            </Cell>
            <Cell label="Total" align="end">
              <Figure value={formatAmount(row.total, row.currency, "en")} unit={row.currency} />
            </Cell>
            <Cell label="Balance" align="end" className={isOpen(row) ? undefined : "max-sm:hidden!"}>
              <Balance row={row} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

const isOpen = (row: InvoiceRow) => row.status === "APPROVED" || row.status === "SENT";

function Balance({ row }: { row: InvoiceRow }) {
  if (row.status === "DRAFT" || row.status === "VOID") return <span className="text-muted">–</span>;
  return (
    <Figure
      value={formatAmount(row.balance, row.currency, "en")}
      unit={row.currency}
      tone={isZero(row.balance) ? "muted" : "ink"}
    />
  );
}
