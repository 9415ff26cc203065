"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { can, type Role } from "@/lib/permissions";
import type { ProjectScreen } from "@/server/projects/read-project";
import { ProjectForm, type ProjectFormProps } from "./project-form";

type EditProjectProps = {
  project: ProjectScreen;
  viewer: Role;
  action: ProjectFormProps["action"];
  icon?: ReactNode;
  children: ReactNode;
};

/** A button that opens the form of a project; it says why it cannot be changed. */
export function EditProject({ project, viewer, action, icon, children }: EditProjectProps) {
  const whyNot = useTranslations("enums.whyNot");
  const t = useTranslations("projects.editProject");
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const { name, isArchived, isLead } = project;
  const reason = can(viewer, "project:write", { lead: isLead }) ? null : whyNot("project:write");
  const archived = isArchived ? t("isArchivedRestoreItFirst", { name }) : null;
  return (
    <>
      <Button icon={icon} disabledReason={reason ?? archived} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("edit", { name })}>
        <ProjectForm
          action={action}
          customers={withOwn(project)}
          details={project.details}
          mayPlace={can(viewer, "project:place")}
          onCancel={close}
          onSaved={(_, saved) => {
            toast.success(t("saved", { saved }));
            close();
          }}
        />
      </Dialog>
    </>
  );
}

// The customer of an archived one is not among the choices, but stays this project's.
function withOwn({ customer, customers }: ProjectScreen) {
  return !customer || customers.some(({ id }) => id === customer.id) ? customers : [customer, ...customers];
}
