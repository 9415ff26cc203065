"use client";

import { useTranslations } from "next-intl";
import { ComboboxField } from "@/components/forms/combobox-field";
import { DateField } from "@/components/forms/date-field";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { previewReRateInput, type ReRateForm } from "@/lib/rates/re-rate";
import type { Result } from "@/lib/result";
import type { RateChoices } from "@/server/rates/read";
import type { ReRatePreview } from "@/server/rates/unbilled-entries";

type ReRateChoiceProps = {
  choices: RateChoices;
  projectId: string | undefined;
  action: (input: ReRateForm) => Promise<Result<ReRatePreview>>;
  onPreview: (preview: ReRatePreview, choice: ReRateForm) => void;
  onCancel: () => void;
};

/** Which time to look at; everything left empty means all of it. */
export function ReRateChoice({ choices, projectId, action, onPreview, onCancel }: ReRateChoiceProps) {
  const t = useTranslations("rates.reRateChoice");
  const form = useActionForm({
    schema: previewReRateInput,
    action,
    defaultValues: { projectId: projectId ?? null, customerId: null, memberId: null, from: "", to: "" },
    onSuccess: onPreview,
  });
  const { control } = form;
  const common = { control, clearable: true, emptyValue: null, optional: true } as const;
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={onCancel}>{t("cancel")}</Button>
          <SubmitButton>{t("showWhatChanges")}</SubmitButton>
        </>
      }
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <ComboboxField
          {...common}
          name="customerId"
          label={t("customer")}
          placeholder={t("allCustomers")}
          options={choices.customers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ComboboxField
          {...common}
          name="projectId"
          label={t("project")}
          placeholder={t("allProjects")}
          options={choices.projects.map(({ id, name, customerName }) => ({
            value: id,
            label: name,
            detail: customerName,
          }))}
        />
        <ComboboxField
          {...common}
          name="memberId"
          label={t("person")}
          placeholder={t("everybody")}
          options={choices.members.map(({ id, name }) => ({ value: id, label: name }))}
          className="sm:col-span-2"
        />
        <DateField control={control} name="from" label={t("workedFrom")} optional />
        <DateField control={control} name="to" label={t("workedUntil")} optional />
      </div>
    </Form>
  );
}
