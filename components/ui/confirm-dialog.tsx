"use client";

import { useTranslations } from "next-intl";
import { type ReactElement, type ReactNode, useState } from "react";
import type { Result } from "@/lib/result";
import { Button } from "./button";
import { Dialog, DialogBody, DialogFooter } from "./dialog";
import { Notice } from "./notice";

export type ConfirmDialogProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactElement;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** The verb itself: "Delete draft", never "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  tone?: "primary" | "danger";
  /** A failed Result keeps the dialog open and shows its message; anything else closes it. */
  onConfirm: () => unknown;
};

function isFailure(result: unknown): result is Extract<Result<unknown>, { ok: false }> {
  return typeof result === "object" && result !== null && "ok" in result && result.ok === false;
}

/** Asks once before something that cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useTranslations("ui.confirmDialog");
  const { title, description, children, confirmLabel, cancelLabel = t("cancel"), tone = "danger" } = props;
  const [ownOpen, setOwnOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const open = props.open ?? ownOpen;

  const setOpen = (next: boolean) => {
    setProblem(null);
    setOwnOpen(next);
    props.onOpenChange?.(next);
  };
  const confirm = async () => {
    setPending(true);
    setProblem(null);
    try {
      const result = await props.onConfirm();
      if (isFailure(result)) setProblem(result.message);
      else setOpen(false);
    } catch {
      setProblem(t("thatDidNotReachThe"));
    } finally {
      setPending(false);
    }
  };

  return (
    <Dialog
      role="alertdialog"
      size="sm"
      open={open}
      onOpenChange={setOpen}
      busy={pending}
      trigger={props.trigger}
      title={title}
      description={description}
    >
      {(children || problem) && (
        <DialogBody className="flex flex-col gap-3">
          {children}
          {problem && (
            <Notice kind="danger" role="alert">
              {problem}
            </Notice>
          )}
        </DialogBody>
      )}
      <DialogFooter>
        <Button onClick={() => setOpen(false)}>{cancelLabel}</Button>
        <Button variant={tone} pending={pending} onClick={confirm}>
          {confirmLabel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
