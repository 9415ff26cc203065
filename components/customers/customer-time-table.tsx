import { useTranslations } from "next-intl";
import { BillingBadge } from "@/components/time/billing-badge";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import { TextLink } from "@/components/ui/text-link";
import { formatAmount, formatDate, formatDuration } from "@/lib/format";
import { paths, withQuery } from "@/lib/paths";
import type { CustomerTimeScreen } from "@/server/customers/read-time";

type CustomerTimeTableProps = {
  slug: string;
  screen: Pick<CustomerTimeScreen, "rows" | "withPerson" | "withMoney" | "selfId">;
};

type Entry = CustomerTimeScreen["rows"][number];

/** The time of a customer, newest first; the date leads to its week, where it can be changed. */
export function CustomerTimeTable({ slug, screen }: CustomerTimeTableProps) {
  const locale = useLocale();
  const t = useTranslations("customers.customerTimeTable");
  const { rows, withPerson, withMoney, selfId } = screen;
  return (
    <DataTable caption={t("time")} stacked>
      <TableHead>
        <HeadCell>{t("date")}</HeadCell>
        <HeadCell>{t("work")}</HeadCell>
        {withPerson && <HeadCell>{t("person")}</HeadCell>}
        <HeadCell>{t("billing")}</HeadCell>
        {withMoney && <HeadCell align="end">{t("amount")}</HeadCell>}
        <HeadCell align="end">{t("time")}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((entry) => (
          <Row key={entry.id}>
            <Cell lead className="whitespace-nowrap">
              <TextLink href={weekHref(slug, entry, selfId)} prefetch={false}>
                {formatDate(entry.date, locale)}
              </TextLink>
            </Cell>
            <Cell label={t("work")} className="sm:min-w-56">
              <span className="flex min-w-0 flex-col">
                <span>
                  {entry.projectName}
                  {entry.taskName && <span className="text-muted"> · {entry.taskName}</span>}
                </span>
                {entry.description && (
                  <span className="break-words text-muted text-sm">{entry.description}</span>
                )}
              </span>
            </Cell>
            {withPerson && <Cell label={t("person")}>{entry.memberName}</Cell>}
            <Cell label={t("billing")}>
              <BillingBadge state={entry.state} invoice={invoiceOf(slug, entry)} />
            </Cell>
            {withMoney && (
              <Cell label={t("amount")} align="end">
                <Price entry={entry} />
              </Cell>
            )}
            <Cell label={t("time")} align="end">
              <Figure value={formatDuration(entry.minutes)} weight="strong" />
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

const weekHref = (slug: string, { date, memberId }: Entry, selfId: string) =>
  withQuery(paths.time(slug), { week: date, member: memberId === selfId ? undefined : memberId });

const invoiceOf = (slug: string, { invoice }: Entry) =>
  invoice?.number
    ? { number: invoice.number, href: invoice.id ? paths.invoice(slug, invoice.id) : undefined }
    : null;

function Price({ entry: { price, billable } }: { entry: Entry }) {
  const locale = useLocale();
  const t = useTranslations("customers.customerTimeTable");
  if (!price || !billable) return <span className="text-muted">–</span>;
  if (price.rate === null) return <span className="text-amber-text text-sm">{t("noRate")}</span>;
  return <Figure value={formatAmount(price.amount, price.currency, locale)} unit={price.currency} />;
}
