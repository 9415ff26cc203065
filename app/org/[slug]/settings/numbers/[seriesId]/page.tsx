import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ContinuityProof } from "@/components/firm/continuity-proof";
import { ContinuityTable } from "@/components/firm/continuity-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { LinkTabs } from "@/components/ui/tabs";
import { continuityInput } from "@/lib/firm/schema";
import { paths, withQuery } from "@/lib/paths";
import { readContinuity } from "@/server/firm/read-continuity";
import { pageCtx, pageRead } from "@/server/http/session";

export const metadata: Metadata = { title: "Continuity report" };

type PageProps = {
  params: Promise<{ slug: string; seriesId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ContinuityPage({ params, searchParams }: PageProps) {
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
          { label: "Settings", href: paths.settings(slug) },
          { label: "Numbers", href: paths.settingsNumbers(slug) },
        ]}
        meta={`Continuity report of ${series.pattern}: every number with its document`}
        actions={
          <LinkButton
            href={paths.settingsSeriesCsv(slug, seriesId)}
            prefetch={false}
            icon={<Download aria-hidden />}
            disabledReason={open ? null : "There is no number to download yet."}
          >
            CSV
          </LinkButton>
        }
        tabs={
          periods.length > 1 && (
            <LinkTabs
              label="Periods"
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
            <ContinuityTable slug={slug} rows={screen.rows} caption={`Numbers of ${series.name}`} />
            <Pagination
              label="numbers"
              previousHref={screen.previous === null ? null : href({ before: screen.previous })}
              nextHref={screen.next === null ? null : href({ after: screen.next })}
            >
              100 a page
            </Pagination>
          </Card>
        </>
      ) : (
        <Card>
          <EmptyState
            title="No number yet"
            text="The series gives its first one when a document is approved; then every number stands here."
          />
        </Card>
      )}
    </>
  );
}
