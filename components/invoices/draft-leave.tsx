"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useLeaveWarning } from "./use-leave-warning";

type DraftLeaveProps = { isDirty: boolean; isComparing: boolean; save: () => Promise<number | null> };

/** A link away saves first; only what cannot be saved asks whether to leave it behind. */
export function DraftLeave({ isDirty, isComparing, save }: DraftLeaveProps) {
  const t = useTranslations("draft.draftLeave");
  const router = useRouter();
  const [held, setHeld] = useState<string | null>(null);
  useLeaveWarning(isDirty, async (address) => {
    if ((await save()) !== null) router.push(address);
    else setHeld(address);
  });
  return (
    <ConfirmDialog
      open={held !== null && !isComparing}
      onOpenChange={(open) => !open && setHeld(null)}
      title={t("leaveWithoutSaving")}
      description={t("whatYouChangedInThis")}
      confirmLabel={t("leaveWithoutSaving2")}
      cancelLabel={t("stay")}
      onConfirm={() => held && router.push(held)}
    />
  );
}
