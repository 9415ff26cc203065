"use client";

import { useId } from "react";
import { type FieldPath, type FieldValues, useController } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import type { FormFieldProps } from "./field-props";

type CheckboxFieldProps<Values extends FieldValues, Name extends FieldPath<Values>> = Omit<
  FormFieldProps<Values, Name>,
  "hideLabel" | "optional"
> & { disabled?: boolean };

/** Yes or no. */
export function CheckboxField<Values extends FieldValues, Name extends FieldPath<Values>>({
  control,
  name,
  label,
  hint,
  disabled,
  className,
}: CheckboxFieldProps<Values, Name>) {
  const { field, fieldState } = useController({ control, name });
  const errorId = useId();
  const error = fieldState.error?.message;
  return (
    <div className={className}>
      <Checkbox
        ref={field.ref}
        name={name}
        label={label}
        hint={hint}
        disabled={disabled}
        checked={Boolean(field.value)}
        onCheckedChange={field.onChange}
        onBlur={field.onBlur}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
      />
      {error && (
        <p id={errorId} className="mt-1 text-red-text text-sm">
          {error}
        </p>
      )}
    </div>
  );
}
