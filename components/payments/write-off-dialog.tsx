"use client";

import { Eraser } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { AmountField } from "@/components/forms/amount-field";
import { DateField } from "@/components/forms/date-field";
import { normalizeDecimalText } from "@/components/forms/decimal-text";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useLocale } from "@/components/ui/locale";
import { formatMoney } from "@/lib/format";
import { writeOffBalanceInput } from "@/lib/payments/schema";
import type { PaymentActions } from "./payment-actions";

export type WriteOffDialogProps = {
  invoice: { id: string; number: string | null; currency: string; balance: string; issueDate: string | null };
  today: string;
  /** From `writeOffRefusal` of lib/payments/write-off, or why this person may not. */
  disabledReason: string | null;
  action: PaymentActions["writeOff"];
};

const writeOffForm = writeOffBalanceInput.pick({ writtenOffOn: true, reason: true }).extend({
  amount: z.string().transform(normalizeDecimalText).pipe(writeOffBalanceInput.shape.amount),
});

/** Gives up what an invoice still owes, or a part of it, with a reason. */
export function WriteOffDialog(props: WriteOffDialogProps) {
  const locale = useLocale();
  const t = useTranslations("payments.writeOffDialog");
  const { invoice, disabledReason } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Eraser aria-hidden />} disabledReason={disabledReason} onClick={() => setOpen(true)}>
        {t("writeOff")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("writeOffTheBalanceOf", { number: invoice.number ?? "" })}
        description={t("isOwedWhatIsWritten", {
          balance: formatMoney(invoice.balance, invoice.currency, locale),
        })}
      >
        {open && <WriteOffForm {...props} close={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function WriteOffForm({ invoice, today, action, close }: WriteOffDialogProps & { close: () => void }) {
  const t = useTranslations("payments.writeOffDialog");
  const form = useActionForm({
    schema: writeOffForm,
    action: (typed) =>
      action({ ...typed, amount: normalizeDecimalText(typed.amount), invoiceId: invoice.id }),
    defaultValues: { amount: invoice.balance, writtenOffOn: today, reason: "" },
    onSuccess: () => {
      toast.success(t("writtenOff"));
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
          <SubmitButton variant="danger">{t("writeOff")}</SubmitButton>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <AmountField control={control} name="amount" label={t("amount")} unit={invoice.currency} />
        <DateField
          control={control}
          name="writtenOffOn"
          label={t("writtenOffOn")}
          min={invoice.issueDate ?? undefined}
          max={today}
        />
      </div>
      <TextField
        control={control}
        name="reason"
        label={t("reason")}
        placeholder={t("bankChargesInsolvencyTooSmall")}
        maxLength={500}
      />
    </Form>
  );
}
