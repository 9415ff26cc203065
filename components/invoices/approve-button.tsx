"use client";

import { CheckCheck } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import { countEntries, type InvoiceActions } from "./invoice-actions";

type ApproveButtonProps = {
  slug: string;
  invoice: { id: string; customerId: string; version: number };
  entries: number;
  disabledReason: string | null;
  action: InvoiceActions["approve"];
};

/** Approves a draft after saying what that does. */
export function ApproveButton({ slug, invoice, entries, disabledReason, action }: ApproveButtonProps) {
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState<string[]>([]);
  const locks = entries > 0 ? `locks ${countEntries(entries)}, ` : "";
  const confirm = async () => {
    const result = await action({ invoiceId: invoice.id, version: invoice.version });
    if (result.ok) toast.success(`Approved as ${result.value.number}.`);
    setWrong(result.ok ? [] : Object.keys(result.fields ?? {}));
    return result;
  };
  return (
    <>
      <Button
        variant="primary"
        icon={<CheckCheck aria-hidden />}
        disabledReason={disabledReason}
        onClick={() => setOpen(true)}
      >
        Approve
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          if (!next) setWrong([]);
        }}
        tone="primary"
        title="Approve this invoice?"
        description={`Approving gives it the next number, ${locks}and cannot be undone. Lines, dates and amounts never change after; it can be voided or credited.`}
        confirmLabel="Approve"
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
  const firm = wrong.some((field) => field.startsWith("firm."));
  const tax = wrong.some((field) => /\.tax(Reason|RateId)$/.test(field));
  const customer = wrong.some((field) => field.startsWith("customer."));
  if (!firm && !customer && !tax) return null;
  return (
    <p className="flex flex-wrap gap-x-4">
      {firm && <TextLink href={paths.settings(slug)}>Open the firm’s settings</TextLink>}
      {customer && <TextLink href={paths.customer(slug, customerId)}>Open the customer</TextLink>}
      {tax && <TextLink href={paths.settingsTaxes(slug)}>Open the tax rates</TextLink>}
    </p>
  );
}
