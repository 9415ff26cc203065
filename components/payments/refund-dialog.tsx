"use client";

import { HandCoins } from "lucide-react";
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
import { newId } from "@/components/invoices/new-id";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useLocale } from "@/components/ui/locale";
import { formatMoney } from "@/lib/format";
import { subtract } from "@/lib/money/money";
import { isAmount } from "@/lib/payments/plan-payment";
import { refundEffect } from "@/lib/payments/refund-effect";
import { refundPaymentInput } from "@/lib/payments/schema";
import type { PaymentDetailScreen } from "@/server/payments/read";
import type { PaymentActions } from "./payment-actions";
import { RefundEffectText } from "./refund-effect-text";

type RefundDialogProps = {
  screen: Pick<PaymentDetailScreen, "payment" | "settles" | "today">;
  disabledReason: string | null;
  action: PaymentActions["refund"];
};

const refundForm = refundPaymentInput.pick({ refundedOn: true, reason: true }).extend({
  amount: z.string().transform(normalizeDecimalText).pipe(refundPaymentInput.shape.amount),
});

/** Gives a part of a payment back, or all of it; what that does is said while the amount is typed. */
export function RefundDialog(props: RefundDialogProps) {
  const locale = useLocale();
  const t = useTranslations("payments.refundDialog");
  const [open, setOpen] = useState(false);
  const { payment } = props.screen;
  const left = subtract(payment.amount, payment.refunded, payment.currency);
  return (
    <>
      <Button
        icon={<HandCoins aria-hidden />}
        disabledReason={props.disabledReason}
        onClick={() => setOpen(true)}
      >
        {t("refund")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("refundThisPayment")}
        description={t("atMostCanGoBack", { left: formatMoney(left, payment.currency, locale) })}
      >
        {open && <RefundForm {...props} close={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function RefundForm({ screen, action, close }: RefundDialogProps & { close: () => void }) {
  const t = useTranslations("payments.refundDialog");
  const { payment, settles, today } = screen;
  const [requestKey] = useState(newId);
  const form = useActionForm({
    schema: refundForm,
    action: (typed) =>
      action({ ...typed, amount: normalizeDecimalText(typed.amount), paymentId: payment.id, requestKey }),
    defaultValues: { amount: payment.credit, refundedOn: today, reason: "" },
    onSuccess: () => {
      toast.success(t("refundRecorded"));
      close();
    },
  });
  const { control } = form;
  const amount = normalizeDecimalText(form.watch("amount") ?? "");
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <SubmitButton>{t("recordRefund")}</SubmitButton>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <AmountField control={control} name="amount" label={t("amount")} unit={payment.currency} />
        <DateField
          control={control}
          name="refundedOn"
          label={t("wentBackOn")}
          min={payment.paidOn}
          max={today}
        />
      </div>
      <TextField control={control} name="reason" label={t("reason")} maxLength={500} />
      {isAmount(amount, payment.currency) && (
        <RefundEffectText
          effect={refundEffect({ ...payment, settles }, amount)}
          currency={payment.currency}
        />
      )}
    </Form>
  );
}
