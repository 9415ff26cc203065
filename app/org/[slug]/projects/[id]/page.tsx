import type { Metadata } from "next";
import { ProjectActions } from "@/components/projects/project-actions";
import { ProjectMinutes } from "@/components/projects/project-minutes";
import { TaskCard } from "@/components/projects/task-card";
import { TeamCard } from "@/components/projects/team-card";
import { ProjectRates } from "@/components/rates/project-rates";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import { can, whyNot } from "@/lib/permissions";
import { pageCtx, pageRead } from "@/server/http/session";
import { type ProjectScreen, readProject } from "@/server/projects/read-project";
import { readProjectRates } from "@/server/rates/read";
import { deleteRateAction, previewReRateAction, reRateAction, saveRateAction } from "../../rates/actions";
import {
  archiveProjectAction,
  archiveTaskAction,
  removeProjectMemberAction,
  restoreProjectAction,
  restoreTaskAction,
  saveProjectAction,
  saveTaskAction,
  setProjectMemberAction,
} from "../actions";

export const metadata: Metadata = { title: "Project" };

type PageProps = { params: Promise<{ slug: string; id: string }> };

export default async function ProjectPage({ params }: PageProps) {
  const { slug, id } = await params;
  const ctx = await pageCtx(slug);
  const project = await pageRead(readProject(ctx, id));
  const rates =
    project.customer && can(ctx.role, "rate:read", {}) ? await pageRead(readProjectRates(ctx, id)) : null;
  const archived = project.isArchived ? `${project.name} is archived. Restore it first.` : null;
  const mayWrite = can(ctx.role, "project:write", { lead: project.isLead });
  const disabledReason = mayWrite ? archived : whyNot("project:write");
  return (
    <>
      <PageHeader
        title={project.name}
        breadcrumbs={[{ label: "Projects", href: paths.projects(slug) }]}
        badge={project.isArchived && <Badge>Archived</Badge>}
        meta={<Meta slug={slug} project={project} />}
        actions={
          <ProjectActions
            project={project}
            viewer={ctx.role}
            actions={{
              save: saveProjectAction.bind(null, slug),
              archive: archiveProjectAction.bind(null, slug),
              restore: restoreProjectAction.bind(null, slug),
            }}
          />
        }
      />
      <ProjectMinutes {...project} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <TaskCard
          projectId={id}
          tasks={project.tasks}
          disabledReason={disabledReason}
          actions={{
            save: saveTaskAction.bind(null, slug),
            archive: archiveTaskAction.bind(null, slug),
            restore: restoreTaskAction.bind(null, slug),
          }}
        />
        <TeamCard
          projectId={id}
          team={project.team}
          others={project.others}
          disabledReason={disabledReason}
          appointReason={can(ctx.role, "project:appoint") ? null : whyNot("project:appoint")}
          actions={{
            set: setProjectMemberAction.bind(null, slug),
            remove: removeProjectMemberAction.bind(null, slug),
          }}
        />
      </div>
      {rates && (
        <ProjectRates
          projectId={id}
          rows={rates.rows}
          choices={rates.choices}
          disabledReason={archived}
          actions={{
            save: saveRateAction.bind(null, slug),
            delete: deleteRateAction.bind(null, slug),
            preview: previewReRateAction.bind(null, slug),
            carryOut: reRateAction.bind(null, slug),
          }}
        />
      )}
    </>
  );
}

function Meta({ slug, project }: { slug: string; project: ProjectScreen }) {
  const { customer, details, currency } = project;
  return (
    <>
      {details.code && `${details.code} · `}
      {customer ? (
        <TextLink href={paths.customer(slug, customer.id)}>{customer.name}</TextLink>
      ) : (
        "Internal work, billed to nobody"
      )}
      {customer && ` · ${currency}`}
    </>
  );
}
