import type { Metadata } from "next";
import { ImportPreview } from "@/components/imports/import-preview";
import { ImportProgress } from "@/components/imports/import-progress";
import { PageHeader } from "@/components/ui/page-header";
import { timeZones } from "@/lib/format";
import { paths } from "@/lib/paths";
import { pageCtx, pageRead } from "@/server/http/session";
import { readImport } from "@/server/imports/read";
import { answerImportAction, startImportAction } from "../actions";

export const metadata: Metadata = { title: "Import" };

type Params = { params: Promise<{ slug: string; batchId: string }> };

export default async function ImportBatchPage({ params }: Params) {
  const { slug, batchId } = await params;
  const ctx = await pageCtx(slug);
  const { fileName, progress, preview } = await pageRead(readImport(ctx, batchId));
  return (
    <>
      <PageHeader
        title={fileName}
        breadcrumbs={[
          { label: "Time", href: paths.time(slug) },
          { label: "Import", href: paths.timeImport(slug) },
        ]}
      />
      {progress.status !== "PREVIEWED" && <ImportProgress slug={slug} batchId={batchId} first={progress} />}
      {preview && (
        <ImportPreview
          batchId={batchId}
          preview={preview}
          timeZones={timeZones()}
          answer={answerImportAction.bind(null, slug)}
          start={startImportAction.bind(null, slug)}
        />
      )}
    </>
  );
}
