import { useTranslations } from "next-intl";
import { Cell, RowLink } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import { formatAmount, formatDate } from "@/lib/format";
import { paths } from "@/lib/paths";
import { type InvoiceCellProps, InvoiceStates } from "./list-cells";

type InvoiceCardCellProps = Omit<InvoiceCellProps, "column">;

/** The whole invoice in one cell: what a row is on a phone. */
export function InvoiceCardCell({ row, slug, today, link }: InvoiceCardCellProps) {
  const locale = useLocale();
  const t = useTranslations("list.listCardCell");
  return (
    <Cell className="max-sm:block! sm:hidden max-sm:pr-12! max-sm:pl-12! max-sm:text-left!">
      <span className="flex items-baseline justify-between gap-3">
        <RowLink href={paths.invoice(slug, row.id)} prefetch={false} {...link}>
          {row.number ?? t("draft")}
        </RowLink>
        <Figure value={formatAmount(row.total, row.currency, locale)} unit={row.currency} weight="strong" />
      </span>
      <span className="mt-0.5 flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate">{row.customerName}</span>
        {row.dueDate && (
          <span className="figures shrink-0 text-muted text-sm">
            {t("due", { dueDate: formatDate(row.dueDate, locale) })}
          </span>
        )}
      </span>
      <span className="mt-1.5 flex">
        <InvoiceStates row={row} today={today} />
      </span>
    </Cell>
  );
}
