import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ChooseCustomer } from "@/components/payments/choose-customer";
import { PaymentForm } from "@/components/payments/payment-form";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { formatMoney } from "@/lib/format";
import { paths } from "@/lib/paths";
import { paymentListHref } from "@/lib/payments/list-query";
import { pageCtx, pageRead } from "@/server/http/session";
import { type NewPaymentScreen, readNewPayment } from "@/server/payments/read";
import { recordPaymentAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("payments.newPage");
  return { title: t("recordPayment") };
}

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const query = z.object({ customer: z.uuid().nullable().default(null).catch(null) });

export default async function NewPaymentPage({ params, searchParams }: PageProps) {
  const t = await getTranslations("payments.newPage");
  const { slug } = await params;
  const { customer: customerId } = query.parse(await searchParams);
  const ctx = await pageCtx(slug);
  const screen = await pageRead(readNewPayment(ctx, customerId));
  const { customer } = screen;
  return (
    <>
      <PageHeader
        title={t("recordPayment")}
        breadcrumbs={[{ label: t("payments"), href: paths.payments(slug) }]}
        meta={t("onePaymentCanSettleSeveral")}
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
  const locale = useLocale();
  const t = useTranslations("payments.newPage");
  if (credit.length === 0) return null;
  const amounts = credit
    .map((each) => formatMoney(each.amount, each.currency, locale))
    .reduce((one, other) => t("and", { one, other }));
  const href = paymentListHref(paths.payments(slug), { customerId: customer.id, unapplied: "1" }, {});
  return (
    <Notice>
      {t.rich("hasCredit", {
        name: customer.name,
        amounts,
        link: (text) => <TextLink href={href}>{text}</TextLink>,
      })}
    </Notice>
  );
}
