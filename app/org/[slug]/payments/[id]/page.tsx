import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApplyCreditDialog } from "@/components/payments/apply-credit-dialog";
import { PaymentFacts, PaymentSums, RefundList } from "@/components/payments/payment-facts";
import { PaymentHistory } from "@/components/payments/payment-history";
import { PaymentBadges } from "@/components/payments/payment-table";
import { RefundDialog } from "@/components/payments/refund-dialog";
import { ReverseDialog } from "@/components/payments/reverse-dialog";
import { SettledInvoices } from "@/components/payments/settled-invoices";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate, formatMoney } from "@/lib/format";
import { isZero, subtract } from "@/lib/money/money";
import { paths } from "@/lib/paths";
import { paymentIdInput, paymentMethodNames } from "@/lib/payments/schema";
import { whyNot } from "@/lib/permissions";
import { pageCtx, pageRead } from "@/server/http/session";
import { type PaymentDetailScreen, readPayment } from "@/server/payments/read";
import {
  applyCreditAction,
  refundPaymentAction,
  reversePaymentAction,
  unapplyPaymentAction,
} from "../actions";

export const metadata: Metadata = { title: "Payment" };

type PageProps = { params: Promise<{ slug: string; id: string }> };

export default async function PaymentPage({ params }: PageProps) {
  const { slug, id } = await params;
  if (!paymentIdInput.safeParse({ paymentId: id }).success) notFound();
  const ctx = await pageCtx(slug);
  const screen = await pageRead(readPayment(ctx, id));
  const { payment, settles, refunds, history } = screen;
  return (
    <>
      <PageHeader
        title={formatMoney(payment.amount, payment.currency, "en")}
        breadcrumbs={[{ label: "Payments", href: paths.payments(slug) }]}
        badge={<PaymentBadges payment={payment} />}
        meta={`${paymentMethodNames[payment.method]} from ${payment.customerName}, ${formatDate(payment.paidOn, "en")}`}
        actions={<Actions slug={slug} screen={screen} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_22rem] lg:grid-rows-[auto_1fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <SettledInvoices
            slug={slug}
            payment={payment}
            settles={settles}
            disabledReason={screen.mayApply ? null : whyNot("payment:record")}
            unapply={unapplyPaymentAction.bind(null, slug)}
          />
          {refunds.length > 0 && <RefundList refunds={refunds} currency={payment.currency} />}
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <PaymentSums screen={screen} />
          <PaymentFacts slug={slug} screen={screen} />
        </div>
        <PaymentHistory history={history} currency={payment.currency} timeZone={screen.timeZone} />
      </div>
    </>
  );
}

function Actions({ slug, screen }: { slug: string; screen: PaymentDetailScreen }) {
  const { payment, openInvoices, mayApply, mayRefund } = screen;
  const isGone = isZero(subtract(payment.amount, payment.refunded, payment.currency));
  const backReason = !mayRefund
    ? whyNot("payment:refund")
    : isGone
      ? "All of this payment has gone back already."
      : null;
  const applyReason = !mayApply
    ? whyNot("payment:record")
    : openInvoices.length === 0
      ? `${payment.customerName} has no open invoice in ${payment.currency}.`
      : null;
  return (
    <>
      <ReverseDialog
        screen={screen}
        disabledReason={backReason}
        action={reversePaymentAction.bind(null, slug)}
      />
      <RefundDialog
        screen={screen}
        disabledReason={backReason}
        action={refundPaymentAction.bind(null, slug)}
      />
      {!isZero(payment.credit) && (
        <ApplyCreditDialog
          screen={screen}
          disabledReason={applyReason}
          action={applyCreditAction.bind(null, slug)}
        />
      )}
    </>
  );
}
