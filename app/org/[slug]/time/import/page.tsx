import type { Metadata } from "next";
import { ImportUpload } from "@/components/imports/import-upload";
import { RecentImports } from "@/components/imports/recent-imports";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { formatInstant, timeZones } from "@/lib/format";
import { paths } from "@/lib/paths";
import { pageCtx, pageRead } from "@/server/http/session";
import { readImports } from "@/server/imports/read";
import { uploadImportAction } from "./actions";

export const metadata: Metadata = { title: "Import time" };

export default async function ImportPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const ctx = await pageCtx(slug);
  const { recent, timeZone } = await pageRead(readImports(ctx));
  return (
    <>
      <PageHeader
        title="Import time"
        breadcrumbs={[{ label: "Time", href: paths.time(slug) }]}
        meta="From Toggl Track, Harvest, Clockify, Kimai, or any CSV file with a heading. You see what it holds before anything is saved."
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
          createdAt: formatInstant(batch.createdAt, "en", timeZone),
        }))}
      />
    </>
  );
}
