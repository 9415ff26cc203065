import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VerifyPanel } from "@/components/firm/verify-panel";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { can } from "@/lib/permissions";
import { pageCtx } from "@/server/http/session";
import { verifyFirmAction } from "../actions";

export const metadata: Metadata = { title: "Verify the books" };

type PageProps = { params: Promise<{ slug: string }> };

export default async function VerifyPage({ params }: PageProps) {
  const { slug } = await params;
  const ctx = await pageCtx(slug);
  if (!can(ctx.role, "verify:read")) notFound();
  return (
    <>
      <PageHeader
        title="Verify the books"
        breadcrumbs={[
          { label: "Settings", href: paths.settings(slug) },
          { label: "Numbers", href: paths.settingsNumbers(slug) },
        ]}
      />
      <VerifyPanel slug={slug} action={verifyFirmAction.bind(null, slug)} />
    </>
  );
}
