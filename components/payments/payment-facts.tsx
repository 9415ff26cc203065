import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Figure } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/text-link";
import { formatAmount, formatDate, formatInstant } from "@/lib/format";
import { isZero } from "@/lib/money/money";
import { paths } from "@/lib/paths";
import { paymentMethodNames } from "@/lib/payments/schema";
import type { PaymentDetailScreen, PaymentRefund } from "@/server/payments/read";

type PaymentFactsProps = { slug: string; screen: PaymentDetailScreen };

/** Where the money of a payment is: on invoices, gone back, or left as credit. */
export function PaymentSums({ screen: { payment } }: Pick<PaymentFactsProps, "screen">) {
  const { currency } = payment;
  const figure = (amount: string, strong = false) => (
    <Figure
      value={formatAmount(amount, currency, "en")}
      unit={currency}
      weight={strong ? "strong" : "normal"}
    />
  );
  return (
    <Card title="Where it went">
      <DescriptionList
        layout="rows"
        items={[
          { term: "Came in", detail: figure(payment.amount) },
          { term: "On invoices", detail: figure(payment.applied) },
          { term: "Went back", detail: figure(payment.refunded) },
          { term: "Left as credit", detail: figure(payment.credit, true) },
        ]}
      />
    </Card>
  );
}

/** Who paid, when and how. */
export function PaymentFacts({ slug, screen: { payment, timeZone } }: PaymentFactsProps) {
  const { fee, provider, providerPaymentId, reference, recordedBy } = payment;
  return (
    <Card title="Details">
      <DescriptionList
        layout="rows"
        items={[
          {
            term: "Customer",
            detail: (
              <TextLink href={paths.customer(slug, payment.customerId)}>{payment.customerName}</TextLink>
            ),
          },
          { term: "Came in on", detail: formatDate(payment.paidOn, "en") },
          { term: "Method", detail: paymentMethodNames[payment.method] },
          ...(reference ? [{ term: "Reference", detail: reference }] : []),
          ...(isZero(fee) ? [] : [{ term: "Fee", detail: formatAmount(fee, payment.currency, "en") }]),
          ...(provider === "manual"
            ? []
            : [{ term: "Provider", detail: [provider, providerPaymentId].filter(Boolean).join(" · ") }]),
          {
            term: "Recorded",
            detail: `${formatInstant(payment.recordedAt, "en", timeZone)}${recordedBy ? ` by ${recordedBy}` : ""}`,
          },
        ]}
      />
    </Card>
  );
}

type RefundListProps = { refunds: PaymentRefund[]; currency: string };

/** What went back of a payment, and why. */
export function RefundList({ refunds, currency }: RefundListProps) {
  return (
    <Card flush title="Went back">
      <ul className="divide-y divide-line">
        {refunds.map((refund) => (
          <li key={refund.id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5">
            <span className="min-w-0">
              <span className="font-medium">{refund.kind === "REVERSAL" ? "Reversed" : "Refunded"}</span>{" "}
              <span className="figures text-muted">{formatDate(refund.refundedOn, "en")}</span>
              <span className="block text-muted text-sm">
                {[refund.reason, refund.by].filter(Boolean).join(" · ")}
              </span>
            </span>
            <Figure value={formatAmount(refund.amount, currency, "en")} unit={currency} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
