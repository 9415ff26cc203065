"use client";

import { Play } from "lucide-react";
import { useWatch } from "react-hook-form";
import { toast } from "sonner";
import type { z } from "zod";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { ComboboxField } from "@/components/forms/combobox-field";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { startTimerInput } from "@/lib/time/schema";
import { spellDuration } from "@/lib/time/spell-duration";
import type { ProjectChoice } from "@/server/time/choices";
import type { StoppedTimer } from "@/server/time/stop-timer";
import type { TimerActions } from "./timer";
import { isUsuallyBillable, projectOptions, taskOptions } from "./work-options";

type TimerStartProps = {
  projects: readonly ProjectChoice[];
  action: TimerActions["start"];
  onDone: () => void;
};

type StartInput = z.input<typeof startTimerInput>;

/** What the timer is to run for. */
export function TimerStart({ projects, action, onDone }: TimerStartProps) {
  const form = useActionForm<StartInput, unknown, { stopped: StoppedTimer | null }>({
    schema: startTimerInput,
    action,
    defaultValues: { projectId: "", taskId: null, description: "", billable: true },
    onSuccess: ({ stopped }) => {
      if (stopped) tellKept(stopped);
      onDone();
    },
  });
  const { control, setValue } = form;
  const [projectId, taskId] = useWatch({ control, name: ["projectId", "taskId"] });
  const project = projects.find((choice) => choice.id === projectId);
  const isInternal = project?.customerName === null;
  const chooseProject = (id: string | null) => {
    if (id === projectId) return;
    setValue("taskId", null);
    setValue(
      "billable",
      isUsuallyBillable(
        projects.find((choice) => choice.id === id),
        null,
      ),
    );
  };
  return (
    <Form form={form} actions={<SubmitButton icon={<Play aria-hidden />}>Start</SubmitButton>}>
      <ComboboxField
        control={control}
        name="projectId"
        label="Project"
        options={projectOptions(projects)}
        placeholder="Find a project…"
        emptyText="No open project has that name"
        onChosen={chooseProject}
      />
      {project && project.tasks.length > 0 && (
        <ComboboxField
          control={control}
          name="taskId"
          label="Task"
          optional
          emptyValue={null}
          clearable={Boolean(taskId)}
          options={taskOptions(project)}
          placeholder="Find a task…"
          emptyText="This project has no such task"
          onChosen={(id) => setValue("billable", isUsuallyBillable(project, id))}
        />
      )}
      <TextField control={control} name="description" label="Description" optional maxLength={2000} />
      <CheckboxField
        control={control}
        name="billable"
        label="Billable"
        disabled={isInternal}
        hint={isInternal ? "Internal work" : undefined}
      />
    </Form>
  );
}

/** Says what became of a timer's time. */
export function tellKept({ minutes, projectName }: StoppedTimer): void {
  toast.success(`Timer stopped: ${spellDuration(minutes)} on ${projectName}`);
}
