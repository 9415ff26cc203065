import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { FieldErrors } from "@/lib/result";
import type { InvoiceDetailScreen } from "@/server/invoices/read-detail";
import { type DraftForm, formOf, readDraft } from "./draft-form";
import type { InvoiceActions } from "./invoice-actions";
import { useDraft } from "./use-draft";

const unreachable = "That did not reach the server. What you typed is still here; save again.";

/** Somebody else saved in between: what they have, and the three ways on. */
export interface DraftConflict {
  message: string;
  /** Null until it has been loaded. */
  theirs: InvoiceDetailScreen | null;
  takeTheirs: () => void;
  keepMine: () => void;
  saveMine: () => void;
}

/** What is typed, what is saved of it, and what stands in the way. */
export function useDraftSaving(screen: InvoiceDetailScreen, save: InvoiceActions["save"]) {
  const router = useRouter();
  const [form, change] = useDraft(formOf(screen));
  const [saved, setSaved] = useState<{ form: DraftForm; version: number }>({
    form,
    version: screen.invoice.version,
  });
  const [pending, setPending] = useState(false);
  const [shown, setShown] = useState<{ problem: string | null; problems: FieldErrors }>({
    problem: null,
    problems: {},
  });
  const [conflict, setConflict] = useState<string | null>(null);
  const isDirty = form !== saved.form;

  const takeTheirs = () => {
    const theirs = formOf(screen);
    change({ type: "replace", form: theirs });
    setSaved({ form: theirs, version: screen.invoice.version });
    setShown({ problem: null, problems: {} });
    setConflict(null);
  };

  // Somebody else saved, and nothing is typed here: the page shows theirs.
  useEffect(() => {
    if (!isDirty && !pending && screen.invoice.version > saved.version) takeTheirs();
  });

  const submit = async (version = saved.version) => {
    const { input, problems } = readDraft(form, { invoiceId: screen.invoice.id, version });
    if (pending) return;
    const wrong = Object.keys(problems).length;
    setShown({ problem: wrong ? "Not saved yet. Put the marked fields right first." : null, problems });
    if (wrong) return;
    setPending(true);
    try {
      const result = await save(input);
      if (result.ok) {
        setSaved({ form, version: result.value.version });
        setConflict(null);
      } else if (result.code === "CONFLICT" && result.fields?.version) {
        setConflict(result.message);
        router.refresh();
      } else {
        setConflict(null);
        setShown({ problem: result.message, problems: result.fields ?? {} });
      }
    } catch {
      setShown({ problem: unreachable, problems: {} });
    } finally {
      setPending(false);
    }
  };

  const conflictNow: DraftConflict | null =
    conflict === null
      ? null
      : {
          message: conflict,
          theirs: screen.invoice.version > saved.version ? screen : null,
          takeTheirs,
          keepMine: () => setConflict(null),
          saveMine: () => void submit(screen.invoice.version),
        };
  return {
    form,
    change,
    isDirty,
    pending,
    version: saved.version,
    ...shown,
    conflict: conflictNow,
    save: () => void submit(),
  };
}
