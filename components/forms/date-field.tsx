"use client";

import { type FieldPath, type FieldValues, useController } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { DateInput } from "@/components/ui/input";
import type { FormFieldProps } from "./field-props";

type DateFieldProps<Values extends FieldValues, Name extends FieldPath<Values>> = FormFieldProps<
  Values,
  Name
> & {
  /** `YYYY-MM-DD`, both inclusive. */
  min?: string;
  max?: string;
  disabled?: boolean;
};

/** A calendar date, `YYYY-MM-DD` or empty. */
export function DateField<Values extends FieldValues, Name extends FieldPath<Values>>({
  control,
  name,
  min,
  max,
  disabled,
  ...frame
}: DateFieldProps<Values, Name>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Field {...frame} error={fieldState.error?.message}>
      {(aria) => <DateInput {...{ min, max, disabled }} {...field} {...aria} value={field.value ?? ""} />}
    </Field>
  );
}
