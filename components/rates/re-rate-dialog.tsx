"use client";

import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ReRateForm } from "@/lib/rates/re-rate";
import type { Result } from "@/lib/result";
import type { RateChoices } from "@/server/rates/read";
import type { ReRatePreview } from "@/server/rates/unbilled-entries";
import { ReRateChoice } from "./re-rate-choice";
import { ReRateResult } from "./re-rate-result";

export type ReRateActions = {
  preview: (input: ReRateForm) => Promise<Result<ReRatePreview>>;
  carryOut: (input: ReRateForm & { mark: string }) => Promise<Result<{ entries: number }>>;
};

type ReRateDialogProps = {
  choices: RateChoices;
  actions: ReRateActions;
  disabledReason: string | null;
  /** The project to begin with. */
  projectId?: string;
};

/** Gives unbilled time the rates of now, in two steps: what it would move, then the deed. */
export function ReRateDialog({ choices, actions, disabledReason, projectId }: ReRateDialogProps) {
  const t = useTranslations("rates.reRateDialog");
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useState<{ choice: ReRateForm; preview: ReRatePreview } | null>(null);
  const [busy, setBusy] = useState(false);
  const toggle = (next: boolean) => {
    setOpen(next);
    setSeen(null);
  };
  return (
    <>
      <Button icon={<RefreshCw aria-hidden />} disabledReason={disabledReason} onClick={() => toggle(true)}>
        {t("reRateTime")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={toggle}
        busy={busy}
        title={t("reRateUnbilledTime")}
        description={t("billedTimeAndTimeOn")}
      >
        {seen ? (
          <ReRateResult
            preview={seen.preview}
            onBack={() => setSeen(null)}
            onBusy={setBusy}
            onConfirm={async () => {
              const result = await actions.carryOut({ ...seen.choice, mark: seen.preview.mark });
              if (!result.ok) return result;
              toast.success(t("reRated", { entries: result.value.entries }));
              toggle(false);
              return result;
            }}
          />
        ) : (
          <ReRateChoice
            choices={choices}
            projectId={projectId}
            action={actions.preview}
            onPreview={(preview, choice) => setSeen({ preview, choice })}
            onCancel={() => toggle(false)}
          />
        )}
      </Dialog>
    </>
  );
}
