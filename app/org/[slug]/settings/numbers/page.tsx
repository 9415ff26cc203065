import { ShieldCheck } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SeriesTable } from "@/components/firm/series-table";
import { SettingsHeader } from "@/components/firm/settings-header";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import { can } from "@/lib/permissions";
import { readSeries } from "@/server/firm/read";
import { pageCtx, pageRead } from "@/server/http/session";
import {
  addSeriesAction,
  archiveSeriesAction,
  changeSeriesAction,
  restoreSeriesAction,
  setDefaultSeriesAction,
} from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("firm.numbersPage");
  return { title: t("numbers") };
}

type PageProps = { params: Promise<{ slug: string }> };

export default async function NumbersPage({ params }: PageProps) {
  const t = await getTranslations("firm.numbersPage");
  const { slug } = await params;
  const ctx = await pageCtx(slug);
  const series = await pageRead(readSeries(ctx));
  const mayWrite = can(ctx.role, "settings:write");
  return (
    <>
      <SettingsHeader slug={slug} open="numbers" mayWrite={mayWrite} />
      <SeriesTable
        slug={slug}
        series={series}
        mayWrite={mayWrite}
        mayReadNumbers={can(ctx.role, "continuity:read")}
        actions={{
          add: addSeriesAction.bind(null, slug),
          change: changeSeriesAction.bind(null, slug),
          makeDefault: setDefaultSeriesAction.bind(null, slug),
          archive: archiveSeriesAction.bind(null, slug),
          restore: restoreSeriesAction.bind(null, slug),
        }}
      />
      {can(ctx.role, "verify:read") && (
        <Card
          title={t("verifyTheBooks")}
          actions={
            <LinkButton href={paths.settingsVerify(slug)} icon={<ShieldCheck aria-hidden />}>
              {t("verify")}
            </LinkButton>
          }
        >
          <p className="max-w-prose text-muted">{t("walkTheChainOfEvery")}</p>
        </Card>
      )}
    </>
  );
}
