"use client";

import { Archive, ArchiveRestore, Pencil } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { formatMinutes } from "@/lib/format";
import { can, type Role, whyNot } from "@/lib/permissions";
import type { OneProjectInput } from "@/lib/projects/schema";
import type { Result } from "@/lib/result";
import type { ProjectScreen } from "@/server/projects/read-project";
import { ProjectForm, type ProjectFormProps } from "./project-form";

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
  const [open, setOpen] = useState<"edit" | "archive" | null>(null);
  const { id, name, isArchived } = project;
  const close = () => setOpen(null);
  const reason = can(viewer, "project:write", { lead: project.isLead }) ? null : whyNot("project:write");
  return (
    <>
      <Button
        icon={isArchived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
        disabledReason={reason}
        onClick={() => setOpen("archive")}
      >
        {isArchived ? "Restore" : "Archive"}
      </Button>
      <Button
        icon={<Pencil aria-hidden />}
        disabledReason={reason ?? (isArchived ? `${name} is archived. Restore it first.` : null)}
        onClick={() => setOpen("edit")}
      >
        Edit
      </Button>
      <Dialog open={open === "edit"} onOpenChange={close} title={`Edit ${name}`}>
        <ProjectForm
          action={actions.save}
          customers={withOwn(project)}
          details={project.details}
          mayPlace={can(viewer, "project:place")}
          onCancel={close}
          onSaved={(_, saved) => {
            toast.success(`${saved} saved`);
            close();
          }}
        />
      </Dialog>
      <ConfirmDialog
        open={open === "archive"}
        onOpenChange={close}
        tone={isArchived ? "primary" : "danger"}
        title={isArchived ? `Restore ${name}?` : `Archive ${name}?`}
        description={isArchived ? "Time can be logged on it again." : archiveText(project)}
        confirmLabel={isArchived ? "Restore" : "Archive"}
        onConfirm={async () => {
          const result = await (isArchived ? actions.restore : actions.archive)({ projectId: id });
          if (result.ok) toast.success(isArchived ? `${name} is back` : `${name} is archived`);
          return result;
        }}
      />
    </>
  );
}

// The customer of an archived one is not among the choices, but stays this project's.
function withOwn({ customer, customers }: ProjectScreen) {
  return !customer || customers.some(({ id }) => id === customer.id) ? customers : [customer, ...customers];
}

function archiveText({ minutes, customer }: ProjectScreen): string {
  const keep = "Nobody logs time on it any more; what was logged stays.";
  if (!minutes || !customer || minutes.unbilled === 0) return keep;
  return `${keep} ${formatMinutes(minutes.unbilled)} are still unbilled and can be billed later.`;
}
