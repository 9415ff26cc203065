"use client";

import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useShortcut } from "@/components/shell/shortcuts";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import type { InvoiceActions } from "./invoice-actions";
import { useSavedFirst } from "./use-saved-first";

type ApproveButtonProps = {
  slug: string;
  invoice: { id: string; customerId: string; version: number };
  entries: number;
  expectedNumber: string | null;
  disabledReason: string | null;
  /** Stores what is typed before anything is asked. */
  save: () => Promise<number | null>;
  action: InvoiceActions["approve"];
};

/** Approves a draft after saying what that does. */
export function ApproveButton(props: ApproveButtonProps) {
  const t = useTranslations("draft.approveButton");
  const { slug, invoice, entries, expectedNumber, disabledReason, action } = props;
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState<string[]>([]);
  const { pending, start } = useSavedFirst({
    save: props.save,
    disabledReason,
    onSaved: () => setOpen(true),
  });
  useShortcut("mod+enter", t("approve"), start, { enabled: !disabledReason });
  const confirm = async () => {
    const result = await action({ invoiceId: invoice.id, version: invoice.version });
    if (result.ok) toast.success(t("approvedAs", { number: result.value.number }));
    setWrong(result.ok ? [] : Object.keys(result.fields ?? {}));
    return result;
  };
  return (
    <>
      <Button
        icon={<CheckCheck aria-hidden />}
        pending={pending}
        disabledReason={disabledReason}
        onClick={start}
      >
        {t("approve")}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          if (!next) setWrong([]);
        }}
        tone="primary"
        title={t("approveThisInvoice")}
        description={t("effect", {
          hasNumber: expectedNumber ? "yes" : "no",
          number: expectedNumber ?? "",
          entries,
        })}
        confirmLabel={t("approve")}
        onConfirm={confirm}
      >
        {wrong.length > 0 && <Cures slug={slug} customerId={invoice.customerId} wrong={wrong} />}
      </ConfirmDialog>
    </>
  );
}

type CuresProps = { slug: string; customerId: string; wrong: string[] };

/** Where to put right what is missing. */
function Cures({ slug, customerId, wrong }: CuresProps) {
  const t = useTranslations("draft.approveButton");
  const firm = wrong.some((field) => field.startsWith("firm."));
  const tax = wrong.some((field) => /\.tax(Reason|RateId)$/.test(field));
  const customer = wrong.some((field) => field.startsWith("customer."));
  if (!firm && !customer && !tax) return null;
  return (
    <p className="flex flex-wrap gap-x-4">
      {firm && <TextLink href={paths.settings(slug)}>{t("openTheFirmsSettings")}</TextLink>}
      {customer && <TextLink href={paths.customer(slug, customerId)}>{t("openTheCustomer")}</TextLink>}
      {tax && <TextLink href={paths.settingsTaxes(slug)}>{t("openTheTaxRates")}</TextLink>}
    </p>
  );
}
