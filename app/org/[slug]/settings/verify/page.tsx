import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { VerifyPanel } from "@/components/firm/verify-panel";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { can } from "@/lib/permissions";
import { pageCtx } from "@/server/http/session";
import { verifyFirmAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("firm.verifyPage");
  return { title: t("verifyTheBooks") };
}

type PageProps = { params: Promise<{ slug: string }> };

export default async function VerifyPage({ params }: PageProps) {
  const t = await getTranslations("firm.verifyPage");
  const { slug } = await params;
  const ctx = await pageCtx(slug);
  if (!can(ctx.role, "verify:read")) notFound();
  return (
    <>
      <PageHeader
        title={t("verifyTheBooks")}
        breadcrumbs={[
          { label: t("settings"), href: paths.settings(slug) },
          { label: t("numbers"), href: paths.settingsNumbers(slug) },
        ]}
      />
      <VerifyPanel slug={slug} action={verifyFirmAction.bind(null, slug)} />
    </>
  );
}
