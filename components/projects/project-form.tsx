"use client";

import { useTranslations } from "next-intl";
import { useInvoicingChoices } from "@/components/firm/invoicing-choices";
import { AmountField } from "@/components/forms/amount-field";
import { ComboboxField } from "@/components/forms/combobox-field";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { useLocale } from "@/components/ui/locale";
import { currencyName } from "@/lib/format";
import { currencyCodes } from "@/lib/money/currency";
import { type SaveProjectForm, saveProjectInput } from "@/lib/projects/schema";
import type { Result } from "@/lib/result";
import { RoundingField } from "./rounding-field";

export type ProjectFormProps = {
  action: (input: SaveProjectForm) => Promise<Result<{ id: string; version: number }>>;
  customers: { id: string; name: string }[];
  /** Left out for a new project. */
  details?: SaveProjectForm;
  /** The customer a new project begins with. */
  customerId?: string;
  /** Only some may say whose project it is. */
  mayPlace: boolean;
  onSaved: (id: string, name: string) => void;
  onCancel: () => void;
};

/** Whose work it is, and how it is called. */
export function ProjectForm(props: ProjectFormProps) {
  const locale = useLocale();
  const t = useTranslations("projects.projectForm");
  const choices = useInvoicingChoices();
  const { action, customers, details, customerId = "", mayPlace, onSaved, onCancel } = props;
  const form = useActionForm({
    schema: saveProjectInput,
    action,
    defaultValues: details ?? {
      ...{
        customerId,
        name: "",
        code: "",
        currency: "",
        budgetHours: "",
        budgetAmount: "",
        grouping: "",
        timeRounding: null,
      },
    },
    onSuccess: ({ id }, { name }) => onSaved(id, name),
  });
  const { control } = form;
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={onCancel}>{t("cancel")}</Button>
          <SubmitButton>{details ? t("save") : t("addProject")}</SubmitButton>
        </>
      }
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          control={control}
          name="name"
          label={t("name")}
          autoComplete="off"
          className="sm:col-span-2"
        />
        <ComboboxField
          control={control}
          name="customerId"
          label={t("customer")}
          clearable
          disabled={!mayPlace}
          placeholder={t("internalWork")}
          hint={mayPlace ? t("emptyForInternalWorkWhich") : t("onlyAnOwnerOrAn")}
          options={customers.map(({ id, name }) => ({ value: id, label: name }))}
          className="sm:col-span-2"
        />
        <TextField
          control={control}
          name="code"
          label={t("code")}
          optional
          autoComplete="off"
          hint={t("yourOwnSuchAsP")}
        />
        <TextField
          control={control}
          name="budgetHours"
          label={t("budgetInHours")}
          optional
          inputMode="numeric"
          autoComplete="off"
        />
        <AmountField
          control={control}
          name="budgetAmount"
          label={t("budgetInMoney")}
          optional
          hint={t("insteadOfHoursInThe")}
        />
        <ComboboxField
          control={control}
          name="currency"
          label={t("currency")}
          optional
          clearable
          placeholder={t("theCustomers")}
          hint={t("forNewTimeWhatIs")}
          options={currencyCodes.map((code) => ({
            value: code,
            label: code,
            detail: currencyName(code, locale),
          }))}
        />
        <SelectField
          control={control}
          name="grouping"
          label={t("timeAsLines")}
          options={[{ value: "", label: t("asForTheCustomer") }, ...choices.grouping]}
        />
        <RoundingField control={control} name="timeRounding" inherited={t("asForTheCustomer")} />
      </div>
    </Form>
  );
}
