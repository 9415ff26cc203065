"use client";

import { useRouter } from "next/navigation";
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
import { newId } from "@/components/invoices/new-id";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { formatMoney } from "@/lib/format";
import { isNegative, isZero } from "@/lib/money/money";
import { paths } from "@/lib/paths";
import { type PlannedPayment, planProblem } from "@/lib/payments/plan-payment";
import { paymentMethodNames, paymentMethods, recordPaymentInput } from "@/lib/payments/schema";
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

const methods = paymentMethods.map((method) => ({ value: method, label: paymentMethodNames[method] }));

/** Money of one customer, over any number of their open invoices; what no invoice takes is kept only when ticked. */
export function PaymentForm({ slug, screen, action }: PaymentFormProps) {
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
      toast.success("Payment recorded.");
      router.push(paths.payment(slug, id));
    },
  });
  const { control } = form;
  const [amount, currency, paidOn] = [form.watch("amount"), form.watch("currency"), form.watch("paidOn")];
  const invoices = openInvoices.filter((invoice) => invoice.currency === currency);
  const plan = usePaymentPlan(amount, currency, invoices, paidOn);
  const hasRest = plan.rest !== null && !isZero(plan.rest) && !isNegative(plan.rest);
  return (
    <Form form={form} actions={<SubmitButton>Record payment</SubmitButton>}>
      <Card title="Payment">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <AmountField control={control} name="amount" label="Amount that came in" unit={currency} />
          {currencies.length > 1 && (
            <SelectField
              control={control}
              name="currency"
              label="Currency"
              options={currencies.map((code) => ({ value: code, label: code }))}
              onChosen={plan.spread}
            />
          )}
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
      </Card>
      <Card
        flush
        title="Open invoices"
        text={invoices.length > 0 ? "The oldest due are paid first; every amount can be changed." : undefined}
        actions={
          plan.isByHand && (
            <Button size="sm" onClick={plan.spread}>
              Spread again, oldest first
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
          <p className="px-4 py-5 text-muted">
            Nothing is open in {currency}. The payment can be kept as a deposit, for later invoices.
          </p>
        )}
      </Card>
      {hasRest && (
        <CheckboxField
          control={control}
          name="keepRestAsCredit"
          label={`Keep ${formatMoney(plan.rest ?? "0", currency, "en")} as credit of ${customer.name}`}
          hint="It pays later invoices, or can be refunded."
        />
      )}
    </Form>
  );
}

/** What the invoices take and what is left, told as it changes. */
function PlanSum({ plan, currency }: { plan: PlannedPayment; currency: string }) {
  const problem = planProblem(plan);
  return (
    <span role="status" className="figures">
      {problem ? (
        <span className="text-red-text">{problem} </span>
      ) : (
        <>
          Invoices take{" "}
          <span className="font-semibold text-ink">{formatMoney(plan.applied, currency, "en")}</span>
          {plan.rest && !isZero(plan.rest) && <>, {formatMoney(plan.rest, currency, "en")} is left</>}
        </>
      )}
    </span>
  );
}
