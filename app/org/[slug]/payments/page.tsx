import { Banknote, Wallet } from "lucide-react";
import type { Metadata } from "next";
import { PaymentFilters } from "@/components/payments/payment-filters";
import { PaymentTable } from "@/components/payments/payment-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { StatCard } from "@/components/ui/stat-card";
import { formatMoney } from "@/lib/format";
import { paths, withQuery } from "@/lib/paths";
import { isPaymentListFiltered, paymentListHref } from "@/lib/payments/list-query";
import { type ListPaymentsInput, listPaymentsInput } from "@/lib/payments/schema";
import { whyNot } from "@/lib/permissions";
import { pageCtx, pageRead } from "@/server/http/session";
import { type PaymentListScreen, readPayments } from "@/server/payments/read";

export const metadata: Metadata = { title: "Payments" };

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PaymentsPage({ params, searchParams }: PageProps) {
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
      Record payment
    </LinkButton>
  );
  return (
    <>
      <PageHeader title="Payments" actions={record} />
      <CreditCard path={path} input={input} credit={screen.credit} />
      {!isBlank && <PaymentFilters path={path} input={input} customers={customers} />}
      <Card flush>
        {rows.length > 0 ? (
          <PaymentTable slug={slug} rows={rows} />
        ) : isBlank ? (
          <EmptyState
            icon={<Banknote aria-hidden />}
            title="No payments yet"
            text="Record the money that comes in: for one invoice, for several at once, or as a deposit."
            action={record}
          />
        ) : (
          <EmptyState
            icon={<Banknote aria-hidden />}
            title="No payment matches"
            text="Nothing here with these filters."
            action={<LinkButton href={path}>Show all payments</LinkButton>}
          />
        )}
        <div className="border-line not-empty:border-t">
          <Pagination
            label="payments"
            previousHref={previous && paymentListHref(path, input, { before: previous })}
            nextHref={next && paymentListHref(path, input, { after: next })}
          >
            {rows.length} on this page
          </Pagination>
        </div>
      </Card>
    </>
  );
}

type CreditCardProps = { path: string; input: ListPaymentsInput; credit: PaymentListScreen["credit"] };

/** What customers have with the firm; a click shows the payments it is in. */
function CreditCard({ path, input, credit }: CreditCardProps) {
  const payments = credit.reduce((sum, each) => sum + each.payments, 0);
  if (payments === 0) return null;
  const active = input.unapplied === "1";
  return (
    <StatCard
      className="sm:max-w-80"
      label="Customers' credit"
      icon={<Wallet aria-hidden />}
      figures={credit.map((each) => formatMoney(each.amount, each.currency, "en"))}
      hint={`In ${payments} ${payments === 1 ? "payment" : "payments"} that no invoice has used up`}
      href={paymentListHref(path, input, { unapplied: active ? undefined : "1" })}
      active={active}
    />
  );
}
