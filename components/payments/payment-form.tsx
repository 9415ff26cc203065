"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
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
import { newId } from "@/components/invoices/new-id";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useLocale } from "@/components/ui/locale";
import { formatMoney } from "@/lib/format";
import { isNegative, isZero } from "@/lib/money/sign";
import { paths } from "@/lib/paths";
import { isOverspent, type PlannedPayment } from "@/lib/payments/plan-payment";
import { paymentMethods, recordPaymentInput } from "@/lib/payments/schema";
import type { NewPaymentScreen } from "@/server/payments/read";
import { InvoiceAmounts } from "./invoice-amounts";
import type { PaymentActions } from "./payment-actions";
import { usePaymentPlan } from "./use-payment-plan";

type PaymentFormProps = {
  slug: string;
  screen: NewPaymentScreen & { customer: NonNullable<NewPaymentScreen["customer"]> };
  action: PaymentActions["record"];
};

const { shape } = recordPaymentInput;
const paymentForm = recordPaymentInput
  .pick({ paidOn: true, method: true, reference: true, currency: true, keepRestAsCredit: true })
  .extend({ amount: z.string().transform(normalizeDecimalText).pipe(shape.amount) });

/** Money of one customer, over any number of their open invoices; what no invoice takes is kept only when ticked. */
export function PaymentForm({ slug, screen, action }: PaymentFormProps) {
  const locale = useLocale();
  const t = useTranslations("payments.paymentForm");
  const methods = useTranslations("enums.paymentMethod");
  const { customer, openInvoices, today } = screen;
  const router = useRouter();
  // One key for this page: a request that is sent twice records one payment.
  const [requestKey] = useState(newId);
  const currencies = [...new Set([...openInvoices.map((invoice) => invoice.currency), customer.currency])];
  const form = useActionForm({
    schema: paymentForm,
    action: (typed) =>
      action({
        ...typed,
        amount: normalizeDecimalText(typed.amount),
        customerId: customer.id,
        settlements: plan.settlements,
        requestKey,
      }),
    defaultValues: {
      amount: "",
      currency: currencies[0] ?? customer.currency,
      paidOn: today,
      method: "BANK_TRANSFER",
      reference: "",
      keepRestAsCredit: false,
    },
    onSuccess: ({ id }) => {
      toast.success(t("paymentRecorded"));
      router.push(paths.payment(slug, id));
    },
  });
  const { control } = form;
  const [amount, currency, paidOn] = [form.watch("amount"), form.watch("currency"), form.watch("paidOn")];
  const invoices = openInvoices.filter((invoice) => invoice.currency === currency);
  const plan = usePaymentPlan(amount, currency, invoices, paidOn);
  const hasRest = plan.rest !== null && !isZero(plan.rest) && !isNegative(plan.rest);
  return (
    <Form form={form} actions={<SubmitButton>{t("recordPayment")}</SubmitButton>}>
      <Card title={t("payment")}>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <AmountField control={control} name="amount" label={t("amountThatCameIn")} unit={currency} />
          {currencies.length > 1 && (
            <SelectField
              control={control}
              name="currency"
              label={t("currency")}
              options={currencies.map((code) => ({ value: code, label: code }))}
              onChosen={plan.spread}
            />
          )}
          <DateField control={control} name="paidOn" label={t("cameInOn")} max={today} />
          <SelectField
            control={control}
            name="method"
            label={t("method")}
            options={paymentMethods.map((value) => ({ value, label: methods(value) }))}
          />
          <TextField
            control={control}
            name="reference"
            label={t("reference")}
            hint={t("asOnTheBankStatement")}
            maxLength={200}
            optional
          />
        </div>
      </Card>
      <Card
        flush
        title={t("openInvoices")}
        text={invoices.length > 0 ? t("theOldestDueArePaid") : undefined}
        actions={
          plan.isByHand && (
            <Button size="sm" onClick={plan.spread}>
              {t("spreadAgainOldestFirst")}
            </Button>
          )
        }
        footer={<PlanSum plan={plan} currency={currency} />}
      >
        {invoices.length > 0 ? (
          <InvoiceAmounts
            invoices={invoices}
            currency={currency}
            amounts={plan.amounts}
            onAmount={plan.setAmount}
            discounts={{ paidOn, taken: plan.discounted, onTake: plan.takeDiscount }}
          />
        ) : (
          <p className="px-4 py-5 text-muted">{t("nothingIsOpenInThe", { currency })}</p>
        )}
      </Card>
      {hasRest && (
        <CheckboxField
          control={control}
          name="keepRestAsCredit"
          label={t("keepAsCreditOf", {
            money: formatMoney(plan.rest ?? "0", currency, locale),
            name: customer.name,
          })}
          hint={t("itPaysLaterInvoicesOr")}
        />
      )}
    </Form>
  );
}

/** What the invoices take and what is left, told as it changes. */
function PlanSum({ plan, currency }: { plan: PlannedPayment; currency: string }) {
  const locale = useLocale();
  const t = useTranslations("payments.paymentForm");
  if (isOverspent(plan)) {
    return (
      <span role="status" className="text-red-text">
        {t("theInvoicesTakeMoreThan")}
      </span>
    );
  }
  const parts = {
    applied: formatMoney(plan.applied, currency, locale),
    strong: (text: ReactNode) => <span className="font-semibold text-ink">{text}</span>,
  };
  const hasRest = plan.rest && !isZero(plan.rest);
  return (
    <span role="status" className="figures">
      {hasRest
        ? t.rich("invoicesTakeAndRest", { ...parts, rest: formatMoney(plan.rest ?? "0", currency, locale) })
        : t.rich("invoicesTake", parts)}
    </span>
  );
}
