import { Undo2, Wallet } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Cell, DataTable, HeadCell, Row, RowLink, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import type { Texts } from "@/components/ui/texts";
import { formatAmount, formatDate, formatMoney } from "@/lib/format";
import { isZero } from "@/lib/money/sign";
import { paths } from "@/lib/paths";
import type { PaymentRow } from "@/server/payments/list";

type PaymentTableProps = { slug: string; rows: PaymentRow[] };

/** One row a payment; on a phone one small card. */
export function PaymentTable({ slug, rows }: PaymentTableProps) {
  const locale = useLocale();
  const t = useTranslations("payments.paymentTable");
  const methods = useTranslations("enums.paymentMethod");
  return (
    <DataTable caption={t("payments")} stacked>
      <TableHead>
        <HeadCell>{t("cameIn")}</HeadCell>
        <HeadCell>{t("customer")}</HeadCell>
        <HeadCell>{t("method")}</HeadCell>
        <HeadCell>{t("reference")}</HeadCell>
        <HeadCell>{t("settles")}</HeadCell>
        <HeadCell align="end">{t("amount")}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} muted={row.isReversed}>
            <Cell lead className="figures whitespace-nowrap">
              <RowLink href={paths.payment(slug, row.id)} prefetch={false}>
                {formatDate(row.paidOn, locale)}
              </RowLink>
            </Cell>
            <Cell label={t("customer")} className="sm:max-w-56 sm:truncate">
              {row.customerName}
            </Cell>
            <Cell label={t("method")} className="whitespace-nowrap">
              {methods(row.method)}
            </Cell>
            <Cell label={t("reference")} className="sm:max-w-48 sm:truncate">
              {row.reference || "–"}
            </Cell>
            <Cell label={t("settles")}>
              <span className="flex flex-wrap items-center gap-1 max-sm:justify-end">
                {invoicesOf(row, t)}
                <PaymentBadges payment={row} />
              </span>
            </Cell>
            <Cell label={t("amount")} align="end">
              <Figure
                value={formatAmount(row.amount, row.currency, locale)}
                unit={row.currency}
                tone={row.isReversed ? "muted" : "ink"}
              />
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

type Told = Pick<PaymentRow, "invoices" | "credit" | "isReversed">;

function invoicesOf(
  { invoices, credit, isReversed }: Told,
  t: Texts<"payments.paymentTable">,
): string | null {
  if (invoices.length > 3) {
    return t("andMore", { numbers: invoices.slice(0, 2).join(", "), more: invoices.length - 2 });
  }
  if (invoices.length > 0) return invoices.join(", ");
  return isReversed || !isZero(credit) ? null : "–";
}

type PaymentBadgesProps = {
  payment: Pick<PaymentRow, "credit" | "refunded" | "currency" | "isReversed">;
};

/** What became of a payment: reversed, refunded in part or in full, with credit left. */
export function PaymentBadges({ payment: { credit, refunded, currency, isReversed } }: PaymentBadgesProps) {
  const locale = useLocale();
  const t = useTranslations("payments.paymentTable");
  if (isReversed) {
    return (
      <Badge tone="red" icon={<Undo2 aria-hidden />}>
        {t("reversed")}
      </Badge>
    );
  }
  return (
    <>
      {!isZero(refunded) && (
        <Badge tone="grey" icon={<Undo2 aria-hidden />}>
          {t("refunded", { refunded: formatMoney(refunded, currency, locale) })}
        </Badge>
      )}
      {!isZero(credit) && (
        <Badge tone="amber" icon={<Wallet aria-hidden />}>
          {t("credit", { credit: formatMoney(credit, currency, locale) })}
        </Badge>
      )}
    </>
  );
}
