"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type AddSeriesInput, addSeriesInput } from "@/lib/firm/schema";
import type { Result } from "@/lib/result";
import { useInvoicingChoices } from "./invoicing-choices";
import { SeriesFields, seriesFieldNames } from "./series-fields";

type NewSeriesDialogProps = {
  action: (input: AddSeriesInput) => Promise<Result<{ id: string }>>;
  onClose: () => void;
};

const defaultValues: AddSeriesInput = {
  kind: "INVOICE",
  name: "",
  pattern: "",
  reset: "NEVER",
  startAt: "1",
};

export function NewSeriesDialog({ action, onClose }: NewSeriesDialogProps) {
  const t = useTranslations("firm.newSeriesDialog");
  const choices = useInvoicingChoices();
  const form = useActionForm({
    schema: addSeriesInput,
    action,
    defaultValues,
    onSuccess: (_, { name }) => {
      toast.success(t("added", { name }));
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={t("addANumberSeries")}
      description={t("itCountsForItselfMake")}
    >
      <Form
        form={form}
        layout="dialog"
        actions={
          <>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <SubmitButton>{t("addSeries")}</SubmitButton>
          </>
        }
      >
        <TextField
          control={control}
          name="name"
          label={t("name")}
          hint={t("suchAsBerlinOffice")}
          maxLength={60}
        />
        <SelectField control={control} name="kind" label={t("itNumbers")} options={choices.seriesKind} />
        <SeriesFields control={control} names={seriesFieldNames} />
      </Form>
    </Dialog>
  );
}
