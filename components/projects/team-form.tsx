"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ComboboxField } from "@/components/forms/combobox-field";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { projectRoles, type SetProjectMemberInput, setProjectMemberInput } from "@/lib/projects/schema";
import type { Result } from "@/lib/result";

export type TeamFormProps = {
  action: (input: SetProjectMemberInput) => Promise<Result<void>>;
  projectId: string;
  /** Who could still join. */
  others: { id: string; name: string }[];
  /** Why this person may not make a lead; null when they may. */
  appointReason: string | null;
  onDone: () => void;
};

export function TeamForm({ action, projectId, others, appointReason, onDone }: TeamFormProps) {
  const t = useTranslations("projects.teamForm");
  const roles = useTranslations("enums.projectRole");
  const form = useActionForm({
    schema: setProjectMemberInput,
    action,
    defaultValues: { projectId, memberId: "", role: "CONTRIBUTOR" },
    onSuccess: (_, { memberId }) => {
      const name = others.find(({ id }) => id === memberId)?.name;
      toast.success(name ? t("isOnTheTeam", { name }) : t("thePersonIsOnThe"));
      onDone();
    },
  });
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={onDone}>{t("cancel")}</Button>
          <SubmitButton>{t("add")}</SubmitButton>
        </>
      }
    >
      <ComboboxField
        control={form.control}
        name="memberId"
        label={t("person")}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        control={form.control}
        name="role"
        label={t("role")}
        hint={appointReason ?? undefined}
        options={projectRoles.map((value) => ({
          value,
          label: roles(value),
          disabled: value === "LEAD" && appointReason !== null,
        }))}
      />
    </Form>
  );
}
