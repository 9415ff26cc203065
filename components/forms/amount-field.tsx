"use client";

import { type FieldPath, type FieldValues, useController } from "react-hook-form";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { useLocale } from "@/components/ui/locale";
import { formatAmount } from "@/lib/format";
import { normalizeDecimalText } from "./decimal-text";
import type { FormFieldProps } from "./field-props";

type AmountFieldProps<Values extends FieldValues, Name extends FieldPath<Values>> = FormFieldProps<
  Values,
  Name
> & {
  /** A currency code, "%" or "/ h", shown inside at the end. */
  unit?: string;
  placeholder?: string;
  disabled?: boolean;
};

/** A decimal string: never a number, never rounded here. */
export function AmountField<Values extends FieldValues, Name extends FieldPath<Values>>({
  control,
  name,
  unit,
  placeholder,
  disabled,
  ...frame
}: AmountFieldProps<Values, Name>) {
  const locale = useLocale();
  const { field, fieldState } = useController({ control, name });
  return (
    <Field {...frame} error={fieldState.error?.message}>
      {(aria) => (
        <span className="relative block">
          <input
            {...field}
            {...aria}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            disabled={disabled}
            placeholder={placeholder ?? formatAmount("0", "EUR", locale)}
            value={field.value ?? ""}
            onBlur={(event) => {
              const decimal = normalizeDecimalText(event.target.value);
              if (decimal !== event.target.value) field.onChange(decimal);
              field.onBlur();
            }}
            className={cn("control figures text-right", unit && (unit.length > 1 ? "pr-13" : "pr-8"))}
          />
          {unit && (
            <span className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-muted text-sm">
              {unit}
            </span>
          )}
        </span>
      )}
    </Field>
  );
}
