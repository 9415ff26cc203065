"use client";

import { Paperclip, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { TextareaField } from "@/components/forms/textarea-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextLink } from "@/components/ui/text-link";
import { formatDate, formatMoney } from "@/lib/format";
import { defaultMail } from "@/lib/invoices/default-mail";
import { sendInvoiceInput } from "@/lib/invoices/schema";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";
import type { Recipient } from "@/server/customers/read-contacts";
import type { InvoiceDetail } from "@/server/invoices/read-detail";
import type { InvoiceActions } from "./invoice-actions";
import { nameRecipients, RecipientsField, splitRecipients } from "./recipients-field";
import { useAnnounceSending } from "./send-toast";

type SendDialogProps = {
  slug: string;
  invoice: Pick<
    InvoiceDetail,
    "id" | "number" | "customerName" | "customerEmail" | "currency" | "balance" | "dueDate"
  >;
  firmName: string;
  recipients: readonly Recipient[];
  /** Sent before: the button says so, and the mail goes out once more. */
  isAgain: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  send: InvoiceActions["send"];
  undo: InvoiceActions["undoSend"];
};

const sendForm = z.object({
  recipients: z.string().superRefine((text, context) => {
    const parsed = sendInvoiceInput.shape.recipients.safeParse(splitRecipients(text));
    if (!parsed.success) context.addIssue({ code: "custom", message: parsed.error.issues[0]?.message ?? "" });
  }),
  subject: sendInvoiceInput.shape.subject,
  message: sendInvoiceInput.shape.message,
});

/** Sends the invoice by e-mail with its PDF: recipients, subject, message. */
export function SendDialog(props: SendDialogProps) {
  const t = useTranslations("invoices.sendDialog");
  const { isAgain, open, onOpenChange } = props;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t(isAgain ? "sendNumberAgain" : "sendNumber", { number: props.invoice.number ?? "" })}
      description={t("to", { customerName: props.invoice.customerName })}
      size="lg"
    >
      {open && <SendForm {...props} close={() => onOpenChange(false)} />}
    </Dialog>
  );
}

function SendForm({
  slug,
  invoice,
  firmName,
  recipients,
  isAgain,
  send,
  undo,
  close,
}: SendDialogProps & { close: () => void }) {
  const t = useTranslations("invoices.sendDialog");
  const announce = useAnnounceSending(undo);
  const submit = async (typed: z.input<typeof sendForm>): Promise<Result<{ deliveryId: string }>> => {
    const result = await send({
      ...typed,
      invoiceId: invoice.id,
      recipients: splitRecipients(typed.recipients),
    });
    return result.ok ? result : { ...result, fields: nameRecipients(result.fields) };
  };
  const form = useActionForm({
    schema: sendForm,
    action: submit,
    defaultValues: {
      recipients: recipients[0]?.email ?? invoice.customerEmail,
      ...defaultMail({
        ...{ number: invoice.number ?? "", firmName },
        amount: formatMoney(invoice.balance, invoice.currency, "en"),
        due: invoice.dueDate && formatDate(invoice.dueDate, "en"),
      }),
    },
    onSuccess: ({ deliveryId }) => {
      announce(invoice.number ?? "", deliveryId);
      close();
    },
  });
  const { control } = form;
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <SubmitButton icon={<Send aria-hidden />}>{isAgain ? t("sendAgain") : t("send")}</SubmitButton>
        </>
      }
    >
      <RecipientsField control={control} name="recipients" known={recipients} />
      <TextField control={control} name="subject" label={t("subject")} maxLength={200} />
      <TextareaField control={control} name="message" label={t("message")} rows={8} />
      <p className="flex items-center gap-2 text-muted text-sm">
        <Paperclip aria-hidden />
        <span>
          {t.rich("attached", {
            number: invoice.number ?? "",
            document: (text) => (
              <TextLink href={paths.invoicePdf(slug, invoice.id)} target="_blank" prefetch={false}>
                {text}
              </TextLink>
            ),
          })}
        </span>
      </p>
    </Form>
  );
}
