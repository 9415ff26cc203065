"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import type { z } from "zod";
import { AmountField } from "@/components/forms/amount-field";
import { ComboboxField } from "@/components/forms/combobox-field";
import { DateField } from "@/components/forms/date-field";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import { currencyName } from "@/lib/format";
import { currencyCodes } from "@/lib/money/currency";
import { saveRateInput } from "@/lib/rates/schema";
import type { Result } from "@/lib/result";
import type { RateChoices, RateListRow } from "@/server/rates/read";

type SaveRateForm = z.input<typeof saveRateInput>;

export type RateFormProps = {
  action: (input: SaveRateForm) => Promise<Result<{ id: string }>>;
  choices: RateChoices;
  /** The rate to correct; left out for a new one. */
  rate?: RateListRow;
  /** The project a new rate begins with. */
  projectId?: string;
  /** The customer a new rate begins with. */
  customerId?: string;
  onDone: () => void;
};

/** Whose hour costs what, from which day on. */
export function RateForm({ action, choices, rate, projectId, customerId, onDone }: RateFormProps) {
  const locale = useLocale();
  const t = useTranslations("rates.rateForm");
  const { projects, customers, members } = choices;
  const form = useActionForm({
    schema: saveRateInput,
    action,
    defaultValues: rate ? filled(rate) : blank(choices, { projectId, customerId }),
    onSuccess: () => {
      toast.success(rate ? t("rateSaved") : t("rateAdded"), {
        description: t("timeAlreadyLoggedKeepsIts"),
      });
      onDone();
    },
  });
  const { control, setValue } = form;
  const follow = (list: { id: string; currency: string }[]) => (id: string | null) => {
    const currency = list.find((each) => each.id === id)?.currency;
    if (currency) setValue("currency", currency, { shouldValidate: form.formState.isSubmitted });
  };
  const currency = form.watch("currency");
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={onDone}>{t("cancel")}</Button>
          <SubmitButton>{rate ? t("save") : t("addRate")}</SubmitButton>
        </>
      }
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Notice kind="info" className="sm:col-span-2">
          {t("theMostSpecificRateWins")}
        </Notice>
        <ComboboxField
          control={control}
          name="projectId"
          label={t("project")}
          optional
          clearable
          emptyValue={null}
          placeholder={t("anyProject")}
          options={projects.map(({ id, name, customerName }) => ({
            value: id,
            label: name,
            detail: customerName,
          }))}
          onChosen={follow(projects)}
        />
        <ComboboxField
          control={control}
          name="customerId"
          label={t("customer")}
          optional
          clearable
          emptyValue={null}
          placeholder={t("anyCustomer")}
          options={customers.map(({ id, name }) => ({ value: id, label: name }))}
          onChosen={follow(customers)}
        />
        <ComboboxField
          control={control}
          name="memberId"
          label={t("person")}
          optional
          clearable
          emptyValue={null}
          placeholder={t("anybody")}
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
          className="sm:col-span-2"
        />
        <AmountField control={control} name="billRate" label={t("billedPerHour")} unit={currency} />
        <AmountField control={control} name="costRate" label={t("costPerHour")} unit={currency} optional />
        <ComboboxField
          control={control}
          name="currency"
          label={t("currency")}
          hint={t("holdsForProjectsInThis")}
          options={currencyCodes.map((code) => ({
            value: code,
            label: code,
            detail: currencyName(code, locale),
          }))}
        />
        <DateField control={control} name="effectiveFrom" label={t("from")} />
      </div>
    </Form>
  );
}

function filled({
  id,
  projectId,
  memberId,
  currency,
  billRate,
  costRate,
  ...rate
}: RateListRow): SaveRateForm {
  // A project's rate shows its customer's name, but is not the customer's.
  const customerId = projectId ? null : rate.customerId;
  return {
    id,
    projectId,
    customerId,
    memberId,
    currency,
    billRate,
    costRate,
    effectiveFrom: rate.effectiveFrom,
  };
}

function blank(
  choices: RateChoices,
  begin: { projectId: string | undefined; customerId: string | undefined },
): SaveRateForm {
  const project = choices.projects.find(({ id }) => id === begin.projectId);
  const customer = choices.customers.find(({ id }) => id === begin.customerId);
  return {
    ...{ projectId: project?.id ?? null, customerId: customer?.id ?? null, memberId: null },
    ...{ currency: project?.currency ?? customer?.currency ?? choices.currency, billRate: "", costRate: "" },
    effectiveFrom: choices.today,
  };
}
