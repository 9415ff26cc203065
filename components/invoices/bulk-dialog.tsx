"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { BulkKind } from "@/lib/invoices/bulk";
import type { BulkSelection } from "@/lib/invoices/bulk-schema";
import type { Result } from "@/lib/result";
import type { BulkPlan } from "@/server/invoices/preview-bulk";
import { BulkConfirm } from "./bulk-confirm";
import type { ListActions } from "./list-actions";

export type BulkDialogProps = {
  kind: BulkKind;
  selection: BulkSelection;
  firmName: string;
  actions: Pick<ListActions, "plan" | "start">;
  onClose: () => void;
  onStarted: () => void;
};

// Its message is a text of this screen.
const unreachable = { ok: false, code: "UNAVAILABLE", message: "" } as const;

/** Says first what would happen to how many, then asks. */
export function BulkDialog(props: BulkDialogProps) {
  const t = useTranslations("list.bulkDialog");
  const { kind, selection, actions, onClose } = props;
  const [plan, setPlan] = useState<Result<BulkPlan> | null>(null);
  const [busy, setBusy] = useState(false);
  const key = JSON.stringify({ kind, selection });
  const { plan: ask } = actions;
  const look = async () => {
    setPlan(null);
    setPlan(await ask(JSON.parse(key)).catch(() => unreachable));
  };
  useEffect(() => {
    let isCurrent = true;
    ask(JSON.parse(key))
      .catch(() => unreachable)
      .then((answer) => isCurrent && setPlan(answer));
    return () => {
      isCurrent = false;
    };
  }, [key, ask]);
  return (
    <Dialog
      open
      busy={busy}
      onOpenChange={(open) => !open && onClose()}
      title={t(`titles.${kind}`)}
      size={kind === "SEND" ? "lg" : "md"}
    >
      {plan?.ok ? (
        <BulkConfirm {...props} plan={plan.value} onBusy={setBusy} onLookAgain={() => void look()} />
      ) : (
        <>
          <DialogBody>
            {plan ? (
              <Notice kind="danger" role="alert">
                {plan.message || t("unreachable")}
              </Notice>
            ) : (
              <SkeletonRows rows={3} label={t("lookingAtTheSelectedInvoices")} />
            )}
          </DialogBody>
          <DialogFooter>
            <Button onClick={onClose}>{t("close")}</Button>
          </DialogFooter>
        </>
      )}
    </Dialog>
  );
}
