import type { Metadata } from "next";
import { SeriesTable } from "@/components/firm/series-table";
import { SettingsHeader } from "@/components/firm/settings-header";
import { can } from "@/lib/permissions";
import { readSeries } from "@/server/firm/read";
import { pageCtx, pageRead } from "@/server/http/session";
import { changeSeriesAction } from "../actions";

export const metadata: Metadata = { title: "Numbers" };

type PageProps = { params: Promise<{ slug: string }> };

export default async function NumbersPage({ params }: PageProps) {
  const { slug } = await params;
  const ctx = await pageCtx(slug);
  const series = await pageRead(readSeries(ctx));
  const mayWrite = can(ctx.role, "settings:write");
  return (
    <>
      <SettingsHeader slug={slug} open="numbers" mayWrite={mayWrite} />
      <SeriesTable series={series} mayWrite={mayWrite} action={changeSeriesAction.bind(null, slug)} />
    </>
  );
}
