import type { ReactNode } from "react";
import type { Control, FieldPath, FieldValues } from "react-hook-form";

/** What every field takes; `control` is `form.control`, and lets the compiler check `name`. */
export type FormFieldProps<Input extends FieldValues, Name extends FieldPath<Input> = FieldPath<Input>> = {
  control: Control<Input>;
  name: Name;
  label: string;
  hideLabel?: boolean;
  hint?: ReactNode;
  optional?: boolean;
  className?: string;
};
