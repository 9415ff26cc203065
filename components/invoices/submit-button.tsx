"use client";

import { Send } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import type { SubmitDraftInput } from "@/lib/invoices/approval-schema";
import type { Result } from "@/lib/result";

export type SubmitAction = (input: SubmitDraftInput) => Promise<Result<{ id: string }>>;

type SubmitButtonProps = {
  invoice: { id: string; version: number };
  disabledReason: string | null;
  action: SubmitAction;
};

const unreachable = "That did not reach the server. Check your connection and try again.";

/** Puts the draft before whoever may approve it. */
export function SubmitButton({ invoice, disabledReason, action }: SubmitButtonProps) {
  const [pending, setPending] = useState(false);
  const submit = async () => {
    setPending(true);
    try {
      const result = await action({ invoiceId: invoice.id, version: invoice.version });
      if (result.ok) toast.success("Submitted for approval. Editing it takes it back.");
      else toast.error(result.message);
    } catch {
      toast.error(unreachable);
    } finally {
      setPending(false);
    }
  };
  return (
    <Button
      icon={<Send aria-hidden />}
      pending={pending}
      disabledReason={disabledReason}
      onClick={() => void submit()}
    >
      Submit for approval
    </Button>
  );
}
