import type { Control, FieldPath, FieldValues } from "react-hook-form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { choices } from "./invoicing-choices";

type SeriesFieldsProps<Input extends FieldValues> = {
  control: Control<Input>;
  names: { pattern: FieldPath<Input>; reset: FieldPath<Input>; startAt: FieldPath<Input> };
};

/** How the numbers of a series look, and where they begin. */
export function SeriesFields<Input extends FieldValues>({ control, names }: SeriesFieldsProps<Input>) {
  return (
    <>
      <TextField
        control={control}
        name={names.pattern}
        label="Pattern"
        spellCheck={false}
        hint="Text with {0000} for the counter, and {YYYY}, {YY}, {MM}"
      />
      <SelectField
        control={control}
        name={names.reset}
        label="The counter begins again"
        options={choices.reset}
      />
      <TextField control={control} name={names.startAt} label="First number" inputMode="numeric" />
    </>
  );
}

export const seriesFieldNames = { pattern: "pattern", reset: "reset", startAt: "startAt" } as const;
