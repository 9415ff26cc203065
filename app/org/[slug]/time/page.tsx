import { Upload } from "lucide-react";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { can } from "@/lib/permissions";
import { timeViewCookie, weekFilter } from "@/lib/time/week-filter";
import { pageCtx } from "@/server/http/session";
import { EntriesView } from "./entries-view";
import { GridView } from "./grid-view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("time.page");
  return { title: t("time") };
}

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function TimePage({ params, searchParams }: PageProps) {
  const t = await getTranslations("time.page");
  const { slug } = await params;
  const view = (await cookies()).get(timeViewCookie)?.value;
  const filter = weekFilter.parse({ view, ...(await searchParams) });
  const ctx = await pageCtx(slug);
  const View = filter.view === "week" ? GridView : EntriesView;
  return (
    <>
      <PageHeader
        title={t("time")}
        actions={
          can(ctx.role, "time:import", {}) && (
            <LinkButton href={paths.timeImport(slug)} icon={<Upload aria-hidden />}>
              {t("import")}
            </LinkButton>
          )
        }
      />
      <View slug={slug} ctx={ctx} filter={filter} />
    </>
  );
}
