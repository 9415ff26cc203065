"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/format";
import { isNegative } from "@/lib/money/sign";
import type { PaymentDetailScreen } from "@/server/payments/read";
import { InvoiceAmounts } from "./invoice-amounts";
import type { PaymentActions } from "./payment-actions";
import { usePaymentPlan } from "./use-payment-plan";

type ApplyCreditDialogProps = {
  screen: Pick<PaymentDetailScreen, "payment" | "openInvoices" | "today">;
  disabledReason: string | null;
  action: PaymentActions["apply"];
};

/** Pays open invoices with what is left of a payment. */
export function ApplyCreditDialog(props: ApplyCreditDialogProps) {
  const locale = useLocale();
  const t = useTranslations("payments.applyCreditDialog");
  const [open, setOpen] = useState(false);
  const { payment } = props.screen;
  return (
    <>
      <Button
        variant="primary"
        icon={<Check aria-hidden />}
        disabledReason={props.disabledReason}
        onClick={() => setOpen(true)}
      >
        {t("applyCredit")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="lg"
        title={t("applyCreditToInvoices")}
        description={t("isLeftOfThisPayment", {
          credit: formatMoney(payment.credit, payment.currency, locale),
        })}
      >
        {open && <ApplyCreditForm {...props} close={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function ApplyCreditForm({ screen, action, close }: ApplyCreditDialogProps & { close: () => void }) {
  const locale = useLocale();
  const t = useTranslations("payments.applyCreditDialog");
  const { payment, openInvoices, today } = screen;
  const { id: paymentId, customerId, currency } = payment;
  const plan = usePaymentPlan(payment.credit, currency, openInvoices, today);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const tooMuch = plan.rest !== null && isNegative(plan.rest);
  const refusal = tooMuch
    ? t("lowerWhatTheInvoicesTake")
    : plan.settlements.length === 0
      ? t("giveAnInvoiceAnAmount")
      : null;
  const apply = async () => {
    setPending(true);
    const result = await action({ customerId, currency, paymentId, settlements: plan.settlements });
    setPending(false);
    if (!result.ok) return setProblem(result.message);
    toast.success(t("creditApplied"));
    close();
  };
  return (
    <>
      <DialogBody className="flex flex-col gap-4">
        <div className="-mx-5 border-line border-y">
          <InvoiceAmounts
            invoices={openInvoices}
            currency={currency}
            amounts={plan.amounts}
            onAmount={plan.setAmount}
          />
        </div>
        {problem && (
          <Notice kind="danger" role="alert">
            {problem}
          </Notice>
        )}
      </DialogBody>
      <DialogFooter
        start={
          <span role="status" className="figures text-muted text-sm">
            {tooMuch
              ? t("theInvoicesTakeMoreThan")
              : t("staysCredit", { money: formatMoney(plan.rest ?? payment.credit, currency, locale) })}
          </span>
        }
      >
        <Button onClick={close}>{t("cancel")}</Button>
        <Button variant="primary" pending={pending} disabledReason={refusal} onClick={apply}>
          {t("apply", { applied: formatMoney(plan.applied, currency, locale) })}
        </Button>
      </DialogFooter>
    </>
  );
}
