"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { type SaveTaskForm, saveTaskInput } from "@/lib/projects/schema";
import type { Result } from "@/lib/result";

export type TaskFormProps = {
  action: (input: SaveTaskForm) => Promise<Result<{ id: string }>>;
  projectId: string;
  /** Left out for a new task. */
  task?: { id: string; name: string; billable: boolean };
  onDone: () => void;
};

export function TaskForm({ action, projectId, task, onDone }: TaskFormProps) {
  const t = useTranslations("projects.taskForm");
  const form = useActionForm({
    schema: saveTaskInput,
    action,
    defaultValues: { projectId, taskId: task?.id, name: task?.name ?? "", billable: task?.billable ?? true },
    onSuccess: (_, { name }) => {
      toast.success(task ? t("saved", { name }) : t("added", { name }));
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
          <SubmitButton>{task ? t("save") : t("addTask")}</SubmitButton>
        </>
      }
    >
      <TextField control={form.control} name="name" label={t("name")} autoComplete="off" />
      <CheckboxField
        control={form.control}
        name="billable"
        label={t("billable")}
        hint={t("whatNewTimeOnIt")}
      />
    </Form>
  );
}
