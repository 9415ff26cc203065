"use client";

import { Banknote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { AmountField } from "@/components/forms/amount-field";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { DateField } from "@/components/forms/date-field";
import { normalizeDecimalText } from "@/components/forms/decimal-text";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { usePaletteActions } from "@/components/shell/palette-actions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useLocale } from "@/components/ui/locale";
import { formatMoney } from "@/lib/format";
import { subtract } from "@/lib/money/money";
import { isNegative, isZero } from "@/lib/money/sign";
import { paymentMethods, recordPaymentInput } from "@/lib/payments/schema";
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
  keepRestAsCredit: z.boolean(),
});

/** Records money that came in for this invoice: the whole balance, or a part of it. */
export function PaymentDialog(props: PaymentDialogProps) {
  const locale = useLocale();
  const t = useTranslations("invoices.paymentDialog");
  const { invoice, disabledReason, isPrimary } = props;
  const [open, setOpen] = useState(false);
  const detail = invoice.number ?? undefined;
  usePaletteActions(disabledReason ? [] : [{ label: t("recordPayment"), detail, run: () => setOpen(true) }]);
  return (
    <>
      <Button
        variant={isPrimary ? "primary" : "secondary"}
        icon={<Banknote aria-hidden />}
        disabledReason={disabledReason}
        onClick={() => setOpen(true)}
      >
        {t("recordPayment")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("paymentOf", { number: invoice.number ?? "" })}
        description={t("balance", { balance: formatMoney(invoice.balance, invoice.currency, locale) })}
      >
        {open && <PaymentForm {...props} close={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function PaymentForm({ invoice, today, action, close }: PaymentDialogProps & { close: () => void }) {
  const locale = useLocale();
  const t = useTranslations("invoices.paymentDialog");
  // One key for this dialog: a request that is sent twice records one payment.
  const [requestKey] = useState(newId);
  const form = useActionForm({
    schema: paymentForm,
    action: (typed) => {
      const amount = normalizeDecimalText(typed.amount);
      const keepRestAsCredit = typed.keepRestAsCredit && restOf(amount, invoice) !== null;
      return action({
        ...typed,
        amount,
        keepRestAsCredit,
        customerId: invoice.customerId,
        currency: invoice.currency,
        settlements: [{ invoiceId: invoice.id, amount: keepRestAsCredit ? invoice.balance : amount }],
        requestKey,
      });
    },
    defaultValues: {
      amount: invoice.balance,
      paidOn: today,
      method: "BANK_TRANSFER",
      reference: "",
      keepRestAsCredit: false,
    },
    onSuccess: () => {
      toast.success(t("paymentRecorded"));
      close();
    },
  });
  const { control } = form;
  const methodName = useTranslations("enums.paymentMethod");
  const rest = restOf(normalizeDecimalText(form.watch("amount")), invoice);
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <SubmitButton>{t("recordPayment")}</SubmitButton>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <AmountField control={control} name="amount" label={t("amount")} unit={invoice.currency} />
        <DateField control={control} name="paidOn" label={t("cameInOn")} max={today} />
        <SelectField
          control={control}
          name="method"
          label={t("method")}
          options={paymentMethods.map((value) => ({ value, label: methodName(value) }))}
        />
        <TextField
          control={control}
          name="reference"
          label={t("reference")}
          hint={t("asOnTheBankStatement")}
          maxLength={200}
          optional
        />
        {rest && (
          <CheckboxField
            control={control}
            name="keepRestAsCredit"
            label={t("keepAsTheCustomersCredit", { rest: formatMoney(rest, invoice.currency, locale) })}
            hint={t("itIsMoreThanThe")}
            className="col-span-full"
          />
        )}
      </div>
    </Form>
  );
}

/** What a payment brings beyond the balance; null where that is nothing. */
function restOf(amount: string, { balance, currency }: PaymentDialogProps["invoice"]): string | null {
  if (!recordPaymentInput.shape.amount.safeParse(amount).success) return null;
  const rest = subtract(amount, balance, currency);
  return isZero(rest) || isNegative(rest) ? null : rest;
}
