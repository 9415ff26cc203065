import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import { TextLink } from "@/components/ui/text-link";
import { formatAmount, formatDate, formatInstant } from "@/lib/format";
import { isZero } from "@/lib/money/sign";
import { paths } from "@/lib/paths";
import type { PaymentDetailScreen, PaymentRefund } from "@/server/payments/read";

type PaymentFactsProps = { slug: string; screen: PaymentDetailScreen };

/** Where the money of a payment is: on invoices, gone back, or left as credit. */
export function PaymentSums({ screen: { payment } }: Pick<PaymentFactsProps, "screen">) {
  const locale = useLocale();
  const t = useTranslations("payments.paymentFacts");
  const { currency } = payment;
  const figure = (amount: string, strong = false) => (
    <Figure
      value={formatAmount(amount, currency, locale)}
      unit={currency}
      weight={strong ? "strong" : "normal"}
    />
  );
  return (
    <Card title={t("whereItWent")}>
      <DescriptionList
        layout="rows"
        items={[
          { term: t("cameIn"), detail: figure(payment.amount) },
          { term: t("onInvoices"), detail: figure(payment.applied) },
          { term: t("wentBack"), detail: figure(payment.refunded) },
          { term: t("leftAsCredit"), detail: figure(payment.credit, true) },
        ]}
      />
    </Card>
  );
}

/** Who paid, when and how. */
export function PaymentFacts({ slug, screen: { payment, timeZone } }: PaymentFactsProps) {
  const locale = useLocale();
  const t = useTranslations("payments.paymentFacts");
  const methods = useTranslations("enums.paymentMethod");
  const { fee, provider, providerPaymentId, reference, recordedBy } = payment;
  const recordedAt = formatInstant(payment.recordedAt, locale, timeZone);
  return (
    <Card title={t("details")}>
      <DescriptionList
        layout="rows"
        items={[
          {
            term: t("customer"),
            detail: (
              <TextLink href={paths.customer(slug, payment.customerId)}>{payment.customerName}</TextLink>
            ),
          },
          { term: t("cameInOn"), detail: formatDate(payment.paidOn, locale) },
          { term: t("method"), detail: methods(payment.method) },
          ...(reference ? [{ term: t("reference"), detail: reference }] : []),
          ...(isZero(fee) ? [] : [{ term: t("fee"), detail: formatAmount(fee, payment.currency, locale) }]),
          ...(provider === "manual"
            ? []
            : [{ term: t("provider"), detail: [provider, providerPaymentId].filter(Boolean).join(" · ") }]),
          {
            term: t("recorded"),
            detail: recordedBy ? t("recordedAtBy", { at: recordedAt, name: recordedBy }) : recordedAt,
          },
        ]}
      />
    </Card>
  );
}

type RefundListProps = { refunds: PaymentRefund[]; currency: string };

/** What went back of a payment, and why. */
export function RefundList({ refunds, currency }: RefundListProps) {
  const locale = useLocale();
  const t = useTranslations("payments.paymentFacts");
  return (
    <Card flush title={t("wentBack")}>
      <ul className="divide-y divide-line">
        {refunds.map((refund) => (
          <li key={refund.id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5">
            <span className="min-w-0">
              <span className="font-medium">
                {refund.kind === "REVERSAL" ? t("reversed") : t("refunded")}
              </span>{" "}
              <span className="figures text-muted">{formatDate(refund.refundedOn, locale)}</span>
              <span className="block text-muted text-sm">
                {[refund.reason, refund.by].filter(Boolean).join(" · ")}
              </span>
            </span>
            <Figure value={formatAmount(refund.amount, currency, locale)} unit={currency} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
