import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Cell, DataTable, HeadCell, Row, RowLink, TableHead } from "@/components/ui/data-table";
import { useLocale } from "@/components/ui/locale";
import { formatMinutes, formatMoney } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { ProjectRow } from "@/server/projects/read";

// On a phone a card shows only what there is.
const bare = "max-sm:hidden!";

type ProjectTableProps = { slug: string; rows: ProjectRow[] };

/** The projects; minutes only of those whose whole time the person may see. */
export function ProjectTable({ slug, rows }: ProjectTableProps) {
  const t = useTranslations("projects.projectTable");
  const showMinutes = rows.some((row) => row.minutes !== null);
  return (
    <DataTable caption={t("projects")} stacked>
      <TableHead>
        <HeadCell>{t("name")}</HeadCell>
        <HeadCell>{t("code")}</HeadCell>
        <HeadCell>{t("customer")}</HeadCell>
        <HeadCell>{t("lead")}</HeadCell>
        {showMinutes && <HeadCell align="end">{t("worked")}</HeadCell>}
        {showMinutes && <HeadCell align="end">{t("budget")}</HeadCell>}
        {showMinutes && <HeadCell align="end">{t("unbilled")}</HeadCell>}
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} muted={row.isArchived}>
            <Cell lead className="sm:min-w-40">
              <RowLink href={paths.project(slug, row.id)}>{row.name}</RowLink>
            </Cell>
            <Cell label={t("code")} className={cn("whitespace-nowrap", !row.code && bare)}>
              {row.code || "–"}
            </Cell>
            <Cell label={t("customer")}>
              {row.customerName ?? <span className="text-muted">{t("internal")}</span>}
            </Cell>
            <Cell label={t("lead")} className={cn("sm:min-w-28", row.leads.length === 0 && bare)}>
              {row.leads.length > 0 ? row.leads.join(", ") : "–"}
            </Cell>
            {showMinutes && <MinuteCells row={row} />}
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function MinuteCells({ row: { minutes, budgetMinutes, budget, customerId } }: { row: ProjectRow }) {
  const locale = useLocale();
  const t = useTranslations("projects.projectTable");
  const cell = (label: string, value: number | null | undefined) => (
    <Cell label={label} align="end" className={value ? "" : bare}>
      {value ? formatMinutes(value) : "–"}
    </Cell>
  );
  return (
    <>
      {cell(t("worked"), minutes?.worked)}
      <Cell label={t("budget")} align="end" className={minutes && (budgetMinutes || budget) ? "" : bare}>
        {minutes && budgetMinutes ? (
          <span className="inline-flex flex-col items-end">
            {formatMinutes(budgetMinutes)}
            <span className="text-muted text-xs">
              {t("used", { value: Math.floor((minutes.worked * 100) / budgetMinutes) })}
            </span>
          </span>
        ) : budget ? (
          formatMoney(budget.amount, budget.currency, locale)
        ) : (
          "–"
        )}
      </Cell>
      {cell(t("unbilled"), customerId && minutes ? minutes.unbilled : null)}
    </>
  );
}
