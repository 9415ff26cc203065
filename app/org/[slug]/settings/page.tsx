import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DetailsForm } from "@/components/firm/details-form";
import { SettingsHeader } from "@/components/firm/settings-header";
import { can } from "@/lib/permissions";
import { readSettings } from "@/server/firm/read";
import { pageCtx, pageRead } from "@/server/http/session";
import { saveFirmDetailsAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("firm.settingsPage");
  return { title: t("settings") };
}

type PageProps = { params: Promise<{ slug: string }> };

export default async function SettingsPage({ params }: PageProps) {
  const { slug } = await params;
  const ctx = await pageCtx(slug);
  const { details } = await pageRead(readSettings(ctx));
  const mayWrite = can(ctx.role, "settings:write");
  return (
    <>
      <SettingsHeader slug={slug} open="firm" mayWrite={mayWrite} />
      <DetailsForm action={saveFirmDetailsAction.bind(null, slug)} settings={details} mayWrite={mayWrite} />
    </>
  );
}
