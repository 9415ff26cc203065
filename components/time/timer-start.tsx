"use client";

import { Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormState, useWatch } from "react-hook-form";
import type { z } from "zod";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { startTimerInput } from "@/lib/time/schema";
import type { RowWork } from "@/lib/time/timesheet";
import type { ProjectChoice } from "@/server/time/choices";
import type { StoppedTimer } from "@/server/time/stop-timer";
import type { TimerActions } from "./timer";
import { useTellKept } from "./use-tell-kept";
import { WorkField } from "./work-field";
import { isUsuallyBillable } from "./work-options";

type TimerStartProps = {
  projects: readonly ProjectChoice[];
  action: TimerActions["start"];
  onDone: () => void;
};

type StartInput = z.input<typeof startTimerInput>;

/** What the timer is to run for. */
export function TimerStart({ projects, action, onDone }: TimerStartProps) {
  const t = useTranslations("time.timerStart");
  const tellKept = useTellKept();
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
  const { errors, isSubmitted } = useFormState({ control });
  const [projectId, taskId = null] = useWatch({ control, name: ["projectId", "taskId"] });
  const project = projects.find((choice) => choice.id === projectId);
  const isInternal = project?.customerName === null;
  const choose = (work: RowWork) => {
    const chosen = projects.find((choice) => choice.id === work.projectId);
    setValue("projectId", work.projectId, { shouldValidate: isSubmitted });
    setValue("taskId", work.taskId);
    setValue("billable", isUsuallyBillable(chosen, work.taskId));
  };
  return (
    <Form form={form} actions={<SubmitButton icon={<Play aria-hidden />}>{t("start")}</SubmitButton>}>
      <WorkField
        projects={projects}
        value={{ projectId, taskId }}
        onChange={choose}
        errors={[errors.projectId, errors.taskId]}
      />
      <TextField control={control} name="description" label={t("description")} optional maxLength={2000} />
      <CheckboxField
        control={control}
        name="billable"
        label={t("billable")}
        disabled={isInternal}
        hint={isInternal ? t("internalWork") : undefined}
      />
    </Form>
  );
}
