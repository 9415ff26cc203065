import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportPreview } from "@/components/imports/import-preview";
import { ImportProgress } from "@/components/imports/import-progress";
import { PageHeader } from "@/components/ui/page-header";
import { timeZones } from "@/lib/format";
import { paths } from "@/lib/paths";
import { pageCtx, pageRead } from "@/server/http/session";
import { readImport } from "@/server/imports/read";
import { answerImportAction, startImportAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports.importPage");
  return { title: t("import") };
}

type Params = { params: Promise<{ slug: string; batchId: string }> };

export default async function ImportBatchPage({ params }: Params) {
  const t = await getTranslations("imports.importPage");
  const { slug, batchId } = await params;
  const ctx = await pageCtx(slug);
  const { fileName, progress, preview } = await pageRead(readImport(ctx, batchId));
  return (
    <>
      <PageHeader
        title={fileName}
        breadcrumbs={[
          { label: t("time"), href: paths.time(slug) },
          { label: t("import"), href: paths.timeImport(slug) },
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
