"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import type { SubmitDraftInput } from "@/lib/invoices/approval-schema";
import type { Result } from "@/lib/result";
import { useSavedFirst } from "./use-saved-first";

export type SubmitAction = (input: SubmitDraftInput) => Promise<Result<{ id: string }>>;

type SubmitButtonProps = {
  invoice: { id: string };
  disabledReason: string | null;
  /** Stores what is typed first. */
  save: () => Promise<number | null>;
  action: SubmitAction;
};

/** Puts the draft before whoever may approve it. */
export function SubmitButton({ invoice, disabledReason, save, action }: SubmitButtonProps) {
  const t = useTranslations("draft.submitButton");
  const [pending, setPending] = useState(false);
  const saved = useSavedFirst({ save, disabledReason, onSaved: (version) => void submit(version) });
  const submit = async (version: number) => {
    setPending(true);
    try {
      const result = await action({ invoiceId: invoice.id, version });
      if (result.ok) toast.success(t("submittedForApprovalEditingIt"));
      else toast.error(result.message);
    } catch {
      toast.error(t("unreachable"));
    } finally {
      setPending(false);
    }
  };
  return (
    <Button
      icon={<Send aria-hidden />}
      pending={pending || saved.pending}
      disabledReason={disabledReason}
      onClick={saved.start}
    >
      {t("submitForApproval")}
    </Button>
  );
}
