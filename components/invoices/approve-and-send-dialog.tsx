"use client";

import { CheckCheck } from "lucide-react";
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
import { formatMoney } from "@/lib/format";
import { approveAndSendInput } from "@/lib/invoices/approval-schema";
import type { Result } from "@/lib/result";
import { countEntries } from "./invoice-actions";

export type ApproveAndSendAction = (
  input: z.input<typeof approveAndSendInput>,
) => Promise<Result<{ number: string; entries: number }>>;

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
  entries: number;
  disabledReason: string | null;
  action: ApproveAndSendAction;
};

const split = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

const mailForm = z.object({
  recipients: z.string().transform(split).pipe(approveAndSendInput.shape.recipients),
  subject: approveAndSendInput.shape.subject,
  message: approveAndSendInput.shape.message,
});

/** Approves the draft and sends it, in one go: if either is refused, neither happens. */
export function ApproveAndSendDialog(props: ApproveAndSendDialogProps) {
  const [open, setOpen] = useState(false);
  const { entries, invoice } = props;
  const locks = entries > 0 ? `locks ${countEntries(entries)}, ` : "";
  return (
    <>
      <Button
        variant="primary"
        icon={<CheckCheck aria-hidden />}
        disabledReason={props.disabledReason}
        onClick={() => setOpen(true)}
      >
        Approve and send
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="lg"
        title={`Approve and send to ${invoice.customerName}`}
        description={`This gives the next number, ${locks}mails the PDF, and cannot be undone. The invoice can be corrected later.`}
      >
        {open && <MailForm {...props} close={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function MailForm(props: ApproveAndSendDialogProps & { close: () => void }) {
  const { invoice, firmName, action, close } = props;
  const form = useActionForm({
    schema: mailForm,
    action: async (typed: z.input<typeof mailForm>) => {
      const result = await action({
        ...typed,
        recipients: split(typed.recipients),
        invoiceId: invoice.id,
        version: invoice.version,
      });
      if (result.ok) toast.success(`Approved as ${result.value.number}, and on its way.`);
      return result.ok ? result : { ...result, fields: nameRecipients(result.fields) };
    },
    defaultValues: {
      recipients: invoice.customerEmail,
      subject: `Invoice {number} from ${firmName}`,
      message: `Hello,\n\nplease find attached our invoice {number} over ${formatMoney(invoice.total, invoice.currency, "en")}.\n\nKind regards\n${firmName}`,
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
          <Button onClick={close}>Cancel</Button>
          <SubmitButton icon={<CheckCheck aria-hidden />}>Approve and send</SubmitButton>
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
      <TextField
        control={control}
        name="subject"
        label="Subject"
        hint="{number} becomes the number that approval gives"
        maxLength={200}
      />
      <TextareaField control={control} name="message" label="Message" rows={8} />
    </Form>
  );
}

/** `recipients.1` of the server is the one field of this form. */
function nameRecipients(fields: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, text]) => [path.startsWith("recipients") ? "recipients" : path, text]),
  );
}
