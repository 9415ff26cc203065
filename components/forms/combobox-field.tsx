"use client";

import { type FieldPath, type FieldValues, useController } from "react-hook-form";
import { Combobox, type ComboboxProps } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import type { FormFieldProps } from "./field-props";

type ComboboxFieldProps<Values extends FieldValues, Name extends FieldPath<Values>> = FormFieldProps<
  Values,
  Name
> &
  Pick<
    ComboboxProps,
    "options" | "placeholder" | "emptyText" | "clearable" | "onCreate" | "createLabel" | "disabled"
  > & {
    /** What the form holds when nothing is chosen. */
    emptyValue?: "" | null;
    onChosen?: (value: string | null) => void;
  };

/** A choice of one from a long list, by typing. */
export function ComboboxField<Values extends FieldValues, Name extends FieldPath<Values>>({
  control,
  name,
  label,
  hideLabel,
  hint,
  optional,
  className,
  emptyValue = "",
  onChosen,
  ...box
}: ComboboxFieldProps<Values, Name>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Field {...{ label, hideLabel, hint, optional, className }} error={fieldState.error?.message}>
      {(aria) => (
        <Combobox
          {...box}
          {...aria}
          ref={field.ref}
          name={name}
          value={field.value || null}
          onBlur={field.onBlur}
          onValueChange={(value) => {
            field.onChange(value ?? emptyValue);
            onChosen?.(value);
          }}
        />
      )}
    </Field>
  );
}
