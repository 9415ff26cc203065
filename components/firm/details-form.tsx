"use client";

import { toast } from "sonner";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { TextareaField } from "@/components/forms/textarea-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Card } from "@/components/ui/card";
import { type SaveFirmDetailsInput, saveFirmDetailsInput } from "@/lib/firm/schema";
import type { Result } from "@/lib/result";

type DetailsFormProps = {
  action: (input: SaveFirmDetailsInput) => Promise<Result<{ version: number }>>;
  settings: SaveFirmDetailsInput;
  mayWrite: boolean;
};

/** Who the firm is, as its invoices say it. */
export function DetailsForm({ action, settings, mayWrite }: DetailsFormProps) {
  const form = useActionForm({
    schema: saveFirmDetailsInput,
    action,
    defaultValues: settings,
    onSuccess: ({ version }, input) => {
      form.reset({ ...input, version });
      toast.success("Settings saved", {
        description: "New invoices carry them; issued ones stay as they are.",
      });
    },
  });
  const { control } = form;
  const common = { control, disabled: !mayWrite };
  return (
    <Form form={form} actions={mayWrite && <SubmitButton>Save</SubmitButton>} className="max-w-3xl">
      <Card title="Name and address" text="What stands at the head of an invoice.">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...common} name="name" label="Name" hint="How people here know the firm" />
          <TextField {...common} name="legalName" label="Legal name" hint="On invoices" />
          <TextareaField {...common} name="address" label="Address" rows={3} className="sm:col-span-2" />
          <TextField
            {...common}
            name="country"
            label="Country"
            hint="Two letters, such as DE"
            maxLength={2}
          />
          <TextField
            {...common}
            name="registration"
            label="Registration"
            optional
            hint="Court and number, where the law asks for it"
          />
        </div>
      </Card>
      <Card title="Tax">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <CheckboxField
            {...common}
            name="registeredForTax"
            label="Registered for tax"
            hint="Then no invoice is approved without the tax id"
            className="sm:col-span-2"
          />
          <TextField {...common} name="taxId" label="Tax id" optional />
        </div>
      </Card>
      <Card title="How to reach and pay you">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...common} name="email" label="E-mail" type="email" optional />
          <TextField {...common} name="phone" label="Phone" optional />
          <TextField {...common} name="website" label="Website" optional />
          <TextareaField
            {...common}
            name="paymentInstructions"
            label="How to pay"
            hint="Bank, IBAN, BIC, or whatever your customers need"
            rows={3}
            className="sm:col-span-2"
          />
        </div>
      </Card>
    </Form>
  );
}
