"use client";

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
  const form = useActionForm({
    schema: setTaxRateValidityInput,
    action,
    defaultValues: { taxRateId: rate.id, validFrom: rate.validFrom ?? "", validTo: rate.validTo ?? "" },
    onSuccess: () => {
      toast.success(`Validity of ${rate.name} saved`);
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={`Validity of ${rate.name}`}
      description="Invoices dated outside these days cannot be approved with it. What is issued stays as it is."
    >
      <Form
        form={form}
        layout="dialog"
        actions={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <SubmitButton>Save</SubmitButton>
          </>
        }
      >
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <DateField control={control} name="validFrom" label="Valid from" optional />
          <DateField control={control} name="validTo" label="Valid to" optional />
        </div>
      </Form>
    </Dialog>
  );
}
