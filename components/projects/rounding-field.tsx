"use client";

import { useTranslations } from "next-intl";
import { type FieldPath, type FieldValues, useController } from "react-hook-form";
import { useInvoicingChoices } from "@/components/firm/invoicing-choices";
import type { FormFieldProps } from "@/components/forms/field-props";
import { useFormState } from "@/components/forms/form-state";
import { Field } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";
import type { TimeRounding } from "@/lib/invoices/time-rounding";

type RoundingFieldProps<Values extends FieldValues, Name extends FieldPath<Values>> = Pick<
  FormFieldProps<Values, Name>,
  "control" | "name"
> & {
  /** Whose rounding holds while there is none of its own. */
  inherited: string;
};

const minimumMinutes = [5, 6, 10, 15, 30];

const whole = (text: string) => Number.parseInt(text, 10);

/** A customer's or project's own rounding of time: null, or the whole policy. */
export function RoundingField<Values extends FieldValues, Name extends FieldPath<Values>>({
  control,
  name,
  inherited,
}: RoundingFieldProps<Values, Name>) {
  const t = useTranslations("projects.roundingField");
  const choices = useInvoicingChoices();
  const minimums = [
    { value: "0", label: t("nothing") },
    ...minimumMinutes.map((minutes) => ({ value: String(minutes), label: t("minutes", { minutes }) })),
    { value: "60", label: t("n1Hour") },
  ];
  const { field, fieldState } = useController({ control, name });
  const { pending } = useFormState();
  const own = field.value as TimeRounding | null | undefined;
  const change = (part: Partial<TimeRounding>) =>
    field.onChange({ increment: 1, direction: "UP", scope: "ENTRY", minimumMinutes: 0, ...own, ...part });
  const part = (
    label: string,
    value: string,
    options: SelectOption[],
    onValueChange: (value: string) => void,
  ) => (
    <Field label={label}>
      {(aria) => <Select {...{ ...aria, value, options, onValueChange }} disabled={pending} />}
    </Field>
  );
  return (
    <fieldset data-field={name} className="grid items-start gap-4 sm:col-span-2 sm:grid-cols-4">
      <Field
        label={t("roundTimeTo")}
        error={fieldState.error?.message}
        className={own ? "" : "sm:col-span-2"}
      >
        {(aria) => (
          <Select
            {...aria}
            value={own ? String(own.increment) : ""}
            options={[{ value: "", label: inherited }, ...choices.increment]}
            onValueChange={(value) => (value ? change({ increment: whole(value) }) : field.onChange(null))}
            disabled={pending}
          />
        )}
      </Field>
      {own && (
        <>
          {part(t("direction"), own.direction, choices.direction, (value) =>
            change({ direction: value as TimeRounding["direction"] }),
          )}
          {part(t("forEach"), own.scope, choices.scope, (value) =>
            change({ scope: value as TimeRounding["scope"] }),
          )}
          {part(t("atLeast"), String(own.minimumMinutes), minimums, (value) =>
            change({ minimumMinutes: whole(value) }),
          )}
        </>
      )}
    </fieldset>
  );
}
