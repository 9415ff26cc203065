"use client";

import { useWatch } from "react-hook-form";
import type { z } from "zod";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { ComboboxField } from "@/components/forms/combobox-field";
import { DateField } from "@/components/forms/date-field";
import { DurationField } from "@/components/forms/duration-field";
import { TextField } from "@/components/forms/text-field";
import type { ActionForm } from "@/components/forms/use-action-form";
import type { saveTimeEntryInput } from "@/lib/time/schema";
import type { ProjectChoice } from "@/server/time/choices";
import { isUsuallyBillable, projectOptions, taskOptions } from "./work-options";

/** What the form holds: the duration as it is typed. */
export type EntryInput = z.input<typeof saveTimeEntryInput>;

type EntryFieldsProps = {
  form: ActionForm<EntryInput>;
  projects: readonly ProjectChoice[];
  /** While a draft holds the entry only its description can be changed. */
  descriptionOnly?: boolean;
  /** In a dialog the cursor waits in the description, which can always be changed. */
  autoFocus?: boolean;
};

/** The fields of a time entry: what, how long, when. The frame around them decides how they stand. */
export function EntryFields({ form, projects, descriptionOnly = false, autoFocus }: EntryFieldsProps) {
  const { control, setValue } = form;
  const [projectId, taskId] = useWatch({ control, name: ["projectId", "taskId"] });
  const project = projects.find((choice) => choice.id === projectId);
  const chooseTask = (id: string | null) => setValue("billable", isUsuallyBillable(project, id));
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
  const tasks = taskOptions(project);
  return (
    <>
      <ComboboxField
        control={control}
        name="projectId"
        label="Project"
        options={projectOptions(projects)}
        placeholder="Find a project…"
        emptyText="No open project has that name"
        disabled={descriptionOnly}
        onChosen={chooseProject}
      />
      <ComboboxField
        control={control}
        name="taskId"
        label="Task"
        optional
        emptyValue={null}
        clearable={Boolean(taskId)}
        options={tasks}
        placeholder={project && tasks.length === 0 ? "No tasks" : "Find a task…"}
        emptyText={project ? "This project has no such task" : "Choose a project first"}
        disabled={descriptionOnly}
        onChosen={chooseTask}
      />
      <TextField
        control={control}
        name="description"
        label="Description"
        optional
        maxLength={2000}
        autoFocus={autoFocus}
      />
      <DurationField control={control} name="minutes" label="Time" disabled={descriptionOnly} />
      <DateField control={control} name="date" label="Date" disabled={descriptionOnly} />
      <CheckboxField
        control={control}
        name="billable"
        label="Billable"
        disabled={descriptionOnly || (project !== undefined && project.customerName === null)}
        hint={project?.customerName === null ? "Internal work" : undefined}
      />
    </>
  );
}
