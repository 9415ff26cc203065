import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContinuityProof } from "@/components/firm/continuity-proof";
import { ContinuityTable } from "@/components/firm/continuity-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { continuityInput } from "@/lib/firm/schema";
import { paths, withQuery } from "@/lib/paths";
import { readContinuity } from "@/server/firm/read-continuity";
import { pageCtx, pageRead } from "@/server/http/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("firm.numbersPage");
  return { title: t("continuityReport") };
}

type PageProps = {
  params: Promise<{ slug: string; seriesId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ContinuityPage({ params, searchParams }: PageProps) {
  const t = await getTranslations("firm.numbersPage");
  const { slug, seriesId } = await params;
  const input = continuityInput.safeParse({ ...(await searchParams), seriesId });
  if (!input.success) notFound();
  const ctx = await pageCtx(slug);
  const screen = await pageRead(readContinuity(ctx, input.data));
  const { series, periods, open } = screen;
  const href = (query: { period?: string; before?: number | null; after?: number | null }) =>
    withQuery(paths.settingsSeries(slug, seriesId), {
      period: query.period ?? open?.period,
      before: query.before?.toString(),
      after: query.after?.toString(),
    });
  return (
    <>
      <PageHeader
        title={series.name}
        breadcrumbs={[
          { label: t("settings"), href: paths.settings(slug) },
          { label: t("numbers"), href: paths.settingsNumbers(slug) },
        ]}
        meta={t("continuityReportOfEveryNumber", { pattern: series.pattern })}
        actions={
          <LinkButton
            href={paths.settingsSeriesCsv(slug, seriesId)}
            prefetch={false}
            icon={<Download aria-hidden />}
            disabledReason={open ? null : t("thereIsNoNumberTo")}
          >
            {t("csv")}
          </LinkButton>
        }
        tabs={
          periods.length > 1 && (
            <LinkTabs
              label={t("periods")}
              tabs={periods.map(({ period, given }) => ({
                label: period,
                count: given,
                href: href({ period }),
                active: period === open?.period,
              }))}
            />
          )
        }
      />
      {open ? (
        <>
          <ContinuityProof period={open} gaps={screen.gaps} missing={screen.missing} />
          <Card flush>
            <ContinuityTable slug={slug} rows={screen.rows} caption={t("numbersOf", { name: series.name })} />
            <Pagination
              label={t("numbers2")}
              previousHref={screen.previous === null ? null : href({ before: screen.previous })}
              nextHref={screen.next === null ? null : href({ after: screen.next })}
            >
              {t("n100APage")}
            </Pagination>
          </Card>
        </>
      ) : (
        <Card>
          <EmptyState title={t("noNumberYet")} text={t("theSeriesGivesItsFirst")} />
        </Card>
      )}
    </>
  );
}
