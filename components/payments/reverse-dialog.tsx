"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { DateField } from "@/components/forms/date-field";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useLocale } from "@/components/ui/locale";
import { formatMoney } from "@/lib/format";
import { subtract } from "@/lib/money/money";
import { refundEffect } from "@/lib/payments/refund-effect";
import { reversePaymentInput } from "@/lib/payments/schema";
import type { PaymentDetailScreen } from "@/server/payments/read";
import type { PaymentActions } from "./payment-actions";
import { RefundEffectText } from "./refund-effect-text";

type ReverseDialogProps = {
  screen: Pick<PaymentDetailScreen, "payment" | "settles" | "today">;
  disabledReason: string | null;
  action: PaymentActions["reverse"];
};

const reverseForm = reversePaymentInput.pick({ reversedOn: true, reason: true });

/** Undoes a payment that never counted; the effect is spelled out before. */
export function ReverseDialog(props: ReverseDialogProps) {
  const t = useTranslations("payments.reverseDialog");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={<Undo2 aria-hidden />}
        disabledReason={props.disabledReason}
        onClick={() => setOpen(true)}
      >
        {t("reverse")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("reverseThisPayment")}
        description={t("forMoneyThatBouncedWas")}
      >
        {open && <ReverseForm {...props} close={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function ReverseForm({ screen, action, close }: ReverseDialogProps & { close: () => void }) {
  const locale = useLocale();
  const t = useTranslations("payments.reverseDialog");
  const { payment, settles, today } = screen;
  const { currency } = payment;
  const left = subtract(payment.amount, payment.refunded, currency);
  const form = useActionForm({
    schema: reverseForm,
    action: (typed) => action({ ...typed, paymentId: payment.id }),
    defaultValues: { reversedOn: today, reason: "" },
    onSuccess: () => {
      toast.success(t("paymentReversed"));
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
          <SubmitButton variant="danger">
            {t("reverse2", { left: formatMoney(left, currency, locale) })}
          </SubmitButton>
        </>
      }
    >
      <RefundEffectText effect={refundEffect({ ...payment, settles }, left)} currency={currency} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          control={form.control}
          name="reversedOn"
          label={t("reversedOn")}
          min={payment.paidOn}
          max={today}
        />
        <TextField
          control={form.control}
          name="reason"
          label={t("reason")}
          placeholder={t("theDebitBounced")}
          maxLength={500}
        />
      </div>
    </Form>
  );
}
