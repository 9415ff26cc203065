"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { formatMinutes } from "@/lib/format";
import type { Result } from "@/lib/result";
import type { ReRatePreview } from "@/server/rates/unbilled-entries";
import { MoneyMoved } from "./money-moved";

type ReRateResultProps = {
  preview: ReRatePreview;
  onBack: () => void;
  onBusy: (busy: boolean) => void;
  onConfirm: () => Promise<Result<unknown>>;
};

/** What re-rating would move, and the button that does it. */
export function ReRateResult({ preview, onBack, onBusy, onConfirm }: ReRateResultProps) {
  const t = useTranslations("rates.reRateResult");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = async () => {
    setPending(true);
    onBusy(true);
    try {
      const result = await onConfirm();
      if (!result.ok) setProblem(result.message);
    } catch {
      setProblem(t("thatDidNotReachThe"));
    } finally {
      setPending(false);
      onBusy(false);
    }
  };
  const none = preview.entries === 0;
  return (
    <>
      <DialogBody className="flex flex-col gap-4">
        <p>
          {none
            ? t("nothingChangesThisTimeAlready")
            : t("withGetAnotherRate", {
                entries: preview.entries,
                minutes: formatMinutes(preview.minutes),
              })}
        </p>
        {!none && <MoneyMoved money={preview.money} />}
        <Skipped skipped={preview.skipped} />
        {problem && (
          <Notice kind="danger" role="alert">
            {problem}
          </Notice>
        )}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onBack}>{t("back")}</Button>
        <Button
          variant="primary"
          pending={pending}
          disabledReason={none ? t("thereIsNothingToRe") : null}
          onClick={confirm}
        >
          {none ? t("reRate") : t("reRate2", { entries: preview.entries })}
        </Button>
      </DialogFooter>
    </>
  );
}

function Skipped({ skipped: { billed, onDrafts, withoutRate } }: { skipped: ReRatePreview["skipped"] }) {
  const t = useTranslations("rates.reRateResult");
  const lines = [
    billed > 0 && t("billedLockedByTheirInvoices", { entries: billed }),
    onDrafts > 0 && t("onADraftTakeThem", { entries: onDrafts }),
    withoutRate > 0 && t("forWhichNoRateHolds", { entries: withoutRate }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <Notice kind="info" title={t("leftAsTheyAre")}>
      <ul className="list-disc pl-4">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
