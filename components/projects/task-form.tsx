"use client";

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
  const form = useActionForm({
    schema: saveTaskInput,
    action,
    defaultValues: { projectId, taskId: task?.id, name: task?.name ?? "", billable: task?.billable ?? true },
    onSuccess: (_, { name }) => {
      toast.success(task ? `${name} saved` : `${name} added`);
      onDone();
    },
  });
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={onDone}>Cancel</Button>
          <SubmitButton>{task ? "Save" : "Add task"}</SubmitButton>
        </>
      }
    >
      <TextField control={form.control} name="name" label="Name" autoComplete="off" />
      <CheckboxField
        control={form.control}
        name="billable"
        label="Billable"
        hint="What new time on it begins as; time already logged keeps its own"
      />
    </Form>
  );
}
