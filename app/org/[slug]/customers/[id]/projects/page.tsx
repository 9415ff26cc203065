import { FolderKanban } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerHeader } from "@/components/customers/customer-header";
import { NewProject } from "@/components/projects/new-project";
import { ProjectTable } from "@/components/projects/project-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { paths, withQuery } from "@/lib/paths";
import { can } from "@/lib/permissions";
import { listProjectsInput } from "@/lib/projects/schema";
import { readCustomerHeader } from "@/server/customers/read";
import { pageCtx, pageRead } from "@/server/http/session";
import { readProjects } from "@/server/projects/read";
import { saveProjectAction } from "../../../projects/actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("customers.projectsPage");
  return { title: t("projects") };
}

type PageProps = {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<{ after?: string | string[]; before?: string | string[] }>;
};

export default async function CustomerProjectsPage({ params, searchParams }: PageProps) {
  const whyNot = await getTranslations("enums.whyNot");
  const t = await getTranslations("customers.projectsPage");
  const { slug, id } = await params;
  const { after, before } = await searchParams;
  const ctx = await pageCtx(slug);
  const customer = await pageRead(readCustomerHeader(ctx, id));
  const show = customer.isArchived ? "archived" : "active";
  const input = listProjectsInput.parse({ after, before, customer: id, show });
  const { rows, previous, next, customers } = await pageRead(readProjects(ctx, input));
  const path = paths.customerProjects(slug, id);
  const archived = customer.isArchived ? t("isArchivedRestoreItFirst", { name: customer.name }) : null;
  const add = (
    <NewProject
      slug={slug}
      action={saveProjectAction.bind(null, slug)}
      customers={customers}
      customerId={id}
      disabledReason={can(ctx.role, "project:place") ? archived : whyNot("project:place")}
    />
  );
  return (
    <>
      <CustomerHeader slug={slug} viewer={ctx.role} customer={customer} current="projects" actions={add} />
      <Card flush>
        {rows.length > 0 ? (
          <ProjectTable slug={slug} rows={rows} />
        ) : (
          <EmptyState
            icon={<FolderKanban aria-hidden />}
            title={t("noProjects")}
            text={t("timeIsLoggedOnA")}
          />
        )}
        <div className="border-line not-empty:border-t">
          <Pagination
            label={t("projects2")}
            previousHref={previous && withQuery(path, { before: previous })}
            nextHref={next && withQuery(path, { after: next })}
          />
        </div>
      </Card>
    </>
  );
}
