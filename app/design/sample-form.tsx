"use client";

import { toast } from "sonner";
import { z } from "zod";
import { AmountField } from "@/components/forms/amount-field";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { ComboboxField } from "@/components/forms/combobox-field";
import { DateField } from "@/components/forms/date-field";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { TextareaField } from "@/components/forms/textarea-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Result } from "@/lib/result";

const schema = z.object({
  name: z.string().min(1, "Give the payment a reference."),
  customer: z.string().min(1, "Choose a customer."),
  amount: z.string().regex(/^\d+(\.\d+)?$/, "Write an amount such as 1250.00."),
  method: z.string().min(1, "Choose how it was paid."),
  date: z.string().min(1, "Choose the day it arrived."),
  note: z.string(),
  receipt: z.boolean(),
});

async function refuse(): Promise<Result<null>> {
  await new Promise((resolve) => setTimeout(resolve, 700));
  return {
    ok: false,
    code: "CONFLICT",
    message: "This payment was not recorded.",
    fields: { amount: "Only 980.50 is still owed on INV-0041." },
  };
}

export function SampleForm() {
  const form = useActionForm({
    schema,
    action: refuse,
    defaultValues: { name: "", customer: "", amount: "", method: "", date: "", note: "", receipt: true },
    onSuccess: () => void toast.success("Recorded"),
  });
  const { control } = form;
  return (
    <Card title="A form" text="Send it empty to see its own errors, and filled to see the server's.">
      <Form
        form={form}
        className="max-w-2xl"
        actions={
          <>
            <SubmitButton>Record payment</SubmitButton>
            <Button variant="ghost" onClick={() => form.reset()}>
              Cancel
            </Button>
          </>
        }
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField control={control} name="name" label="Reference" hint="As on the bank statement" />
          <ComboboxField
            control={control}
            name="customer"
            label="Customer"
            options={[
              { value: "a", label: "Łódź Textil S.A." },
              { value: "b", label: "Brightwater Legal" },
            ]}
          />
          <AmountField control={control} name="amount" label="Amount" unit="USD" />
          <SelectField
            control={control}
            name="method"
            label="Method"
            options={[
              { value: "BANK", label: "Bank transfer" },
              { value: "CARD", label: "Card" },
            ]}
          />
          <DateField control={control} name="date" label="Date" />
          <TextareaField control={control} name="note" label="Note" optional className="sm:col-span-2" />
        </div>
        <CheckboxField
          control={control}
          name="receipt"
          label="Send a receipt"
          hint="To the customer’s address"
        />
      </Form>
    </Card>
  );
}
