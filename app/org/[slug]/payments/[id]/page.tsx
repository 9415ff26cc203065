import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ApplyCreditDialog } from "@/components/payments/apply-credit-dialog";
import { PaymentFacts, PaymentSums, RefundList } from "@/components/payments/payment-facts";
import { PaymentHistory } from "@/components/payments/payment-history";
import { PaymentBadges } from "@/components/payments/payment-table";
import { RefundDialog } from "@/components/payments/refund-dialog";
import { ReverseDialog } from "@/components/payments/reverse-dialog";
import { SettledInvoices } from "@/components/payments/settled-invoices";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate, formatMoney } from "@/lib/format";
import { subtract } from "@/lib/money/money";
import { isZero } from "@/lib/money/sign";
import { paths } from "@/lib/paths";
import { paymentIdInput } from "@/lib/payments/schema";
import { pageCtx, pageRead, requestLocale } from "@/server/http/session";
import { type PaymentDetailScreen, readPayment } from "@/server/payments/read";
import {
  applyCreditAction,
  refundPaymentAction,
  reversePaymentAction,
  unapplyPaymentAction,
} from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("payments.onePage");
  return { title: t("payment") };
}

type PageProps = { params: Promise<{ slug: string; id: string }> };

export default async function PaymentPage({ params }: PageProps) {
  const whyNot = await getTranslations("enums.whyNot");
  const locale = await requestLocale();
  const t = await getTranslations("payments.onePage");
  const methods = await getTranslations("enums.paymentMethod");
  const { slug, id } = await params;
  if (!paymentIdInput.safeParse({ paymentId: id }).success) notFound();
  const ctx = await pageCtx(slug);
  const screen = await pageRead(readPayment(ctx, id));
  const { payment, settles, refunds, history } = screen;
  return (
    <>
      <PageHeader
        title={formatMoney(payment.amount, payment.currency, locale)}
        breadcrumbs={[{ label: t("payments"), href: paths.payments(slug) }]}
        badge={<PaymentBadges payment={payment} />}
        meta={t("from", {
          method: methods(payment.method),
          customerName: payment.customerName,
          paidOn: formatDate(payment.paidOn, locale),
        })}
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
  const whyNot = useTranslations("enums.whyNot");
  const t = useTranslations("payments.onePage");
  const { payment, openInvoices, mayApply, mayRefund } = screen;
  const isGone = isZero(subtract(payment.amount, payment.refunded, payment.currency));
  const backReason = !mayRefund ? whyNot("payment:refund") : isGone ? t("allOfThisPaymentHas") : null;
  const applyReason = !mayApply
    ? whyNot("payment:record")
    : openInvoices.length === 0
      ? t("hasNoOpenInvoiceIn", { customerName: payment.customerName, currency: payment.currency })
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
