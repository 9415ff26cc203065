"use client";

import { choices } from "@/components/firm/invoicing-choices";
import { ComboboxField } from "@/components/forms/combobox-field";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
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
  const { action, customers, details, customerId = "", mayPlace, onSaved, onCancel } = props;
  const form = useActionForm({
    schema: saveProjectInput,
    action,
    defaultValues: details ?? {
      ...{ customerId, name: "", code: "", currency: "", budgetHours: "", grouping: "", timeRounding: null },
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
          <Button onClick={onCancel}>Cancel</Button>
          <SubmitButton>{details ? "Save" : "Add project"}</SubmitButton>
        </>
      }
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField control={control} name="name" label="Name" autoComplete="off" className="sm:col-span-2" />
        <ComboboxField
          control={control}
          name="customerId"
          label="Customer"
          clearable
          disabled={!mayPlace}
          placeholder="Internal work"
          hint={
            mayPlace
              ? "Empty for internal work, which nobody is billed for"
              : "Only an owner or an admin may move it to another customer"
          }
          options={customers.map(({ id, name }) => ({ value: id, label: name }))}
          className="sm:col-span-2"
        />
        <TextField
          control={control}
          name="code"
          label="Code"
          optional
          autoComplete="off"
          hint="Your own, such as P-104"
        />
        <TextField
          control={control}
          name="budgetHours"
          label="Budget in hours"
          optional
          inputMode="numeric"
          autoComplete="off"
        />
        <ComboboxField
          control={control}
          name="currency"
          label="Currency"
          optional
          clearable
          placeholder="The customer's"
          hint="For new time; what is logged keeps its own"
          options={currencyCodes.map((code) => ({
            value: code,
            label: code,
            detail: currencyName(code, "en"),
          }))}
        />
        <SelectField
          control={control}
          name="grouping"
          label="Time as lines"
          options={[{ value: "", label: "As for the customer" }, ...choices.grouping]}
        />
        <RoundingField control={control} name="timeRounding" inherited="As for the customer" />
      </div>
    </Form>
  );
}
