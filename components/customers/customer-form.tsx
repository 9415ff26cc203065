"use client";

import { useTranslations } from "next-intl";
import { useInvoicingChoices } from "@/components/firm/invoicing-choices";
import { ComboboxField } from "@/components/forms/combobox-field";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { TextareaField } from "@/components/forms/textarea-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { RoundingField } from "@/components/projects/rounding-field";
import { Button } from "@/components/ui/button";
import { useLocale } from "@/components/ui/locale";
import { type SaveCustomerForm, saveCustomerInput } from "@/lib/customers/schema";
import { currencyName } from "@/lib/format";
import { currencyCodes } from "@/lib/money/currency";
import type { Result } from "@/lib/result";
import type { CustomerFormOptions } from "@/server/customers/read";

export type CustomerFormProps = {
  action: (input: SaveCustomerForm) => Promise<Result<{ id: string; version: number }>>;
  options: CustomerFormOptions;
  /** Left out for a new customer. */
  details?: SaveCustomerForm;
  /** Why nothing can be saved now; null when it can. */
  disabledReason?: string | null;
  onSaved: (id: string, name: string) => void;
  /** In a dialog; on a page there is nothing to go back from. */
  onCancel?: () => void;
};

const languages = ["en", "de"] as const;

/** The details of a customer, as they stand on invoices. */
export function CustomerForm(props: CustomerFormProps) {
  const locale = useLocale();
  const t = useTranslations("customers.customerForm");
  const languageNames = useTranslations("enums.documentLanguage");
  const choices = useInvoicingChoices();
  const { action, options, details, disabledReason, onSaved, onCancel } = props;
  const form = useActionForm({
    schema: saveCustomerInput,
    action,
    defaultValues: details ?? blank(options.currency),
    onSuccess: ({ id }, { name }) => onSaved(id, name),
  });
  const { control } = form;
  return (
    <Form
      form={form}
      layout={onCancel ? "dialog" : "page"}
      actions={
        <>
          {onCancel && <Button onClick={onCancel}>{t("cancel")}</Button>}
          <SubmitButton disabledReason={disabledReason}>
            {details ? t("save") : t("addCustomer")}
          </SubmitButton>
        </>
      }
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          control={control}
          name="name"
          label={t("name")}
          autoComplete="off"
          hint={t("asItStandsOnInvoices")}
          className="sm:col-span-2"
        />
        <TextField control={control} name="contactName" label={t("contact")} optional autoComplete="off" />
        <TextField
          control={control}
          name="email"
          label={t("emailForInvoices")}
          type="email"
          optional
          autoComplete="off"
        />
        <TextareaField
          control={control}
          name="address"
          label={t("address")}
          optional
          rows={3}
          className="sm:col-span-2"
        />
        <TextField
          control={control}
          name="country"
          label={t("country")}
          optional
          maxLength={2}
          hint={t("twoLettersSuchAsDe")}
          autoComplete="off"
        />
        <TextField
          control={control}
          name="taxId"
          label={t("taxId")}
          optional
          autoComplete="off"
          hint={t("neededUnderReverseCharge")}
        />
        <ComboboxField
          control={control}
          name="currency"
          label={t("currency")}
          hint={t("forNewTimeWhatIs")}
          options={currencyCodes.map((code) => ({
            value: code,
            label: code,
            detail: currencyName(code, locale),
          }))}
        />
        <SelectField
          control={control}
          name="language"
          label={t("languageOfDocuments")}
          options={languages.map((value) => ({ value, label: languageNames(value) }))}
        />
        <TextField
          control={control}
          name="terms"
          label={t("paymentTerms")}
          optional
          placeholder={options.terms}
          hint={t("net30EomEom30")}
        />
        <SelectField
          control={control}
          name="defaultTaxRateId"
          label={t("taxRateOfNewLines")}
          options={[
            { value: "", label: t("theFirmsDefault") },
            ...options.taxRates.map((rate) => ({ value: rate.id, label: rate.name })),
          ]}
        />
        <SelectField
          control={control}
          name="grouping"
          label={t("timeAsLines")}
          options={[{ value: "", label: t("asTheFirmDoes") }, ...choices.grouping]}
        />
        <RoundingField control={control} name="timeRounding" inherited={t("asTheFirmDoes")} />
        <TextareaField
          control={control}
          name="notes"
          label={t("notes")}
          optional
          rows={2}
          hint={t("forTheFirmOnlyNever")}
          className="sm:col-span-2"
        />
      </div>
    </Form>
  );
}

const blank = (currency: string): SaveCustomerForm => ({
  ...{ name: "", contactName: "", email: "", address: "", country: "", taxId: "", notes: "" },
  ...{ currency, language: "en", terms: "", defaultTaxRateId: "", grouping: "", timeRounding: null },
});
