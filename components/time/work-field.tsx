"use client";

import { useTranslations } from "next-intl";
import type { FieldError } from "react-hook-form";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { type RowWork, rowKey } from "@/lib/time/timesheet";
import type { ProjectChoice } from "@/server/time/choices";
import { useWorkOptions, workOf } from "./work-options";

type WorkFieldProps = {
  projects: readonly ProjectChoice[];
  /** What is chosen; an empty project for nothing. */
  value: RowWork;
  onChange: (work: RowWork) => void;
  errors?: readonly (FieldError | undefined)[];
  disabled?: boolean;
  hideLabel?: boolean;
  className?: string;
};

/** Customer, project and task in one box, by typing any of them; what one worked on last comes first. */
export function WorkField({ projects, value, onChange, errors = [], ...frame }: WorkFieldProps) {
  const t = useTranslations("time.workField");
  const options = useWorkOptions(projects);
  const error = errors.find((each) => each?.message)?.message;
  return (
    <Field label={t("project")} hideLabel={frame.hideLabel} error={error} className={frame.className}>
      {(aria) => (
        <Combobox
          {...aria}
          name="projectId"
          options={options}
          value={value.projectId ? rowKey(value) : null}
          onValueChange={(next) => onChange(workOf(next) ?? { projectId: "", taskId: null })}
          placeholder={t("placeholder")}
          emptyText={t("nothingHasThatName")}
          disabled={frame.disabled}
        />
      )}
    </Field>
  );
}
