import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/invoices/status-badge";
import { Cell, DataTable, HeadCell, Row, RowLink, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import { formatAmount, formatDate } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { ContinuityRow } from "@/server/firm/read-continuity";

type ContinuityTableProps = { slug: string; rows: ContinuityRow[]; caption: string };

/** One row a number, in their order; of voids the reason. */
export function ContinuityTable({ slug, rows, caption }: ContinuityTableProps) {
  const locale = useLocale();
  const t = useTranslations("firm.continuityTable");
  return (
    <DataTable caption={caption} stacked>
      <TableHead>
        <HeadCell>{t("number")}</HeadCell>
        <HeadCell>{t("customer")}</HeadCell>
        <HeadCell>{t("status")}</HeadCell>
        <HeadCell>{t("issued")}</HeadCell>
        <HeadCell>{t("fingerprint")}</HeadCell>
        <HeadCell align="end">{t("total")}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} muted={row.status === "VOID"}>
            <Cell lead className="figures whitespace-nowrap">
              <RowLink href={paths.invoice(slug, row.id)} prefetch={false}>
                {row.number}
              </RowLink>
            </Cell>
            <Cell label={t("customer")} className="sm:max-w-56 sm:truncate">
              {row.customerName}
            </Cell>
            <Cell label={t("status")}>
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1 max-sm:justify-end">
                <StatusBadge status={row.status} />
                {row.voidReason && <span className="text-sm">{row.voidReason}</span>}
              </span>
            </Cell>
            <Cell label={t("issued")} className="figures sm:whitespace-nowrap">
              {formatDate(row.issueDate, locale)}
            </Cell>
            <Cell label={t("fingerprint")}>
              <span className="font-mono text-muted text-xs" title={row.sha256}>
                {row.sha256.slice(0, 12)}
              </span>
            </Cell>
            <Cell label={t("total")} align="end">
              <Figure value={formatAmount(row.total, row.currency, locale)} unit={row.currency} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
