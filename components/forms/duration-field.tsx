"use client";

import { useTranslations } from "next-intl";
import { type FieldPath, type FieldValues, useController } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Texts } from "@/components/ui/texts";
import { parseDuration } from "@/lib/time/duration";
import { spellDuration } from "@/lib/time/spell-duration";
import type { FormFieldProps } from "./field-props";

type DurationFieldProps<Values extends FieldValues, Name extends FieldPath<Values>> = Omit<
  FormFieldProps<Values, Name>,
  "hint"
> & { disabled?: boolean };

/** A duration as people type it; what was understood stands below while they do. The form's value is the text. */
export function DurationField<Values extends FieldValues, Name extends FieldPath<Values>>({
  control,
  name,
  disabled,
  ...frame
}: DurationFieldProps<Values, Name>) {
  const t = useTranslations("forms.durationField");
  const { field, fieldState } = useController({ control, name });
  const text = String(field.value ?? "");
  return (
    <Field
      {...frame}
      error={fieldState.error?.message}
      hint={<span role="status">{whatWasUnderstood(text, fieldState.invalid, t)}</span>}
    >
      {(aria) => (
        <Input
          {...field}
          {...aria}
          value={text}
          disabled={disabled}
          autoComplete="off"
          placeholder="0:00"
          className="figures"
        />
      )}
    </Field>
  );
}

/** Examples while nothing is typed; nothing beside an error, which says more. */
function whatWasUnderstood(text: string, isWrong: boolean, t: Texts<"forms.durationField">): string {
  const minutes = parseDuration(text);
  if (minutes !== null) return `= ${spellDuration(minutes)}`;
  if (isWrong) return "";
  return text.trim() === "" ? t("suchAs") : t("notADurationYet");
}
