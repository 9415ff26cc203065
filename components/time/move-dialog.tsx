"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { MoneyMoved } from "@/components/rates/money-moved";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { Result } from "@/lib/result";
import type { RowWork } from "@/lib/time/timesheet";
import type { ProjectChoice } from "@/server/time/choices";
import type { MovePreview } from "@/server/time/preview-move";
import type { BulkActions } from "./bulk-bar";
import { WorkField } from "./work-field";

type MoveDialogProps = {
  entries: { id: string; version: number }[];
  projects: readonly ProjectChoice[];
  actions: Pick<BulkActions, "previewMove" | "move">;
  onClose: () => void;
};

const nothing: RowWork = { projectId: "", taskId: null };

/** Moves the ticked entries to a project and task; the money that this moves is shown first. */
export function MoveDialog({ entries, projects, actions, onClose }: MoveDialogProps) {
  const t = useTranslations("time.moveDialog");
  const [work, setWork] = useState<RowWork>(nothing);
  const [preview, setPreview] = useState<MovePreview | null>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = (next: RowWork) => {
    setWork(next);
    setPreview(null);
    setProblem(null);
  };
  const attempt = async <Value,>(ask: Promise<Result<Value>>, onSuccess: (value: Value) => void) => {
    setPending(true);
    setProblem(null);
    const result = await ask.catch(() => null);
    setPending(false);
    if (result?.ok) return onSuccess(result.value);
    setPreview(null);
    setProblem(result?.message ?? t("unreachable"));
  };
  const submit = async () => {
    const input = { entries, ...work };
    if (!work.projectId) setProblem(t("chooseAProject"));
    else if (!preview) await attempt(actions.previewMove(input), setPreview);
    else {
      await attempt(actions.move(input), (moved) => {
        toast.success(t("moved", { count: moved.entries }));
        onClose();
      });
    }
  };
  const none = preview?.entries === 0;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      busy={pending}
      title={t("moveEntries", { count: entries.length })}
      description={t("description")}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <DialogBody className="flex flex-col gap-4">
          <WorkField projects={projects} value={work} onChange={choose} />
          <div aria-live="polite" className="flex flex-col gap-4">
            {preview && <WhatMoves preview={preview} />}
          </div>
          {problem && (
            <Notice kind="danger" role="alert">
              {problem}
            </Notice>
          )}
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            type="submit"
            variant="primary"
            pending={pending}
            disabledReason={none ? t("nothingToMove") : null}
          >
            {preview ? t("moveEntries", { count: preview.entries }) : t("showWhatChanges")}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}

function WhatMoves({ preview: { entries, notBillable, money } }: { preview: MovePreview }) {
  const t = useTranslations("time.moveDialog");
  if (entries === 0) return <p>{t("allAreThere")}</p>;
  const moved = money?.filter(({ before, after }) => before !== after) ?? [];
  return (
    <>
      {notBillable > 0 && <Notice kind="warning">{t("stopBeingBillable", { count: notBillable })}</Notice>}
      {moved.length > 0 && <MoneyMoved money={moved} />}
      {money && moved.length === 0 && <p>{t("moveWithoutMoney", { count: entries })}</p>}
      {!money && <p>{t("entriesMove", { count: entries })}</p>}
    </>
  );
}
