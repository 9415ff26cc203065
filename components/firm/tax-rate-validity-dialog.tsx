"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { DateField } from "@/components/forms/date-field";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type SetTaxRateValidityForm, setTaxRateValidityInput } from "@/lib/firm/schema";
import type { Result } from "@/lib/result";
import type { TaxRateRow } from "@/server/firm/read";

type TaxRateValidityDialogProps = {
  rate: TaxRateRow;
  onClose: () => void;
  action: (input: SetTaxRateValidityForm) => Promise<Result<void>>;
};

/** From when and until when invoices can be issued with a rate. */
export function TaxRateValidityDialog({ rate, onClose, action }: TaxRateValidityDialogProps) {
  const t = useTranslations("firm.taxRateValidityDialog");
  const form = useActionForm({
    schema: setTaxRateValidityInput,
    action,
    defaultValues: { taxRateId: rate.id, validFrom: rate.validFrom ?? "", validTo: rate.validTo ?? "" },
    onSuccess: () => {
      toast.success(t("validityOfSaved", { name: rate.name }));
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={t("validityOf", { name: rate.name })}
      description={t("invoicesDatedOutsideTheseDays")}
    >
      <Form
        form={form}
        layout="dialog"
        actions={
          <>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <SubmitButton>{t("save")}</SubmitButton>
          </>
        }
      >
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <DateField control={control} name="validFrom" label={t("validFrom")} optional />
          <DateField control={control} name="validTo" label={t("validTo")} optional />
        </div>
      </Form>
    </Dialog>
  );
}
