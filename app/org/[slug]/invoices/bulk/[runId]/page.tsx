import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BulkResults } from "@/components/invoices/bulk-results";
import { BulkRun } from "@/components/invoices/bulk-run";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { pageCtx, pageRead } from "@/server/http/session";
import { readBulk } from "@/server/invoices/read-bulk";
import { dismissBulkAction, retryBulkAction } from "../../list-actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("list.bulkPage");
  return { title: t("workOnManyInvoices") };
}

type PageProps = { params: Promise<{ slug: string; runId: string }> };

export default async function BulkPage({ params }: PageProps) {
  const t = await getTranslations("list.bulkPage");
  const { slug, runId } = await params;
  const ctx = await pageCtx(slug);
  const { run, results } = await pageRead(readBulk(ctx, { runId }));
  const actions = {
    retry: retryBulkAction.bind(null, slug),
    dismiss: dismissBulkAction.bind(null, slug),
  };
  return (
    <>
      <PageHeader
        title={t(`titles.${run.kind}`)}
        breadcrumbs={[{ label: t("invoices"), href: paths.invoices(slug) }]}
      />
      <BulkRun slug={slug} first={run} actions={actions} isOwnPage />
      <Card flush>
        <BulkResults slug={slug} results={results} />
      </Card>
    </>
  );
}
