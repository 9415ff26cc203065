import { useTranslations } from "next-intl";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { useLocale } from "@/components/ui/locale";
import { formatDate } from "@/lib/format";

type BurnTableProps = { rows: { from: string; to: string; used: string; total: string; left: string }[] };

/** The burn-down in figures. */
export function BurnTable({ rows }: BurnTableProps) {
  const locale = useLocale();
  const t = useTranslations("projects.burnTable");
  return (
    <DataTable caption={t("burnDownOfTheBudget")} stacked>
      <TableHead>
        <HeadCell>{t("until")}</HeadCell>
        <HeadCell align="end">{t("usedSinceTheOneBefore")}</HeadCell>
        <HeadCell align="end">{t("usedInAll")}</HeadCell>
        <HeadCell align="end">{t("left")}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.from}>
            <Cell lead className="whitespace-nowrap">
              {formatDate(row.to, locale)}
            </Cell>
            <Cell label={t("usedSinceTheOneBefore")} align="end">
              {row.used}
            </Cell>
            <Cell label={t("usedInAll")} align="end">
              {row.total}
            </Cell>
            <Cell label={t("left")} align="end">
              {row.left}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
