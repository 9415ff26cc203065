import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Cell, DataTable, HeadCell, Row, RowLink, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import { countryName, formatAmount, formatMinutes } from "@/lib/format";
import { isZero } from "@/lib/money/sign";
import { paths } from "@/lib/paths";
import type { CustomerFigures } from "@/server/customers/figures";
import type { CustomerRow } from "@/server/customers/read";

// On a phone a card shows only what there is.
const bare = "max-sm:hidden!";

type CustomerTableProps = { slug: string; rows: CustomerRow[]; showMoney: boolean };

/** The customers; money only where the person may see it, one line a currency. */
export function CustomerTable({ slug, rows, showMoney }: CustomerTableProps) {
  const locale = useLocale();
  const t = useTranslations("customers.customerTable");
  return (
    <DataTable caption={t("customers")} stacked>
      <TableHead>
        <HeadCell>{t("name")}</HeadCell>
        <HeadCell>{t("country")}</HeadCell>
        <HeadCell>{t("currency")}</HeadCell>
        <HeadCell align="end">{t("projects")}</HeadCell>
        {showMoney && <HeadCell align="end">{t("unbilledTime")}</HeadCell>}
        {showMoney && <HeadCell align="end">{t("unbilled")}</HeadCell>}
        {showMoney && <HeadCell align="end">{t("outstanding")}</HeadCell>}
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} muted={row.isArchived}>
            <Cell lead>
              <RowLink href={paths.customer(slug, row.id)}>{row.name}</RowLink>
            </Cell>
            <Cell label={t("country")} className={cn("sm:min-w-28", !row.country && bare)}>
              {row.country ? countryName(row.country, locale) : "–"}
            </Cell>
            <Cell label={t("currency")}>{row.currency}</Cell>
            <Cell label={t("projects")} align="end" className={row.projects > 0 ? "" : bare}>
              {row.projects}
            </Cell>
            {row.figures && <FigureCells figures={row.figures} />}
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function FigureCells({ figures }: { figures: CustomerFigures[] }) {
  const t = useTranslations("customers.customerTable");
  const unbilled = figures.filter((each) => each.unbilledMinutes > 0);
  const owed = figures.filter((each) => !isZero(each.outstanding));
  const minutes = unbilled.reduce((sum, each) => sum + each.unbilledMinutes, 0);
  return (
    <>
      <Cell label={t("unbilledTime")} align="end" className={minutes > 0 ? "" : bare}>
        {minutes > 0 ? formatMinutes(minutes) : "–"}
      </Cell>
      <Cell label={t("unbilled")} align="end" className={unbilled.length > 0 ? "" : bare}>
        <Lines amounts={unbilled.map(({ currency, unbilled: amount }) => ({ currency, amount }))} />
      </Cell>
      <Cell label={t("outstanding")} align="end" className={owed.length > 0 ? "" : bare}>
        <Lines amounts={owed.map(({ currency, outstanding: amount }) => ({ currency, amount }))} />
      </Cell>
    </>
  );
}

function Lines({ amounts }: { amounts: { currency: string; amount: string }[] }) {
  const locale = useLocale();
  if (amounts.length === 0) return "–";
  return (
    <span className="flex flex-col items-end">
      {amounts.map(({ currency, amount }) => (
        <Figure key={currency} value={formatAmount(amount, currency, locale)} unit={currency} />
      ))}
    </span>
  );
}
