"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Button, type ButtonProps } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useOpenByAddress } from "@/components/ui/use-open-by-address";
import { paths } from "@/lib/paths";
import { ProjectForm, type ProjectFormProps } from "./project-form";

type NewProjectProps = Pick<ProjectFormProps, "action" | "customers" | "customerId"> &
  Pick<ButtonProps, "variant"> & { slug: string; disabledReason: string | null };

/** The button that adds a project and opens its page. */
export function NewProject({ slug, disabledReason, variant = "primary", ...form }: NewProjectProps) {
  const t = useTranslations("projects.newProject");
  const router = useRouter();
  const [open, setOpen] = useOpenByAddress();
  return (
    <>
      <Button
        variant={variant}
        icon={<Plus aria-hidden />}
        disabledReason={disabledReason}
        onClick={() => setOpen(true)}
      >
        {t("newProject")}
      </Button>
      <Dialog open={open && disabledReason === null} onOpenChange={setOpen} title={t("newProject")}>
        <ProjectForm
          {...form}
          mayPlace
          onCancel={() => setOpen(false)}
          onSaved={async (id, name) => {
            toast.success(t("added", { name }));
            await setOpen(false);
            router.push(paths.project(slug, id));
          }}
        />
      </Dialog>
    </>
  );
}
