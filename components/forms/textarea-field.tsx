"use client";

import type { ComponentProps } from "react";
import { type FieldPath, type FieldValues, useController } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import type { FormFieldProps } from "./field-props";

type TextareaProps = Pick<ComponentProps<"textarea">, "placeholder" | "rows" | "maxLength" | "disabled">;

/** Several lines of text; it grows with what is written. */
export function TextareaField<Values extends FieldValues, Name extends FieldPath<Values>>({
  control,
  name,
  label,
  hideLabel,
  hint,
  optional,
  className,
  ...textarea
}: FormFieldProps<Values, Name> & TextareaProps) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Field {...{ label, hideLabel, hint, optional, className }} error={fieldState.error?.message}>
      {(aria) => <Textarea {...textarea} {...field} {...aria} value={field.value ?? ""} />}
    </Field>
  );
}
