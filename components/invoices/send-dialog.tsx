"use client";

import { Paperclip, Send } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
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
import { sendInvoiceInput } from "@/lib/invoices/schema";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";
import type { InvoiceDetail } from "@/server/invoices/read-detail";
import type { InvoiceActions } from "./invoice-actions";

type SendDialogProps = {
  slug: string;
  invoice: Pick<
    InvoiceDetail,
    "id" | "number" | "customerName" | "customerEmail" | "currency" | "balance" | "dueDate"
  >;
  firmName: string;
  /** Sent before: the button says so, and the mail goes out once more. */
  isAgain: boolean;
  disabledReason: string | null;
  action: InvoiceActions["send"];
};

const split = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

const sendForm = z.object({
  recipients: z.string().superRefine((text, context) => {
    const parsed = sendInvoiceInput.shape.recipients.safeParse(split(text));
    if (!parsed.success) context.addIssue({ code: "custom", message: parsed.error.issues[0]?.message ?? "" });
  }),
  subject: sendInvoiceInput.shape.subject,
  message: sendInvoiceInput.shape.message,
});

/** Sends the invoice by e-mail with its PDF: recipients, subject, message. */
export function SendDialog(props: SendDialogProps) {
  const { isAgain, disabledReason } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={isAgain ? "secondary" : "primary"}
        icon={<Send aria-hidden />}
        disabledReason={disabledReason}
        onClick={() => setOpen(true)}
      >
        {isAgain ? "Send again" : "Send"}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`${isAgain ? "Send again" : "Send"} ${props.invoice.number}`}
        description={`To ${props.invoice.customerName}`}
        size="lg"
      >
        {open && <SendForm {...props} close={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function SendForm({
  slug,
  invoice,
  firmName,
  isAgain,
  action,
  close,
}: SendDialogProps & { close: () => void }) {
  const send = async (typed: z.input<typeof sendForm>): Promise<Result<{ id: string }>> => {
    const result = await action({ ...typed, invoiceId: invoice.id, recipients: split(typed.recipients) });
    return result.ok ? result : { ...result, fields: nameRecipients(result.fields) };
  };
  const form = useActionForm({
    schema: sendForm,
    action: send,
    defaultValues: {
      recipients: invoice.customerEmail,
      subject: `Invoice ${invoice.number} from ${firmName}`,
      message: defaultMessage(invoice, firmName),
    },
    onSuccess: () => {
      toast.success(`${invoice.number} is on its way.`);
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
          <Button onClick={close}>Cancel</Button>
          <SubmitButton icon={<Send aria-hidden />}>{isAgain ? "Send again" : "Send"}</SubmitButton>
        </>
      }
    >
      <TextField
        control={control}
        name="recipients"
        label="To"
        hint="Several addresses with a comma between them"
        autoComplete="off"
        spellCheck={false}
      />
      <TextField control={control} name="subject" label="Subject" maxLength={200} />
      <TextareaField control={control} name="message" label="Message" rows={8} />
      <p className="flex items-center gap-2 text-muted text-sm">
        <Paperclip aria-hidden />
        <span>
          {invoice.number} is attached as a PDF.{" "}
          <TextLink href={paths.invoicePdf(slug, invoice.id)} target="_blank" prefetch={false}>
            Look at it first
          </TextLink>
        </span>
      </p>
    </Form>
  );
}

/** `recipients.1` of the server is the one field of this form. */
function nameRecipients(fields: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, text]) => [path.startsWith("recipients") ? "recipients" : path, text]),
  );
}

function defaultMessage(invoice: SendDialogProps["invoice"], firmName: string): string {
  const amount = formatMoney(invoice.balance, invoice.currency, "en");
  const due = invoice.dueDate ? `, due on ${formatDate(invoice.dueDate, "en")}` : "";
  return `Hello,\n\nplease find attached our invoice ${invoice.number} over ${amount}${due}.\n\nKind regards\n${firmName}`;
}
