"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import type { ReRateActions } from "@/components/rates/re-rate-dialog";
import { ReRateResult } from "@/components/rates/re-rate-result";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import type { Result } from "@/lib/result";
import type { ReRatePreview } from "@/server/rates/unbilled-entries";

type BulkReRateProps = { entryIds: string[]; actions: ReRateActions; onClose: () => void };

/** Gives the ticked entries the rates of now; the money that moves is shown first. */
export function BulkReRate({ entryIds, actions, onClose }: BulkReRateProps) {
  const t = useTranslations("time.bulkReRate");
  const [preview, setPreview] = useState<Result<ReRatePreview> | null>(null);
  const [busy, setBusy] = useState(false);
  const first = useRef({ entryIds, preview: actions.preview, unreachable: t("unreachable") });
  useEffect(() => {
    const { preview: ask, entryIds: ids, unreachable } = first.current;
    void ask({ entryIds: ids })
      .catch(() => ({ ok: false, code: "UNAVAILABLE", message: unreachable }) as const)
      .then(setPreview);
  }, []);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      busy={busy}
      title={t("title")}
      description={t("description")}
    >
      {!preview && (
        <DialogBody className="flex justify-center py-8">
          <Spinner label={t("workingOutWhatChanges")} />
        </DialogBody>
      )}
      {preview && !preview.ok && (
        <DialogBody>
          <Notice kind="danger" role="alert">
            {preview.message}
          </Notice>
        </DialogBody>
      )}
      {preview?.ok && (
        <ReRateResult
          preview={preview.value}
          onBack={onClose}
          onBusy={setBusy}
          onConfirm={async () => {
            const result = await actions.carryOut({ entryIds, mark: preview.value.mark });
            if (!result.ok) return result;
            toast.success(t("entriesReRated", { count: result.value.entries }));
            onClose();
            return result;
          }}
        />
      )}
    </Dialog>
  );
}
