"use client";

import { choices } from "@/components/firm/invoicing-choices";
import { ComboboxField } from "@/components/forms/combobox-field";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { TextareaField } from "@/components/forms/textarea-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { RoundingField } from "@/components/projects/rounding-field";
import { Button } from "@/components/ui/button";
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
  onSaved: (id: string, name: string) => void;
  onCancel: () => void;
};

const languages = [
  { value: "en", label: "English" },
  { value: "de", label: "German" },
];

/** The details of a customer, as they stand on invoices. */
export function CustomerForm({ action, options, details, onSaved, onCancel }: CustomerFormProps) {
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
      layout="dialog"
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <SubmitButton>{details ? "Save" : "Add customer"}</SubmitButton>
        </>
      }
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          control={control}
          name="name"
          label="Name"
          autoComplete="off"
          hint="As it stands on invoices"
          className="sm:col-span-2"
        />
        <TextField control={control} name="contactName" label="Contact" optional autoComplete="off" />
        <TextField
          control={control}
          name="email"
          label="E-mail for invoices"
          type="email"
          optional
          autoComplete="off"
        />
        <TextareaField
          control={control}
          name="address"
          label="Address"
          optional
          rows={3}
          className="sm:col-span-2"
        />
        <TextField
          control={control}
          name="country"
          label="Country"
          optional
          maxLength={2}
          hint="Two letters, such as DE"
          autoComplete="off"
        />
        <TextField
          control={control}
          name="taxId"
          label="Tax id"
          optional
          autoComplete="off"
          hint="Needed under reverse charge"
        />
        <ComboboxField
          control={control}
          name="currency"
          label="Currency"
          hint="For new time; what is logged keeps its own"
          options={currencyCodes.map((code) => ({
            value: code,
            label: code,
            detail: currencyName(code, "en"),
          }))}
        />
        <SelectField control={control} name="language" label="Language of documents" options={languages} />
        <TextField
          control={control}
          name="terms"
          label="Payment terms"
          optional
          placeholder={options.terms}
          hint="NET 30, EOM, EOM+30, 2/10 NET 30; empty for the firm's"
        />
        <SelectField
          control={control}
          name="defaultTaxRateId"
          label="Tax rate of new lines"
          options={[
            { value: "", label: "The firm's default" },
            ...options.taxRates.map((rate) => ({ value: rate.id, label: rate.name })),
          ]}
        />
        <SelectField
          control={control}
          name="grouping"
          label="Time as lines"
          options={[{ value: "", label: "As the firm does" }, ...choices.grouping]}
        />
        <RoundingField control={control} name="timeRounding" inherited="As the firm does" />
        <TextareaField
          control={control}
          name="notes"
          label="Notes"
          optional
          rows={2}
          hint="For the firm only; never on a document"
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
