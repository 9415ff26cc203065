"use client";

import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { TextareaField } from "@/components/forms/textarea-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { formatMoney } from "@/lib/format";
import { approveAndSendInput } from "@/lib/invoices/approval-schema";
import { defaultMail } from "@/lib/invoices/default-mail";
import type { Result } from "@/lib/result";
import type { Recipient } from "@/server/customers/read-contacts";
import type { InvoiceActions } from "./invoice-actions";
import { nameRecipients, RecipientsField, splitRecipients } from "./recipients-field";
import { useAnnounceSending } from "./send-toast";
import { useSavedFirst } from "./use-saved-first";

export type ApproveAndSendAction = (
  input: z.input<typeof approveAndSendInput>,
) => Promise<Result<{ number: string; entries: number; deliveryId: string }>>;

type ApproveAndSendDialogProps = {
  invoice: {
    id: string;
    version: number;
    customerName: string;
    customerEmail: string;
    currency: string;
    total: string;
  };
  firmName: string;
  recipients: readonly Recipient[];
  entries: number;
  expectedNumber: string | null;
  /** Stores what is typed before anything is asked. */
  save: () => Promise<number | null>;
  action: ApproveAndSendAction;
  undoSend: InvoiceActions["undoSend"];
};

const mailForm = z.object({
  recipients: z.string().transform(splitRecipients).pipe(approveAndSendInput.shape.recipients),
  subject: approveAndSendInput.shape.subject,
  message: approveAndSendInput.shape.message,
});

/** Approves the draft and sends it, in one go: if either is refused, neither happens. */
export function ApproveAndSendDialog(props: ApproveAndSendDialogProps) {
  const t = useTranslations("draft.approveAndSendDialog");
  const [open, setOpen] = useState(false);
  const { entries, invoice, expectedNumber, save } = props;
  const effect = { hasNumber: expectedNumber ? "yes" : "no", number: expectedNumber ?? "", entries };
  const { pending, start } = useSavedFirst({ save, onSaved: () => setOpen(true) });
  return (
    <>
      <Button variant="primary" icon={<CheckCheck aria-hidden />} pending={pending} onClick={start}>
        {t("approveAndSend")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="lg"
        title={t("approveAndSendTo", { customerName: invoice.customerName })}
        description={t("effect", effect)}
      >
        {open && <MailForm {...props} close={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function MailForm(props: ApproveAndSendDialogProps & { close: () => void }) {
  const t = useTranslations("draft.approveAndSendDialog");
  const { invoice, firmName, recipients, action, undoSend, close } = props;
  const announce = useAnnounceSending(undoSend);
  const form = useActionForm({
    schema: mailForm,
    action: async (typed: z.input<typeof mailForm>) => {
      const result = await action({
        ...typed,
        recipients: splitRecipients(typed.recipients),
        invoiceId: invoice.id,
        version: invoice.version,
      });
      if (result.ok) announce(result.value.number, result.value.deliveryId);
      return result.ok ? result : { ...result, fields: nameRecipients(result.fields) };
    },
    defaultValues: {
      recipients: recipients[0]?.email ?? invoice.customerEmail,
      ...defaultMail({
        ...{ number: "{number}", firmName, due: null },
        amount: formatMoney(invoice.total, invoice.currency, "en"),
      }),
    },
    onSuccess: close,
  });
  const { control } = form;
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <SubmitButton icon={<CheckCheck aria-hidden />}>{t("approveAndSend")}</SubmitButton>
        </>
      }
    >
      <RecipientsField control={control} name="recipients" known={recipients} />
      <TextField
        control={control}
        name="subject"
        label={t("subject")}
        hint={t("becomesTheNumber", { placeholder: "{number}" })}
        maxLength={200}
      />
      <TextareaField control={control} name="message" label={t("message")} rows={8} />
    </Form>
  );
}
