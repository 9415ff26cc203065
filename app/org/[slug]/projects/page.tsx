import { FolderKanban } from "lucide-react";
import type { Metadata } from "next";
import { CustomerFilter } from "@/components/projects/customer-filter";
import { NewProject } from "@/components/projects/new-project";
import { ProjectTable } from "@/components/projects/project-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { LinkTabs } from "@/components/ui/tabs";
import { Toolbar } from "@/components/ui/toolbar";
import { paths, withQuery } from "@/lib/paths";
import { can, whyNot } from "@/lib/permissions";
import { listProjectsInput } from "@/lib/projects/schema";
import { pageCtx, pageRead } from "@/server/http/session";
import { readProjects } from "@/server/projects/read";
import { saveProjectAction } from "./actions";

export const metadata: Metadata = { title: "Projects" };

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ProjectsPage({ params, searchParams }: PageProps) {
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
    { label: "Active", href: withQuery(path, { search, customer }), active: !show },
    {
      label: "Archived",
      href: withQuery(path, { search, customer, show: "archived" }),
      active: Boolean(show),
    },
  ];
  return (
    <>
      <PageHeader
        title="Projects"
        actions={!isEmpty && add}
        tabs={!isEmpty && <LinkTabs label="Which projects" tabs={tabs} />}
      />
      {!isEmpty && (
        <Toolbar>
          <SearchBox
            label="Search projects"
            placeholder="Name, code or customer"
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
            title="No projects yet"
            text="Time is logged on a project, and billed to its customer."
            action={add}
          />
        ) : (
          <EmptyState
            icon={<FolderKanban aria-hidden />}
            title={search || customer ? "No project matches" : "No archived projects"}
            text={search || customer ? "Nothing here with these filters." : "What you archive is kept here."}
            action={<LinkButton href={path}>Show all projects</LinkButton>}
          />
        )}
        <div className="border-line not-empty:border-t">
          <Pagination
            label="projects"
            previousHref={previous && withQuery(path, { search, customer, show, before: previous })}
            nextHref={next && withQuery(path, { search, customer, show, after: next })}
          >
            {rows.length} on this page
          </Pagination>
        </div>
      </Card>
    </>
  );
}
