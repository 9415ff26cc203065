import { FilePlus2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { LinkButton } from "@/components/ui/link-button";
import { useLocale } from "@/components/ui/locale";
import { formatAmount, formatMinutes, formatMoney } from "@/lib/format";
import { sum } from "@/lib/money/money";
import { paths, withQuery } from "@/lib/paths";
import type { UnbilledProject } from "@/server/invoices/read-customer";

type UnbilledProjectsProps = {
  slug: string;
  customer: { id: string; isArchived: boolean };
  unbilled: UnbilledProject[];
};

/** What is unbilled of a customer by project, with a total for each currency. */
export function UnbilledProjects({ slug, customer, unbilled }: UnbilledProjectsProps) {
  const locale = useLocale();
  const t = useTranslations("invoices.unbilledProjects");
  const billHref = (currency?: string) =>
    withQuery(paths.newInvoice(slug), { customer: customer.id, currency });
  const totals = totalsOf(unbilled);
  const archived = customer.isArchived ? t("thisCustomerIsArchivedRestore") : null;
  return (
    <Card
      flush
      title={t("unbilledTime")}
      text={totals
        .map(
          (total) => `${formatMinutes(total.minutes)}, ${formatMoney(total.amount, total.currency, locale)}`,
        )
        .join(" · ")}
      actions={
        <LinkButton
          variant="primary"
          size="sm"
          icon={<FilePlus2 aria-hidden />}
          href={billHref()}
          disabledReason={archived}
        >
          {t("newInvoice")}
        </LinkButton>
      }
    >
      {unbilled.length === 0 ? (
        <EmptyState title={t("nothingIsUnbilled")} text={t("timeLoggedOnThisCustomers")} />
      ) : (
        <DataTable caption={t("unbilledTimeByProject")} stacked>
          <TableHead>
            <HeadCell>{t("project")}</HeadCell>
            <HeadCell align="end">{t("entries")}</HeadCell>
            <HeadCell align="end">{t("time")}</HeadCell>
            <HeadCell align="end">{t("amount")}</HeadCell>
          </TableHead>
          <tbody>
            {unbilled.map((row) => (
              <Row key={`${row.projectId} ${row.currency}`}>
                <Cell lead>{row.projectName}</Cell>
                <Cell label={t("entries")} align="end">
                  {row.entries}
                </Cell>
                <Cell label={t("time")} align="end">
                  {formatMinutes(row.minutes)}
                  {row.withoutRateMinutes > 0 && (
                    <span className="block text-amber-text text-sm">
                      {t("withoutARate", { withoutRateMinutes: formatMinutes(row.withoutRateMinutes) })}
                    </span>
                  )}
                </Cell>
                <Cell label={t("amount")} align="end">
                  <Figure value={formatAmount(row.amount, row.currency, locale)} unit={row.currency} />
                </Cell>
              </Row>
            ))}
          </tbody>
          <Totals totals={totals} billHref={billHref} archived={archived} />
        </DataTable>
      )}
    </Card>
  );
}

type TotalsProps = {
  totals: ReturnType<typeof totalsOf>;
  billHref: (currency: string) => string;
  archived: string | null;
};

/** Where there are several currencies, each total leads to an invoice of its own. */
function Totals({ totals, billHref, archived }: TotalsProps) {
  const locale = useLocale();
  const t = useTranslations("invoices.unbilledProjects");
  return (
    <tfoot>
      {totals.map((total) => (
        <Row key={total.currency}>
          <Cell lead className="font-semibold">
            <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
              {t("total", { currency: total.currency })}
              {totals.length > 1 && (
                <LinkButton size="sm" href={billHref(total.currency)} disabledReason={archived}>
                  {t("invoiceIn", { currency: total.currency })}
                </LinkButton>
              )}
            </span>
          </Cell>
          <Cell label={t("entries")} align="end">
            {total.entries}
          </Cell>
          <Cell label={t("time")} align="end">
            {formatMinutes(total.minutes)}
          </Cell>
          <Cell label={t("amount")} align="end">
            <Figure
              value={formatAmount(total.amount, total.currency, locale)}
              unit={total.currency}
              weight="strong"
            />
          </Cell>
        </Row>
      ))}
    </tfoot>
  );
}

/** One total a currency, never one over them. */
function totalsOf(unbilled: UnbilledProject[]) {
  const currencies = [...new Set(unbilled.map((row) => row.currency))];
  return currencies.map((currency) => {
    const own = unbilled.filter((row) => row.currency === currency);
    return {
      currency,
      entries: own.reduce((total, row) => total + row.entries, 0),
      minutes: own.reduce((total, row) => total + row.minutes, 0),
      amount: sum(
        own.map((row) => row.amount),
        currency,
      ),
    };
  });
}
