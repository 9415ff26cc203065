"use client";

import { type FieldPath, type FieldValues, useController } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";
import type { FormFieldProps } from "./field-props";

type SelectFieldProps<Values extends FieldValues, Name extends FieldPath<Values>> = FormFieldProps<
  Values,
  Name
> & {
  options: readonly SelectOption[];
  placeholder?: string;
  disabled?: boolean;
  /** After the form has the value; for fields that depend on this one. */
  onChosen?: (value: string) => void;
};

/** A choice of one from a short list; the form's value is the option's. */
export function SelectField<Values extends FieldValues, Name extends FieldPath<Values>>({
  control,
  name,
  options,
  placeholder,
  disabled,
  onChosen,
  ...frame
}: SelectFieldProps<Values, Name>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Field {...frame} error={fieldState.error?.message}>
      {(aria) => (
        <Select
          {...aria}
          ref={field.ref}
          name={name}
          value={field.value ?? ""}
          onBlur={field.onBlur}
          onValueChange={(value) => {
            field.onChange(value);
            onChosen?.(value);
          }}
          {...{ options, placeholder, disabled }}
        />
      )}
    </Field>
  );
}
