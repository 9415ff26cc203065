import { Download, Eye, ReceiptText } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerHeader } from "@/components/customers/customer-header";
import { StatementPeriod } from "@/components/payments/statement-period";
import { StatementTable } from "@/components/payments/statement-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import { statementQuery } from "@/lib/payments/statement";
import { statementHref } from "@/lib/payments/statement-words";
import { readStatement } from "@/server/customers/read-statement";
import { pageCtx, pageRead } from "@/server/http/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("customers.statementPage");
  return { title: t("statementOfACustomer") };
}

type PageProps = {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CustomerStatementPage({ params, searchParams }: PageProps) {
  const t = await getTranslations("customers.statementPage");
  const { slug, id } = await params;
  const query = statementQuery.parse(await searchParams);
  const ctx = await pageCtx(slug);
  const { customer, sections, period } = await pageRead(readStatement(ctx, { ...query, customerId: id }));
  const actions = (
    <>
      <LinkButton
        href={statementHref(paths.customerStatementPdf(slug, id), period)}
        icon={<Download aria-hidden />}
        prefetch={false}
        target="_blank"
      >
        {t("pdf")}
      </LinkButton>
      <LinkButton
        href={statementHref(paths.customerStatementPreview(slug, id), period)}
        icon={<Eye aria-hidden />}
        prefetch={false}
        target="_blank"
      >
        {t("preview")}
      </LinkButton>
    </>
  );
  return (
    <>
      <CustomerHeader
        slug={slug}
        viewer={ctx.role}
        customer={customer}
        current="statement"
        actions={actions}
      />
      <StatementPeriod path={paths.customerStatement(slug, id)} query={query} period={period} />
      {sections.length === 0 ? (
        <Card flush>
          <EmptyState
            icon={<ReceiptText aria-hidden />}
            title={t("nothingInThisPeriod")}
            text={t("invoicesCreditNotesPaymentsAnd")}
          />
        </Card>
      ) : (
        sections.map((section) => (
          <StatementTable key={section.currency} slug={slug} section={section} period={period} />
        ))
      )}
    </>
  );
}
