"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { paths } from "@/lib/paths";
import type { InvoiceActions } from "./invoice-actions";

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
  const t = useTranslations("invoices.deleteDraftButton");
  const router = useRouter();
  const remove = async () => {
    const result = await action({ invoiceId });
    if (!result.ok) return result;
    toast.success(t("draftDeleted"));
    router.replace(paths.invoices(slug));
    return result;
  };
  const trigger = (
    <IconButton
      variant="secondary"
      label={t("deleteDraft")}
      icon={<Trash2 aria-hidden />}
      disabledReason={disabledReason}
    />
  );
  if (disabledReason) return trigger;
  return (
    <ConfirmDialog
      trigger={trigger}
      title={t("deleteThisDraft")}
      description={t("whatItLoses", { entries })}
      confirmLabel={t("deleteDraft")}
      onConfirm={remove}
    />
  );
}
