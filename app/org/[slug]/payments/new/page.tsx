import type { Metadata } from "next";
import { z } from "zod";
import { ChooseCustomer } from "@/components/payments/choose-customer";
import { PaymentForm } from "@/components/payments/payment-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { formatMoney } from "@/lib/format";
import { paths } from "@/lib/paths";
import { paymentListHref } from "@/lib/payments/list-query";
import { pageCtx, pageRead } from "@/server/http/session";
import { type NewPaymentScreen, readNewPayment } from "@/server/payments/read";
import { recordPaymentAction } from "../actions";

export const metadata: Metadata = { title: "Record payment" };

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const query = z.object({ customer: z.uuid().nullable().default(null).catch(null) });

export default async function NewPaymentPage({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const { customer: customerId } = query.parse(await searchParams);
  const ctx = await pageCtx(slug);
  const screen = await pageRead(readNewPayment(ctx, customerId));
  const { customer } = screen;
  return (
    <>
      <PageHeader
        title="Record payment"
        breadcrumbs={[{ label: "Payments", href: paths.payments(slug) }]}
        meta="One payment can settle several invoices of a customer."
      />
      <ChooseCustomer path={paths.newPayment(slug)} customerId={customerId} customers={screen.customers} />
      {customer && <CreditNotice slug={slug} customer={customer} credit={screen.credit} />}
      {customer && (
        <PaymentForm
          key={customer.id}
          slug={slug}
          screen={{ ...screen, customer }}
          action={recordPaymentAction.bind(null, slug)}
        />
      )}
    </>
  );
}

type CreditNoticeProps = Pick<NewPaymentScreen, "credit"> & {
  slug: string;
  customer: { id: string; name: string };
};

/** Money that is there already comes before money that has to come. */
function CreditNotice({ slug, customer, credit }: CreditNoticeProps) {
  if (credit.length === 0) return null;
  const amounts = credit.map((each) => formatMoney(each.amount, each.currency, "en")).join(" and ");
  const href = paymentListHref(paths.payments(slug), { customerId: customer.id, unapplied: "1" }, {});
  return (
    <Notice>
      {customer.name} has {amounts} of credit. It can be applied from{" "}
      <TextLink href={href}>the payments it is in</TextLink>.
    </Notice>
  );
}
