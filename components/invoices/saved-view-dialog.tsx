"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { InvoiceColumn } from "@/lib/invoices/list-columns";
import type { InvoiceFilters } from "@/lib/invoices/list-schema";
import { saveViewInput } from "@/lib/invoices/saved-view-schema";
import type { SavedView } from "@/server/invoices/list-views";
import type { ListActions } from "./list-actions";

type SavedViewDialogProps = {
  /** The view that gets another name; without it a new one is made of what the list shows. */
  view: SavedView | undefined;
  filters: InvoiceFilters;
  columns: readonly InvoiceColumn[];
  action: ListActions["saveView"];
  onClose: () => void;
  onSaved: (id: string) => void;
};

const nameForm = z.object({ name: saveViewInput.shape.name });

/** The name of a view. */
export function SavedViewDialog({ view, filters, columns, action, onClose, onSaved }: SavedViewDialogProps) {
  const t = useTranslations("list.savedViewDialog");
  const form = useActionForm({
    schema: nameForm,
    action: ({ name }: z.input<typeof nameForm>) =>
      view
        ? action({ id: view.id, name, filters: view.filters, columns: view.columns })
        : action({ name, filters, columns: [...columns] }),
    defaultValues: { name: view?.name ?? "" },
    onSuccess: ({ id }) => {
      onClose();
      if (!view) onSaved(id);
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={view ? t("renameThisView") : t("saveAsAView")}
      description={view ? undefined : t("theFiltersTheOrderAnd")}
    >
      <Form
        form={form}
        layout="dialog"
        actions={
          <>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <SubmitButton>{view ? t("rename") : t("saveView")}</SubmitButton>
          </>
        }
      >
        <TextField control={form.control} name="name" label={t("name")} autoComplete="off" maxLength={60} />
      </Form>
    </Dialog>
  );
}
