"use client";

import { useTranslations } from "next-intl";
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
  const t = useTranslations("firm.taxRateDialog");
  return (
    <Dialog open={open} onOpenChange={onOpenChange} size="sm" title={t("addATaxRate")}>
      <TaxRateForm action={action} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function TaxRateForm({ action, onDone }: { action: TaxRateDialogProps["action"]; onDone: () => void }) {
  const t = useTranslations("firm.taxRateDialog");
  const categories = useTranslations("enums.taxCategory");
  const form = useActionForm({
    schema: addTaxRateInput,
    action,
    defaultValues: { name: "", category: "S", rate: "", reason: "", validFrom: "", validTo: "" },
    onSuccess: (_, { name }) => {
      toast.success(t("added", { name }));
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
          <Button onClick={onDone}>{t("cancel")}</Button>
          <SubmitButton>{t("addRate")}</SubmitButton>
        </>
      }
    >
      <TextField control={control} name="name" label={t("name")} placeholder={t("vat19")} />
      <SelectField
        control={control}
        name="category"
        label={t("category")}
        options={taxCategoryCodes.map((code) => ({ value: code, label: categories(code), detail: code }))}
        onChosen={(code) => {
          if (!taxCategories[code as TaxCategoryCode].takesRate) form.setValue("rate", "0");
        }}
      />
      <AmountField
        control={control}
        name="rate"
        label={t("rate")}
        unit="%"
        placeholder="19"
        disabled={!category.takesRate}
      />
      <TextField
        control={control}
        name="reason"
        label={t("reasonOnTheInvoice")}
        optional={!category.needsReason}
        hint={t("whyThereIsNoTax")}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <DateField control={control} name="validFrom" label={t("validFrom")} optional />
        <DateField control={control} name="validTo" label={t("validTo")} optional />
      </div>
    </Form>
  );
}
