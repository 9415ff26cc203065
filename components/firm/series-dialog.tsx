"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type ChangeSeriesInput, changeSeriesInput } from "@/lib/firm/schema";
import type { Result } from "@/lib/result";
import type { SeriesRow } from "@/server/firm/read";
import { SeriesFields, seriesFieldNames } from "./series-fields";

type SeriesDialogProps = {
  series: SeriesRow;
  action: (input: ChangeSeriesInput) => Promise<Result<void>>;
  onClose: () => void;
};

export function SeriesDialog({ series, action, onClose }: SeriesDialogProps) {
  const t = useTranslations("firm.seriesDialog");
  const form = useActionForm({
    schema: changeSeriesInput,
    action,
    defaultValues: {
      seriesId: series.id,
      pattern: series.pattern,
      reset: series.reset,
      startAt: String(series.startAt),
    },
    onSuccess: () => {
      toast.success(t("changed", { name: series.name }));
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog open onOpenChange={onClose} size="sm" title={series.name} description={t("onceTheFirstNumberIs")}>
      <Form
        form={form}
        layout="dialog"
        actions={
          <>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <SubmitButton>{t("changeSeries")}</SubmitButton>
          </>
        }
      >
        <SeriesFields control={control} names={seriesFieldNames} />
      </Form>
    </Dialog>
  );
}
