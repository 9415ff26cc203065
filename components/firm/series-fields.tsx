import { useTranslations } from "next-intl";
import type { Control, FieldPath, FieldValues } from "react-hook-form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { useInvoicingChoices } from "./invoicing-choices";

type SeriesFieldsProps<Input extends FieldValues> = {
  control: Control<Input>;
  names: { pattern: FieldPath<Input>; reset: FieldPath<Input>; startAt: FieldPath<Input> };
};

/** How the numbers of a series look, and where they begin. */
export function SeriesFields<Input extends FieldValues>({ control, names }: SeriesFieldsProps<Input>) {
  const t = useTranslations("firm.seriesFields");
  const choices = useInvoicingChoices();
  return (
    <>
      <TextField
        control={control}
        name={names.pattern}
        label={t("pattern")}
        spellCheck={false}
        hint={t("textWithForTheCounter")}
      />
      <SelectField
        control={control}
        name={names.reset}
        label={t("theCounterBeginsAgain")}
        options={choices.reset}
      />
      <TextField control={control} name={names.startAt} label={t("firstNumber")} inputMode="numeric" />
    </>
  );
}

export const seriesFieldNames = { pattern: "pattern", reset: "reset", startAt: "startAt" } as const;
