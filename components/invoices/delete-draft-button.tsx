"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { paths } from "@/lib/paths";
import { countEntries, type InvoiceActions } from "./invoice-actions";

type DeleteDraftButtonProps = {
  slug: string;
  invoiceId: string;
  entries: number;
  disabledReason: string | null;
  action: InvoiceActions["remove"];
};

/** Deletes a draft after asking; its entries are free again. */
export function DeleteDraftButton({
  slug,
  invoiceId,
  entries,
  disabledReason,
  action,
}: DeleteDraftButtonProps) {
  const router = useRouter();
  const remove = async () => {
    const result = await action({ invoiceId });
    if (!result.ok) return result;
    toast.success("Draft deleted.");
    router.replace(paths.invoices(slug));
    return result;
  };
  const trigger = (
    <IconButton
      variant="secondary"
      label="Delete draft"
      icon={<Trash2 aria-hidden />}
      disabledReason={disabledReason}
    />
  );
  if (disabledReason) return trigger;
  return (
    <ConfirmDialog
      trigger={trigger}
      title="Delete this draft?"
      description={`${
        entries > 0 ? `Its ${countEntries(entries)} become unbilled again. ` : ""
      }It has no number yet, so none is lost. This cannot be undone.`}
      confirmLabel="Delete draft"
      onConfirm={remove}
    />
  );
}
