import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportUpload } from "@/components/imports/import-upload";
import { RecentImports } from "@/components/imports/recent-imports";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { formatInstant, timeZones } from "@/lib/format";
import { paths } from "@/lib/paths";
import { pageCtx, pageRead, requestLocale } from "@/server/http/session";
import { readImports } from "@/server/imports/read";
import { uploadImportAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports.importPage");
  return { title: t("importTime") };
}

export default async function ImportPage({ params }: { params: Promise<{ slug: string }> }) {
  const locale = await requestLocale();
  const t = await getTranslations("imports.importPage");
  const { slug } = await params;
  const ctx = await pageCtx(slug);
  const { recent, timeZone } = await pageRead(readImports(ctx));
  return (
    <>
      <PageHeader
        title={t("importTime")}
        breadcrumbs={[{ label: t("time"), href: paths.time(slug) }]}
        meta={t("fromTogglTrackHarvestClockify")}
      />
      <Card>
        <ImportUpload
          slug={slug}
          timeZone={timeZone}
          timeZones={timeZones()}
          upload={uploadImportAction.bind(null, slug)}
        />
      </Card>
      <RecentImports
        slug={slug}
        imports={recent.map((batch) => ({
          ...batch,
          createdAt: formatInstant(batch.createdAt, locale, timeZone),
        }))}
      />
    </>
  );
}
