"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { voidInvoiceInput } from "@/lib/invoices/schema";
import type { InvoiceActions } from "./invoice-actions";

type VoidDialogProps = {
  invoice: { id: string; number: string | null };
  entries: number;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  action: InvoiceActions["void"];
};

const voidForm = voidInvoiceInput.pick({ reason: true });

/** Voids an issued invoice after asking why. */
export function VoidDialog(props: VoidDialogProps) {
  const t = useTranslations("invoices.voidDialog");
  const { invoice, entries, open, onOpenChange } = props;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("void", { number: invoice.number ?? "" })}
      description={t("itStaysReadableAndKeeps", { entries })}
    >
      {open && <VoidForm {...props} close={() => onOpenChange(false)} />}
    </Dialog>
  );
}

function VoidForm({ invoice, action, close }: VoidDialogProps & { close: () => void }) {
  const t = useTranslations("invoices.voidDialog");
  const form = useActionForm({
    schema: voidForm,
    action: ({ reason }) => action({ invoiceId: invoice.id, reason }),
    defaultValues: { reason: "" },
    onSuccess: () => {
      toast.success(t("isVoid", { number: invoice.number ?? "" }));
      close();
    },
  });
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <SubmitButton variant="danger">{t("void2", { number: invoice.number ?? "" })}</SubmitButton>
        </>
      }
    >
      <TextareaField
        control={form.control}
        name="reason"
        label={t("reason")}
        hint={t("itStaysInTheRecords")}
        maxLength={500}
      />
    </Form>
  );
}
