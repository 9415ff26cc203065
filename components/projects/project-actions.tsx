"use client";

import { Archive, ArchiveRestore, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Texts } from "@/components/ui/texts";
import { formatMinutes } from "@/lib/format";
import { can, type Role } from "@/lib/permissions";
import type { OneProjectInput } from "@/lib/projects/schema";
import type { Result } from "@/lib/result";
import type { ProjectScreen } from "@/server/projects/read-project";
import { EditProject } from "./edit-project";
import type { ProjectFormProps } from "./project-form";

type ProjectActionsProps = {
  project: ProjectScreen;
  viewer: Role;
  actions: {
    save: ProjectFormProps["action"];
    archive: (input: OneProjectInput) => Promise<Result<void>>;
    restore: (input: OneProjectInput) => Promise<Result<void>>;
  };
};

/** What can be done with a project: change, archive or bring back. */
export function ProjectActions({ project, viewer, actions }: ProjectActionsProps) {
  const whyNot = useTranslations("enums.whyNot");
  const t = useTranslations("projects.projectActions");
  const [open, setOpen] = useState(false);
  const { id, name, isArchived } = project;
  const reason = can(viewer, "project:write", { lead: project.isLead }) ? null : whyNot("project:write");
  return (
    <>
      <Button
        icon={isArchived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
        disabledReason={reason}
        onClick={() => setOpen(true)}
      >
        {isArchived ? t("restore") : t("archive")}
      </Button>
      <EditProject project={project} viewer={viewer} action={actions.save} icon={<Pencil aria-hidden />}>
        {t("edit")}
      </EditProject>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        tone={isArchived ? "primary" : "danger"}
        title={isArchived ? t("restore2", { name }) : t("archive2", { name })}
        description={isArchived ? t("timeCanBeLoggedOn") : archiveText(project, t)}
        confirmLabel={isArchived ? t("restore") : t("archive")}
        onConfirm={async () => {
          const result = await (isArchived ? actions.restore : actions.archive)({ projectId: id });
          if (result.ok) toast.success(isArchived ? t("isBack", { name }) : t("isArchived", { name }));
          return result;
        }}
      />
    </>
  );
}

function archiveText({ minutes, customer }: ProjectScreen, t: Texts<"projects.projectActions">): string {
  if (!minutes || !customer || minutes.unbilled === 0) return t("nobodyLogsTimeOnIt");
  return t("areStillUnbilled", { minutes: formatMinutes(minutes.unbilled) });
}
