import { Banknote, Wallet } from "lucide-react";
import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { PaymentFilters } from "@/components/payments/payment-filters";
import { PaymentTable } from "@/components/payments/payment-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { useLocale } from "@/components/ui/locale";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { StatCard } from "@/components/ui/stat-card";
import { formatMoney } from "@/lib/format";
import { paths, withQuery } from "@/lib/paths";
import { isPaymentListFiltered, paymentListHref } from "@/lib/payments/list-query";
import { type ListPaymentsInput, listPaymentsInput } from "@/lib/payments/schema";
import { pageCtx, pageRead } from "@/server/http/session";
import { type PaymentListScreen, readPayments } from "@/server/payments/read";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("payments.page");
  return { title: t("payments") };
}

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PaymentsPage({ params, searchParams }: PageProps) {
  const whyNot = await getTranslations("enums.whyNot");
  const t = await getTranslations("payments.page");
  const { slug } = await params;
  const input = listPaymentsInput.parse(await searchParams);
  const ctx = await pageCtx(slug);
  const screen = await pageRead(readPayments(ctx, input));
  const { rows, previous, next, customers, mayRecord } = screen;
  const path = paths.payments(slug);
  const isBlank = rows.length === 0 && !isPaymentListFiltered(input) && !input.after;
  const record = (
    <LinkButton
      variant="primary"
      href={withQuery(paths.newPayment(slug), { customer: input.customerId })}
      icon={<Banknote aria-hidden />}
      disabledReason={mayRecord ? null : whyNot("payment:record")}
    >
      {t("recordPayment")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("payments")} actions={record} />
      <CreditCard path={path} input={input} credit={screen.credit} />
      {!isBlank && <PaymentFilters path={path} input={input} customers={customers} />}
      <Card flush>
        {rows.length > 0 ? (
          <PaymentTable slug={slug} rows={rows} />
        ) : isBlank ? (
          <EmptyState
            icon={<Banknote aria-hidden />}
            title={t("noPaymentsYet")}
            text={t("recordTheMoneyThatComes")}
            action={record}
          />
        ) : (
          <EmptyState
            icon={<Banknote aria-hidden />}
            title={t("noPaymentMatches")}
            text={t("nothingHereWithTheseFilters")}
            action={<LinkButton href={path}>{t("showAllPayments")}</LinkButton>}
          />
        )}
        <div className="border-line not-empty:border-t">
          <Pagination
            label={t("payments2")}
            previousHref={previous && paymentListHref(path, input, { before: previous })}
            nextHref={next && paymentListHref(path, input, { after: next })}
          >
            {t("onThisPage", { count: rows.length })}
          </Pagination>
        </div>
      </Card>
    </>
  );
}

type CreditCardProps = { path: string; input: ListPaymentsInput; credit: PaymentListScreen["credit"] };

/** What customers have with the firm; a click shows the payments it is in. */
function CreditCard({ path, input, credit }: CreditCardProps) {
  const locale = useLocale();
  const t = useTranslations("payments.page");
  const payments = credit.reduce((sum, each) => sum + each.payments, 0);
  if (payments === 0) return null;
  const active = input.unapplied === "1";
  return (
    <StatCard
      className="sm:max-w-80"
      label={t("customersCredit")}
      icon={<Wallet aria-hidden />}
      figures={credit.map((each) => formatMoney(each.amount, each.currency, locale))}
      hint={t("inPaymentsThat", { payments })}
      href={paymentListHref(path, input, { unapplied: active ? undefined : "1" })}
      active={active}
    />
  );
}
