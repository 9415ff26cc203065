"use client";

import { useTranslations } from "next-intl";
import { useFormState, useWatch } from "react-hook-form";
import type { z } from "zod";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { DateField } from "@/components/forms/date-field";
import { DurationField } from "@/components/forms/duration-field";
import { TextField } from "@/components/forms/text-field";
import type { ActionForm } from "@/components/forms/use-action-form";
import type { saveTimeEntryInput } from "@/lib/time/schema";
import type { RowWork } from "@/lib/time/timesheet";
import type { ProjectChoice } from "@/server/time/choices";
import { WorkField } from "./work-field";
import { isUsuallyBillable } from "./work-options";

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
  const t = useTranslations("time.entryFields");
  const { control, setValue } = form;
  const { errors, isSubmitted } = useFormState({ control });
  const [projectId, taskId = null] = useWatch({ control, name: ["projectId", "taskId"] });
  const project = projects.find((choice) => choice.id === projectId);
  const choose = (work: RowWork) => {
    if (work.projectId === projectId && work.taskId === taskId) return;
    const chosen = projects.find((choice) => choice.id === work.projectId);
    const shouldValidate = isSubmitted;
    setValue("projectId", work.projectId, { shouldValidate, shouldDirty: true });
    setValue("taskId", work.taskId, { shouldValidate, shouldDirty: true });
    setValue("billable", isUsuallyBillable(chosen, work.taskId));
  };
  return (
    <>
      <WorkField
        projects={projects}
        value={{ projectId, taskId }}
        onChange={choose}
        errors={[errors.projectId, errors.taskId]}
        disabled={descriptionOnly}
      />
      <TextField
        control={control}
        name="description"
        label={t("description")}
        optional
        maxLength={2000}
        autoFocus={autoFocus}
      />
      <DurationField control={control} name="minutes" label={t("time")} disabled={descriptionOnly} />
      <DateField control={control} name="date" label={t("date")} disabled={descriptionOnly} />
      <CheckboxField
        control={control}
        name="billable"
        label={t("billable")}
        disabled={descriptionOnly || (project !== undefined && project.customerName === null)}
        hint={project?.customerName === null ? t("internalWork") : undefined}
      />
    </>
  );
}
