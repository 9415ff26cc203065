import { useTranslations } from "next-intl";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { useLocale } from "@/components/ui/locale";
import { formatAmount } from "@/lib/format";
import type { MovedMoney } from "@/lib/rates/re-rate";

/** What money comes to before and after, a row a currency. */
export function MoneyMoved({ money }: { money: readonly MovedMoney[] }) {
  const locale = useLocale();
  const t = useTranslations("rates.moneyMoved");
  return (
    <DataTable caption={t("moneyThatMoves")}>
      <TableHead>
        <HeadCell>{t("currency")}</HeadCell>
        <HeadCell align="end">{t("now")}</HeadCell>
        <HeadCell align="end">{t("then")}</HeadCell>
        <HeadCell align="end">{t("difference")}</HeadCell>
      </TableHead>
      <tbody>
        {money.map(({ currency, before, after, difference }) => (
          <Row key={currency}>
            <Cell className="first:pl-4">{currency}</Cell>
            <Cell align="end">{formatAmount(before, currency, locale)}</Cell>
            <Cell align="end">{formatAmount(after, currency, locale)}</Cell>
            <Cell align="end" className="font-semibold last:pr-4">
              {difference.startsWith("-") ? "" : "+"}
              {formatAmount(difference, currency, locale)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
