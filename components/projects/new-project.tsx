"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { Button, type ButtonProps } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { paths } from "@/lib/paths";
import { ProjectForm, type ProjectFormProps } from "./project-form";

type NewProjectProps = Pick<ProjectFormProps, "action" | "customers" | "customerId"> &
  Pick<ButtonProps, "variant"> & { slug: string; disabledReason: string | null };

/** The button that adds a project and opens its page. */
export function NewProject({ slug, disabledReason, variant = "primary", ...form }: NewProjectProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={variant}
        icon={<Plus aria-hidden />}
        disabledReason={disabledReason}
        onClick={() => setOpen(true)}
      >
        New project
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="New project">
        <ProjectForm
          {...form}
          mayPlace
          onCancel={() => setOpen(false)}
          onSaved={(id, name) => {
            toast.success(`${name} added`);
            setOpen(false);
            router.push(paths.project(slug, id));
          }}
        />
      </Dialog>
    </>
  );
}
