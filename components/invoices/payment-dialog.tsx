"use client";

import { Banknote } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { AmountField } from "@/components/forms/amount-field";
import { DateField } from "@/components/forms/date-field";
import { normalizeDecimalText } from "@/components/forms/decimal-text";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { formatMoney } from "@/lib/format";
import { paymentMethodNames, paymentMethods, recordPaymentInput } from "@/lib/payments/schema";
import type { InvoiceDetail } from "@/server/invoices/read-detail";
import type { InvoiceActions } from "./invoice-actions";
import { newId } from "./new-id";

type PaymentDialogProps = {
  invoice: Pick<InvoiceDetail, "id" | "number" | "customerId" | "currency" | "balance">;
  today: string;
  isPrimary: boolean;
  disabledReason: string | null;
  action: InvoiceActions["recordPayment"];
};

const paymentForm = recordPaymentInput.pick({ paidOn: true, method: true, reference: true }).extend({
  amount: z.string().transform(normalizeDecimalText).pipe(recordPaymentInput.shape.amount),
});

const methods = paymentMethods.map((method) => ({ value: method, label: paymentMethodNames[method] }));

/** Records money that came in for this invoice: the whole balance, or a part of it. */
export function PaymentDialog(props: PaymentDialogProps) {
  const { invoice, disabledReason, isPrimary } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={isPrimary ? "primary" : "secondary"}
        icon={<Banknote aria-hidden />}
        disabledReason={disabledReason}
        onClick={() => setOpen(true)}
      >
        Record payment
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Payment of ${invoice.number}`}
        description={`Balance ${formatMoney(invoice.balance, invoice.currency, "en")}`}
      >
        {open && <PaymentForm {...props} close={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function PaymentForm({ invoice, today, action, close }: PaymentDialogProps & { close: () => void }) {
  // One key for this dialog: a request that is sent twice records one payment.
  const [requestKey] = useState(newId);
  const form = useActionForm({
    schema: paymentForm,
    action: (typed) => {
      const amount = normalizeDecimalText(typed.amount);
      return action({
        ...typed,
        amount,
        customerId: invoice.customerId,
        currency: invoice.currency,
        settlements: [{ invoiceId: invoice.id, amount }],
        requestKey,
      });
    },
    defaultValues: { amount: invoice.balance, paidOn: today, method: "BANK_TRANSFER", reference: "" },
    onSuccess: () => {
      toast.success("Payment recorded.");
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
          <SubmitButton>Record payment</SubmitButton>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <AmountField control={control} name="amount" label="Amount" unit={invoice.currency} />
        <DateField control={control} name="paidOn" label="Came in on" max={today} />
        <SelectField control={control} name="method" label="Method" options={methods} />
        <TextField
          control={control}
          name="reference"
          label="Reference"
          hint="As on the bank statement"
          maxLength={200}
          optional
        />
      </div>
    </Form>
  );
}
