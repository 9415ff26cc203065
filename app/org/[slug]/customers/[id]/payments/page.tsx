import { Banknote, Wallet } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerHeader } from "@/components/customers/customer-header";
import { PaymentTable } from "@/components/payments/payment-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { StatCard } from "@/components/ui/stat-card";
import { formatMoney } from "@/lib/format";
import { paths, withQuery } from "@/lib/paths";
import { listPaymentsInput } from "@/lib/payments/schema";
import { readCustomerPayments } from "@/server/customers/read-payments";
import { pageCtx, pageRead, requestLocale } from "@/server/http/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("customers.paymentsPage");
  return { title: t("paymentsOfACustomer") };
}

type PageProps = {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CustomerPaymentsPage({ params, searchParams }: PageProps) {
  const whyNot = await getTranslations("enums.whyNot");
  const locale = await requestLocale();
  const t = await getTranslations("customers.paymentsPage");
  const { slug, id } = await params;
  const { after, before } = listPaymentsInput.parse(await searchParams);
  const ctx = await pageCtx(slug);
  const screen = await pageRead(readCustomerPayments(ctx, { customerId: id, after, before }));
  const { customer, rows, previous, next, credit, mayRecord } = screen;
  const path = paths.customerPayments(slug, id);
  const record = (
    <LinkButton
      variant="primary"
      href={withQuery(paths.newPayment(slug), { customer: id })}
      icon={<Banknote aria-hidden />}
      disabledReason={mayRecord ? null : whyNot("payment:record")}
    >
      {t("recordPayment")}
    </LinkButton>
  );
  return (
    <>
      <CustomerHeader
        slug={slug}
        viewer={ctx.role}
        customer={customer}
        current="payments"
        actions={rows.length > 0 && record}
      />
      {credit.length > 0 && (
        <StatCard
          className="sm:max-w-80"
          label={t("credit")}
          icon={<Wallet aria-hidden />}
          figures={credit.map((each) => formatMoney(each.amount, each.currency, locale))}
          hint={t("paidAndNotUsedBy")}
          href={withQuery(paths.payments(slug), { customerId: id, unapplied: "1" })}
        />
      )}
      <Card flush>
        {rows.length > 0 ? (
          <PaymentTable slug={slug} rows={rows} />
        ) : (
          <EmptyState
            icon={<Banknote aria-hidden />}
            title={t("noPaymentsYet")}
            text={t("recordWhatThisCustomerPays")}
            action={record}
          />
        )}
        <div className="border-line not-empty:border-t">
          <Pagination
            label={t("payments")}
            previousHref={previous && withQuery(path, { before: previous })}
            nextHref={next && withQuery(path, { after: next })}
          >
            {t("onThisPage", { count: rows.length })}
          </Pagination>
        </div>
      </Card>
    </>
  );
}
