"use client";

import { toast } from "sonner";
import { AmountField } from "@/components/forms/amount-field";
import { DateField } from "@/components/forms/date-field";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type AddTaxRateForm, addTaxRateInput } from "@/lib/firm/schema";
import { type TaxCategoryCode, taxCategories, taxCategoryCodes } from "@/lib/firm/tax-categories";
import type { Result } from "@/lib/result";

type TaxRateDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  action: (input: AddTaxRateForm) => Promise<Result<{ id: string }>>;
};

export function TaxRateDialog({ open, onOpenChange, action }: TaxRateDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} size="sm" title="Add a tax rate">
      <TaxRateForm action={action} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

const options = taxCategoryCodes.map((code) => ({
  value: code,
  label: taxCategories[code].name,
  detail: code,
}));

function TaxRateForm({ action, onDone }: { action: TaxRateDialogProps["action"]; onDone: () => void }) {
  const form = useActionForm({
    schema: addTaxRateInput,
    action,
    defaultValues: { name: "", category: "S", rate: "", reason: "", validFrom: "", validTo: "" },
    onSuccess: (_, { name }) => {
      toast.success(`${name} added`);
      onDone();
    },
  });
  const { control } = form;
  const category = taxCategories[form.watch("category") as TaxCategoryCode];
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={onDone}>Cancel</Button>
          <SubmitButton>Add rate</SubmitButton>
        </>
      }
    >
      <TextField control={control} name="name" label="Name" placeholder="VAT 19 %" />
      <SelectField
        control={control}
        name="category"
        label="Category"
        options={options}
        onChosen={(code) => {
          if (!taxCategories[code as TaxCategoryCode].takesRate) form.setValue("rate", "0");
        }}
      />
      <AmountField
        control={control}
        name="rate"
        label="Rate"
        unit="%"
        placeholder="19"
        disabled={!category.takesRate}
      />
      <TextField
        control={control}
        name="reason"
        label="Reason on the invoice"
        optional={!category.needsReason}
        hint="Why there is no tax: “Reverse charge, Art. 196 VAT Directive”"
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <DateField control={control} name="validFrom" label="Valid from" optional />
        <DateField control={control} name="validTo" label="Valid to" optional />
      </div>
    </Form>
  );
}
