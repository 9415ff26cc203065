"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type ReturnDraftInput, returnDraftInput } from "@/lib/invoices/approval-schema";
import type { Result } from "@/lib/result";

export type ReturnAction = (input: ReturnDraftInput) => Promise<Result<{ id: string }>>;

type ReturnDialogProps = {
  invoice: { id: string; submittedByName: string | null };
  disabledReason: string | null;
  action: ReturnAction;
};

const returnForm = returnDraftInput.pick({ reason: true });

/** Gives a submitted draft back, with what has to change. */
export function ReturnDialog(props: ReturnDialogProps) {
  const t = useTranslations("draft.returnDialog");
  const [open, setOpen] = useState(false);
  const { submittedByName } = props.invoice;
  return (
    <>
      <Button
        icon={<Undo2 aria-hidden />}
        disabledReason={props.disabledReason}
        onClick={() => setOpen(true)}
      >
        {t("return")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="sm"
        title={t("returnThisDraft")}
        description={
          submittedByName ? t("readsYourReason", { name: submittedByName }) : t("itsAuthorReadsYourReason")
        }
      >
        {open && <ReturnForm {...props} close={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function ReturnForm({ invoice, action, close }: ReturnDialogProps & { close: () => void }) {
  const t = useTranslations("draft.returnDialog");
  const form = useActionForm({
    schema: returnForm,
    action: ({ reason }) => action({ invoiceId: invoice.id, reason }),
    defaultValues: { reason: "" },
    onSuccess: () => {
      toast.success(t("returnedToItsAuthor"));
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
          <SubmitButton>{t("returnDraft")}</SubmitButton>
        </>
      }
    >
      <TextareaField control={form.control} name="reason" label={t("whatHasToChange")} maxLength={500} />
    </Form>
  );
}
