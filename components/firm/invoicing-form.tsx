"use client";

import { toast } from "sonner";
import { AmountField } from "@/components/forms/amount-field";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { ComboboxField } from "@/components/forms/combobox-field";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Card } from "@/components/ui/card";
import type { ComboboxOption } from "@/components/ui/option-match";
import { type SaveInvoicingInput, saveInvoicingInput } from "@/lib/firm/schema";
import type { Result } from "@/lib/result";
import { choices } from "./invoicing-choices";

type InvoicingFormProps = {
  action: (input: SaveInvoicingInput) => Promise<Result<{ version: number }>>;
  settings: SaveInvoicingInput;
  mayWrite: boolean;
  currencies: readonly ComboboxOption[];
  timeZones: readonly ComboboxOption[];
};

/** What a new invoice begins with, and who may approve it. */
export function InvoicingForm({ action, settings, mayWrite, currencies, timeZones }: InvoicingFormProps) {
  const form = useActionForm({
    schema: saveInvoicingInput,
    action,
    defaultValues: settings,
    onSuccess: ({ version }, input) => {
      form.reset({ ...input, version });
      toast.success("Settings saved", { description: "They hold for new drafts." });
    },
  });
  const { control } = form;
  const common = { control, disabled: !mayWrite };
  return (
    <Form form={form} actions={mayWrite && <SubmitButton>Save</SubmitButton>} className="max-w-3xl">
      <Card title="New invoices" text="A customer or a project can have its own.">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <ComboboxField
            {...common}
            name="currency"
            label="Currency"
            options={currencies}
            hint="Of new customers and rates"
          />
          <TextField
            {...common}
            name="defaultTerms"
            label="Payment terms"
            hint="NET 30, EOM, EOM+30, 2/10 NET 30"
          />
          <SelectField {...common} name="grouping" label="Lines" options={choices.grouping} />
          <SelectField {...common} name="paper" label="Paper" options={choices.paper} />
          <CheckboxField
            {...common}
            name="pricesIncludeTax"
            label="Prices include tax"
            hint="Rates and prices are what the customer pays in the end"
          />
          <SelectField
            {...common}
            name="cashRounding"
            label="Cash rounding"
            options={choices.cashRounding}
            hint={`Totals in ${form.watch("currency") || settings.currency}, on a line of its own after tax`}
          />
        </div>
      </Card>
      <Card
        title="Rounding of time"
        text="Applies when a draft is made; what was worked stays as it was logged."
      >
        <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <SelectField {...common} name="increment" label="To" options={choices.increment} />
          <SelectField {...common} name="direction" label="Direction" options={choices.direction} />
          <SelectField {...common} name="scope" label="For each" options={choices.scope} />
          <TextField
            {...common}
            name="minimumMinutes"
            label="At least"
            inputMode="numeric"
            hint="Minutes; 0 for none"
          />
        </div>
      </Card>
      <Card title="Calendar">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <ComboboxField
            {...common}
            name="timeZone"
            label="Time zone"
            options={timeZones}
            hint="Where “today” is decided"
          />
          <SelectField
            {...common}
            name="weekStartsOn"
            label="Week starts on"
            options={choices.weekStartsOn}
          />
        </div>
      </Card>
      <Card title="Approval">
        <div className="grid items-start gap-4">
          <CheckboxField
            {...common}
            name="approverNotCreator"
            label="Four eyes"
            hint="Whoever made a draft may not approve it"
          />
          <AmountField
            {...common}
            name="ownerAboveAmount"
            label="Owner above"
            optional
            unit={settings.currency}
            hint="Totals above this need an owner's approval; empty for none"
            className="max-w-xs"
          />
        </div>
      </Card>
    </Form>
  );
}
