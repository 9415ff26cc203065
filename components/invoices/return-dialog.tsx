"use client";

import { Undo2 } from "lucide-react";
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
  const [open, setOpen] = useState(false);
  const { submittedByName } = props.invoice;
  return (
    <>
      <Button
        icon={<Undo2 aria-hidden />}
        disabledReason={props.disabledReason}
        onClick={() => setOpen(true)}
      >
        Return
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="sm"
        title="Return this draft?"
        description={`${submittedByName ?? "Its author"} reads your reason on the draft, and can submit it again.`}
      >
        {open && <ReturnForm {...props} close={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function ReturnForm({ invoice, action, close }: ReturnDialogProps & { close: () => void }) {
  const form = useActionForm({
    schema: returnForm,
    action: ({ reason }) => action({ invoiceId: invoice.id, reason }),
    defaultValues: { reason: "" },
    onSuccess: () => {
      toast.success("Returned to its author.");
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
          <SubmitButton>Return draft</SubmitButton>
        </>
      }
    >
      <TextareaField control={form.control} name="reason" label="What has to change" maxLength={500} />
    </Form>
  );
}
