import { FolderKanban } from "lucide-react";
import type { Metadata } from "next";
import { CustomerHeader } from "@/components/customers/customer-header";
import { NewProject } from "@/components/projects/new-project";
import { ProjectTable } from "@/components/projects/project-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { paths, withQuery } from "@/lib/paths";
import { can, whyNot } from "@/lib/permissions";
import { listProjectsInput } from "@/lib/projects/schema";
import { readCustomerHeader } from "@/server/customers/read";
import { pageCtx, pageRead } from "@/server/http/session";
import { readProjects } from "@/server/projects/read";
import { saveProjectAction } from "../../../projects/actions";

export const metadata: Metadata = { title: "Projects" };

type PageProps = {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<{ after?: string | string[]; before?: string | string[] }>;
};

export default async function CustomerProjectsPage({ params, searchParams }: PageProps) {
  const { slug, id } = await params;
  const { after, before } = await searchParams;
  const ctx = await pageCtx(slug);
  const customer = await pageRead(readCustomerHeader(ctx, id));
  const show = customer.isArchived ? "archived" : "active";
  const input = listProjectsInput.parse({ after, before, customer: id, show });
  const { rows, previous, next, customers } = await pageRead(readProjects(ctx, input));
  const path = paths.customerProjects(slug, id);
  const archived = customer.isArchived ? `${customer.name} is archived. Restore it first.` : null;
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
            title="No projects"
            text="Time is logged on a project, and billed to its customer."
          />
        )}
        <div className="border-line not-empty:border-t">
          <Pagination
            label="projects"
            previousHref={previous && withQuery(path, { before: previous })}
            nextHref={next && withQuery(path, { after: next })}
          />
        </div>
      </Card>
    </>
  );
}
