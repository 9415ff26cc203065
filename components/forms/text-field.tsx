"use client";

import type { ComponentProps } from "react";
import { type FieldPath, type FieldValues, useController } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormFieldProps } from "./field-props";

type InputProps = Pick<
  ComponentProps<"input">,
  | "type"
  | "placeholder"
  | "autoComplete"
  | "inputMode"
  | "maxLength"
  | "disabled"
  | "readOnly"
  | "autoFocus"
  | "spellCheck"
>;

/** One line of text. */
export function TextField<Values extends FieldValues, Name extends FieldPath<Values>>({
  control,
  name,
  label,
  hideLabel,
  hint,
  optional,
  className,
  ...input
}: FormFieldProps<Values, Name> & InputProps) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Field {...{ label, hideLabel, hint, optional, className }} error={fieldState.error?.message}>
      {(aria) => <Input {...input} {...field} {...aria} value={field.value ?? ""} />}
    </Field>
  );
}
