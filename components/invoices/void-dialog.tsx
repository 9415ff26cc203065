"use client";

import { Ban } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { voidInvoiceInput } from "@/lib/invoices/schema";
import { countEntries, type InvoiceActions } from "./invoice-actions";

type VoidDialogProps = {
  invoice: { id: string; number: string | null };
  entries: number;
  disabledReason: string | null;
  action: InvoiceActions["void"];
};

const voidForm = voidInvoiceInput.pick({ reason: true });

/** Voids an issued invoice after asking why. */
export function VoidDialog(props: VoidDialogProps) {
  const { invoice, entries, disabledReason } = props;
  const [open, setOpen] = useState(false);
  const frees = entries > 0 ? ` Its ${countEntries(entries)} can be billed again.` : "";
  return (
    <>
      <Button icon={<Ban aria-hidden />} disabledReason={disabledReason} onClick={() => setOpen(true)}>
        Void
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Void ${invoice.number}?`}
        description={`It stays readable and keeps its number, but nothing is owed on it any more.${frees} This cannot be undone.`}
      >
        {open && <VoidForm {...props} close={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function VoidForm({ invoice, action, close }: VoidDialogProps & { close: () => void }) {
  const form = useActionForm({
    schema: voidForm,
    action: ({ reason }) => action({ invoiceId: invoice.id, reason }),
    defaultValues: { reason: "" },
    onSuccess: () => {
      toast.success(`${invoice.number} is void.`);
      close();
    },
  });
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <SubmitButton variant="danger">Void {invoice.number}</SubmitButton>
        </>
      }
    >
      <TextareaField
        control={form.control}
        name="reason"
        label="Reason"
        hint="It stays in the records of this number"
        maxLength={500}
      />
    </Form>
  );
}
