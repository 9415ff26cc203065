"use client";

import { Unlink } from "lucide-react";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { StatusBadge } from "@/components/invoices/status-badge";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { IconButton } from "@/components/ui/icon-button";
import { useLocale } from "@/components/ui/locale";
import { TextLink } from "@/components/ui/text-link";
import { formatAmount, formatDate, formatMoney } from "@/lib/format";
import { isZero } from "@/lib/money/sign";
import { paths } from "@/lib/paths";
import type { SettledByPayment } from "@/server/payments/read";
import type { PaymentActions } from "./payment-actions";

type SettledInvoicesProps = {
  slug: string;
  payment: { id: string; currency: string };
  settles: SettledByPayment[];
  disabledReason: string | null;
  unapply: PaymentActions["unapply"];
};

/** The invoices that a payment settles now, each with the way to take it off again. */
export function SettledInvoices({ slug, payment, settles, disabledReason, unapply }: SettledInvoicesProps) {
  const locale = useLocale();
  const t = useTranslations("payments.settledInvoices");
  const { currency } = payment;
  return (
    <Card flush title={t("settles")}>
      {settles.length === 0 ? (
        <p className="px-4 py-5 text-muted">{t("noInvoiceHasAnyOf")}</p>
      ) : (
        <DataTable caption={t("invoicesThatThisPaymentSettles")} stacked>
          <TableHead>
            <HeadCell>{t("invoice")}</HeadCell>
            <HeadCell>{t("state")}</HeadCell>
            <HeadCell>{t("since")}</HeadCell>
            <HeadCell align="end">{t("amount", { currency })}</HeadCell>
            <HeadCell />
          </TableHead>
          <tbody>
            {settles.map((settled) => (
              <Row key={settled.invoiceId}>
                <Cell lead>
                  <TextLink href={paths.invoice(slug, settled.invoiceId)}>{settled.number}</TextLink>
                </Cell>
                <Cell label={t("state")}>
                  <StatusBadge status={settled.status} />
                </Cell>
                <Cell label={t("since")} className="figures whitespace-nowrap">
                  {formatDate(settled.settledOn, locale)}
                </Cell>
                <Cell label={t("amount", { currency })} align="end">
                  <Figure value={formatAmount(settled.amount, currency, locale)} />
                  {!isZero(settled.discount) && (
                    <span className="block text-muted text-sm">
                      {t("andDiscount", { discount: formatAmount(settled.discount, currency, locale) })}
                    </span>
                  )}
                </Cell>
                <Cell label={t("takeOff")} align="end" className="sm:w-14">
                  <TakeOff
                    payment={payment}
                    settled={settled}
                    disabledReason={disabledReason}
                    action={unapply}
                  />
                </Cell>
              </Row>
            ))}
          </tbody>
        </DataTable>
      )}
    </Card>
  );
}

type TakeOffProps = {
  payment: { id: string; currency: string };
  settled: SettledByPayment;
  disabledReason: string | null;
  action: PaymentActions["unapply"];
};

function TakeOff({ payment, settled, disabledReason, action }: TakeOffProps) {
  const locale = useLocale();
  const t = useTranslations("payments.settledInvoices");
  const amount = formatMoney(settled.amount, payment.currency, locale);
  const trigger = (
    <IconButton
      label={t("takeOff2", { number: settled.number })}
      icon={<Unlink aria-hidden />}
      disabledReason={disabledReason}
    />
  );
  if (disabledReason) return trigger;
  return (
    <ConfirmDialog
      trigger={trigger}
      tone="primary"
      title={t("takeThisPaymentOff", { number: settled.number })}
      description={t(isZero(settled.discount) ? "isOwedOnTheInvoice" : "isOwedOnTheInvoiceAnd", { amount })}
      confirmLabel={t("takeOff")}
      onConfirm={async () => {
        const result = await action({ paymentId: payment.id, invoiceId: settled.invoiceId });
        if (result.ok) toast.success(t("takenOff", { number: settled.number }));
        return result;
      }}
    />
  );
}
