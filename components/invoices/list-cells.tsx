import { Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Badge } from "@/components/ui/badge";
import { Cell, HeadCell, RowLink } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import { formatAmount, formatDate } from "@/lib/format";
import { columnSorts, type InvoiceColumn } from "@/lib/invoices/list-columns";
import { invoiceListHref } from "@/lib/invoices/list-query";
import type { ListInvoicesInput } from "@/lib/invoices/list-schema";
import { isZero } from "@/lib/money/sign";
import { paths } from "@/lib/paths";
import type { InvoiceRow } from "@/server/invoices/list";
import { CollectionBadges, StatusBadge } from "./status-badge";

type ListAddress = {
  /** Where the sorting links lead. */
  path: string;
  input: ListInvoicesInput;
};

const isFigure = (column: InvoiceColumn) => column === "total" || column === "balance";

/** The heading of a column; its link sorts by it. */
export function InvoiceHeadCell({ column, ...address }: ListAddress & { column: InvoiceColumn }) {
  const name = useTranslations("enums.invoiceColumn");
  const sort = columnSorts[column];
  return (
    <HeadCell align={isFigure(column) ? "end" : "start"} sort={sort && sortBy(sort, address)}>
      {name(column)}
    </HeadCell>
  );
}

/** Figures and dates begin with the largest, names with A; again turns it round. */
function sortBy(sort: ListInvoicesInput["sort"], { path, input }: ListAddress) {
  const isNow = input.sort === sort;
  const first = sort === "customer" ? "asc" : "desc";
  const direction = isNow && input.direction === first ? (first === "asc" ? "desc" : "asc") : first;
  const now = input.direction === "asc" ? ("ascending" as const) : ("descending" as const);
  return { href: invoiceListHref(path, input, { sort, direction }), direction: isNow ? now : null };
}

export type InvoiceCellProps = {
  column: InvoiceColumn;
  row: InvoiceRow;
  slug: string;
  today: string;
  /** Of the row's link, where the keyboard moves between the rows. */
  link?: Pick<ComponentProps<typeof RowLink>, "tabIndex" | "onKeyDown">;
};

const isOpen = (row: InvoiceRow) => row.status === "APPROVED" || row.status === "SENT";

/** What a column says of one invoice. */
export function InvoiceCell({ column, row, slug, today, link }: InvoiceCellProps) {
  const locale = useLocale();
  const t = useTranslations("list.listCells");
  const label = useTranslations("enums.invoiceColumn")(column);
  switch (column) {
    case "number":
      return (
        <Cell lead data-column={column}>
          <RowLink href={paths.invoice(slug, row.id)} prefetch={false} {...link}>
            {row.number ?? t("draft")}
          </RowLink>
        </Cell>
      );
    case "customer":
      return (
        <Cell data-column={column} label={label} className="sm:max-w-44 sm:truncate 2xl:max-w-64">
          {row.customerName}
        </Cell>
      );
    case "status":
      return (
        <Cell data-column={column} label={label}>
          <span className="max-sm:flex max-sm:justify-end">
            <InvoiceStates row={row} today={today} />
          </span>
        </Cell>
      );
    case "reference":
    case "createdBy":
      return (
        <Cell data-column={column} label={label} className="max-sm:hidden! sm:max-w-48 sm:truncate">
          {row[column] || "–"}
        </Cell>
      );
    case "total":
      return (
        <Cell data-column={column} label={label} align="end" className="whitespace-nowrap">
          <Figure value={formatAmount(row.total, row.currency, locale)} unit={row.currency} />
        </Cell>
      );
    case "balance":
      return (
        <Cell
          data-column={column}
          label={label}
          align="end"
          className={isOpen(row) ? "whitespace-nowrap" : "whitespace-nowrap max-sm:hidden!"}
        >
          <Balance row={row} />
        </Cell>
      );
    default:
      return (
        <Cell
          data-column={column}
          label={label}
          className={
            column === "dueDate" ? "figures whitespace-nowrap" : "figures whitespace-nowrap max-sm:hidden!"
          }
        >
          {row[column] ? formatDate(row[column], locale) : "–"}
        </Cell>
      );
  }
}

/** The state of an invoice, and what follows from it: waits for approval, overdue, partly paid. */
export function InvoiceStates({ row, today }: Pick<InvoiceCellProps, "row" | "today">) {
  const t = useTranslations("list.listCells");
  return (
    <span className="flex flex-wrap gap-1">
      <StatusBadge status={row.status} kind={row.kind} />
      {row.isSubmitted && (
        <Badge tone="blue" icon={<Hourglass aria-hidden />}>
          {t("toApprove")}
        </Badge>
      )}
      <CollectionBadges invoice={row} today={today} />
    </span>
  );
}

function Balance({ row }: { row: InvoiceRow }) {
  const locale = useLocale();
  if (row.status === "DRAFT" || row.status === "VOID") return <span className="text-muted">–</span>;
  return (
    <Figure
      value={formatAmount(row.balance, row.currency, locale)}
      unit={row.currency}
      tone={isZero(row.balance) ? "muted" : "ink"}
    />
  );
}
