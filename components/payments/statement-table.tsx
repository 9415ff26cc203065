import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import { TextLink } from "@/components/ui/text-link";
import { formatAmount, formatDate, formatMoney } from "@/lib/format";
import { isNegative } from "@/lib/money/sign";
import { paths } from "@/lib/paths";
import type { StatementRow, StatementSection } from "@/lib/payments/statement";
import { isOfPayment, statementName } from "@/lib/payments/statement-words";
import type { Period } from "@/lib/time/period";

type StatementTableProps = { slug: string; section: StatementSection; period: Period };

/** The account of a customer in one currency, with the balance after each row. */
export function StatementTable({ slug, section, period }: StatementTableProps) {
  const locale = useLocale();
  const t = useTranslations("payments.statementTable");
  const names = useTranslations("enums.statement");
  const { currency, opening, rows, closing, charged, paid } = section;
  const figure = (amount: string, strong = false) => (
    <Figure value={formatAmount(amount, currency, locale)} weight={strong ? "strong" : "normal"} />
  );
  return (
    <Card
      flush
      title={t("accountIn", { currency })}
      text={t("chargedPaidOrCredited", {
        charged: formatMoney(charged, currency, locale),
        money: formatMoney(paid.replace("-", ""), currency, locale),
      })}
      actions={
        <span className="figures font-semibold text-lg">
          {isNegative(closing)
            ? t("inTheirFavour", { money: formatMoney(closing.slice(1), currency, locale) })
            : formatMoney(closing, currency, locale)}
        </span>
      }
    >
      <DataTable caption={t("statementIn", { currency })} stacked>
        <TableHead>
          <HeadCell>{t("date")}</HeadCell>
          <HeadCell>{t("what")}</HeadCell>
          <HeadCell>{t("reference")}</HeadCell>
          <HeadCell align="end">{t("amount", { currency })}</HeadCell>
          <HeadCell align="end">{t("balance")}</HeadCell>
        </TableHead>
        <tbody>
          <Row muted>
            <Cell lead className="figures whitespace-nowrap">
              {formatDate(period.from, locale)}
            </Cell>
            <Cell label={t("what")}>{t("openingBalance")}</Cell>
            <Cell className="max-sm:hidden!" />
            <Cell className="max-sm:hidden!" />
            <Cell label={t("balance")} align="end">
              {figure(opening)}
            </Cell>
          </Row>
          {rows.map((row, index) => (
            <Row key={`${row.kind} ${row.id} ${row.amount} ${String(index)}`}>
              <Cell lead className="figures whitespace-nowrap">
                {formatDate(row.date, locale)}
              </Cell>
              <Cell label={t("what")}>{names(statementName(row))}</Cell>
              <Cell label={t("reference")} className="sm:max-w-72 sm:truncate">
                <TextLink href={hrefOf(slug, row)} prefetch={false}>
                  {row.reference || t("payment")}
                </TextLink>
              </Cell>
              <Cell label={t("amount", { currency })} align="end">
                {figure(row.amount)}
              </Cell>
              <Cell label={t("balance")} align="end">
                {figure(row.balance, true)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}

const hrefOf = (slug: string, { kind, id }: StatementRow): string =>
  isOfPayment(kind) ? paths.payment(slug, id) : paths.invoice(slug, id);
