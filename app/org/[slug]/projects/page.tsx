import { FolderKanban } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerFilter } from "@/components/projects/customer-filter";
import { NewProject } from "@/components/projects/new-project";
import { ProjectTable } from "@/components/projects/project-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { Toolbar } from "@/components/ui/toolbar";
import { paths, withQuery } from "@/lib/paths";
import { can } from "@/lib/permissions";
import { listProjectsInput } from "@/lib/projects/schema";
import { pageCtx, pageRead } from "@/server/http/session";
import { readProjects } from "@/server/projects/read";
import { saveProjectAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("projects.page");
  return { title: t("projects") };
}

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ProjectsPage({ params, searchParams }: PageProps) {
  const whyNot = await getTranslations("enums.whyNot");
  const t = await getTranslations("projects.page");
  const { slug } = await params;
  const input = listProjectsInput.parse(await searchParams);
  const ctx = await pageCtx(slug);
  const { rows, previous, next, customers, isEmpty } = await pageRead(readProjects(ctx, input));
  const path = paths.projects(slug);
  const { search, customer } = input;
  const show = input.show === "archived" ? "archived" : undefined;
  const add = (
    <NewProject
      slug={slug}
      action={saveProjectAction.bind(null, slug)}
      customers={customers}
      customerId={customer === "internal" ? undefined : customer}
      disabledReason={can(ctx.role, "project:place") ? null : whyNot("project:place")}
    />
  );
  const tabs = [
    { label: t("active"), href: withQuery(path, { search, customer }), active: !show },
    {
      label: t("archived"),
      href: withQuery(path, { search, customer, show: "archived" }),
      active: Boolean(show),
    },
  ];
  return (
    <>
      <PageHeader
        title={t("projects")}
        actions={!isEmpty && add}
        tabs={!isEmpty && <LinkTabs label={t("whichProjects")} tabs={tabs} />}
      />
      {!isEmpty && (
        <Toolbar>
          <SearchBox
            label={t("searchProjects")}
            placeholder={t("nameCodeOrCustomer")}
            path={path}
            query={{ customer, show }}
            value={search ?? ""}
          />
          <CustomerFilter path={path} query={{ search, show }} value={customer} customers={customers} />
        </Toolbar>
      )}
      <Card flush>
        {rows.length > 0 ? (
          <ProjectTable slug={slug} rows={rows} />
        ) : isEmpty ? (
          <EmptyState
            icon={<FolderKanban aria-hidden />}
            title={t("noProjectsYet")}
            text={t("timeIsLoggedOnA")}
            action={add}
          />
        ) : (
          <EmptyState
            icon={<FolderKanban aria-hidden />}
            title={search || customer ? t("noProjectMatches") : t("noArchivedProjects")}
            text={search || customer ? t("nothingHereWithTheseFilters") : t("whatYouArchiveIsKept")}
            action={<LinkButton href={path}>{t("showAllProjects")}</LinkButton>}
          />
        )}
        <div className="border-line not-empty:border-t">
          <Pagination
            label={t("projects2")}
            previousHref={previous && withQuery(path, { search, customer, show, before: previous })}
            nextHref={next && withQuery(path, { search, customer, show, after: next })}
          >
            {t("onThisPage", { count: rows.length })}
          </Pagination>
        </div>
      </Card>
    </>
  );
}
