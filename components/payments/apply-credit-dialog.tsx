"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/format";
import { isNegative } from "@/lib/money/money";
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
        Apply credit
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="lg"
        title="Apply credit to invoices"
        description={`${formatMoney(payment.credit, payment.currency, "en")} is left of this payment. The oldest due are paid first; every amount can be changed.`}
      >
        {open && <ApplyCreditForm {...props} close={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function ApplyCreditForm({ screen, action, close }: ApplyCreditDialogProps & { close: () => void }) {
  const { payment, openInvoices, today } = screen;
  const { id: paymentId, customerId, currency } = payment;
  const plan = usePaymentPlan(payment.credit, currency, openInvoices, today);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const tooMuch = plan.rest !== null && isNegative(plan.rest);
  const apply = async () => {
    setPending(true);
    const result = await action({ customerId, currency, paymentId, settlements: plan.settlements });
    setPending(false);
    if (!result.ok) return setProblem(result.message);
    toast.success("Credit applied.");
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
              ? "The invoices take more than there is."
              : `${formatMoney(plan.rest ?? payment.credit, currency, "en")} stays credit`}
          </span>
        }
      >
        <Button onClick={close}>Cancel</Button>
        <Button
          variant="primary"
          pending={pending}
          disabledReason={applyRefusal(tooMuch, plan.settlements.length)}
          onClick={apply}
        >
          Apply {formatMoney(plan.applied, currency, "en")}
        </Button>
      </DialogFooter>
    </>
  );
}

function applyRefusal(tooMuch: boolean, invoices: number): string | null {
  if (tooMuch) return "Lower what the invoices take.";
  return invoices === 0 ? "Give an invoice an amount." : null;
}
