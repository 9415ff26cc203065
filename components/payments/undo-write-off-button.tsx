"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useLocale } from "@/components/ui/locale";
import { formatMoney } from "@/lib/format";
import type { PaymentActions } from "./payment-actions";

export type UndoWriteOffButtonProps = {
  invoice: { id: string; number: string | null; currency: string };
  /** What is written off now; show the button only where that is not zero. */
  writtenOff: string;
  disabledReason: string | null;
  action: PaymentActions["undoWriteOff"];
};

/** Takes back what was written off on an invoice, after asking why. */
export function UndoWriteOffButton(props: UndoWriteOffButtonProps) {
  const locale = useLocale();
  const t = useTranslations("payments.undoWriteOffButton");
  const { invoice, writtenOff, disabledReason, action } = props;
  const [reason, setReason] = useState("");
  const trigger = (
    <Button size="sm" icon={<Undo2 aria-hidden />} disabledReason={disabledReason}>
      {t("undoWriteOff")}
    </Button>
  );
  if (disabledReason) return trigger;
  return (
    <ConfirmDialog
      trigger={trigger}
      tone="primary"
      title={t("undoTheWriteOffOf", { number: invoice.number ?? "" })}
      description={t("isOwedOnItAgain", { writtenOff: formatMoney(writtenOff, invoice.currency, locale) })}
      confirmLabel={t("undoWriteOff")}
      onConfirm={async () => {
        const result = await action({ invoiceId: invoice.id, reason });
        if (result.ok) toast.success(t("theWriteOffIsUndone"));
        return result;
      }}
    >
      <Field label={t("reason")}>
        {(aria) => (
          <Input
            {...aria}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </ConfirmDialog>
  );
}
