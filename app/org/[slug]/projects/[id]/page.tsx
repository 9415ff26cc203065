import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { BudgetCard } from "@/components/projects/budget-card";
import { EditProject } from "@/components/projects/edit-project";
import { ProjectActions } from "@/components/projects/project-actions";
import { ProjectFigures } from "@/components/projects/project-figures";
import { TaskCard } from "@/components/projects/task-card";
import { TeamCard } from "@/components/projects/team-card";
import { ProjectRates } from "@/components/rates/project-rates";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import { can } from "@/lib/permissions";
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

type PageProps = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("projects.onePage");
  return { title: t("project") };
}

export default async function ProjectPage({ params }: PageProps) {
  const whyNot = await getTranslations("enums.whyNot");
  const t = await getTranslations("projects.onePage");
  const { slug, id } = await params;
  const ctx = await pageCtx(slug);
  const project = await pageRead(readProject(ctx, id));
  const rates =
    project.customer && can(ctx.role, "rate:read", {}) ? await pageRead(readProjectRates(ctx, id)) : null;
  const archived = project.isArchived ? t("isArchivedRestoreItFirst", { name: project.name }) : null;
  const mayWrite = can(ctx.role, "project:write", { lead: project.isLead });
  const disabledReason = mayWrite ? archived : whyNot("project:write");
  return (
    <>
      <PageHeader
        title={project.name}
        breadcrumbs={[{ label: t("projects"), href: paths.projects(slug) }]}
        badge={project.isArchived && <Badge>{t("archived")}</Badge>}
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
      <ProjectFigures slug={slug} project={project} />
      {project.minutes && (
        <BudgetCard
          budget={project.budget}
          setBudget={
            <EditProject project={project} viewer={ctx.role} action={saveProjectAction.bind(null, slug)}>
              {t("setABudget")}
            </EditProject>
          }
        />
      )}
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
          helpers={project.helpers}
          currency={project.currency}
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
  const t = useTranslations("projects.onePage");
  const { customer, details, currency } = project;
  return (
    <>
      {details.code && `${details.code} · `}
      {customer ? (
        <TextLink href={paths.customer(slug, customer.id)}>{customer.name}</TextLink>
      ) : (
        t("internalWorkBilledToNobody")
      )}
      {customer && ` · ${currency}`}
    </>
  );
}
