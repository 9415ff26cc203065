import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "react";
import { toast } from "sonner";
import type { InvoiceDetailScreen } from "@/server/invoices/read-detail";
import { type DraftForm, formOf, type LineForm } from "./draft-form";
import { beginHistory, changeDraft } from "./draft-history";
import {
  nothingTold,
  type SavedBy,
  type SavingState,
  storeDraft,
  type Told,
  waitMs,
} from "./draft-saving-state";
import type { InvoiceActions } from "./invoice-actions";
import { removalToast } from "./removal-toast";

/** Somebody else saved in between: what they have, and the three ways on. */
export interface DraftConflict {
  message: string;
  /** Null until it has been loaded. */
  theirs: InvoiceDetailScreen | null;
  takeTheirs: () => void;
  keepMine: () => void;
  saveMine: () => void;
}

/** What the server has: the form it was made of, and when this page stored it. */
type Saved = { form: DraftForm; version: number; total: string; at: Date | null };

const savedOf = ({ invoice }: InvoiceDetailScreen, form: DraftForm): Saved => ({
  ...{ form, version: invoice.version, total: invoice.total, at: null },
});

/**
 * What is typed, what is stored of it, and what stands in the way. A pause in typing saves; nothing that is typed is
 * lost by a failure, which is tried again, nor by a conflict, which waits for the person.
 */
export function useDraftSaving(screen: InvoiceDetailScreen, save: InvoiceActions["save"]) {
  const [history, change] = useReducer(changeDraft, screen, (first) => beginHistory(formOf(first)));
  const { form } = history;
  // A save ends a step; entries that it freed cannot be brought back by undoing.
  const saver = useSaver(screen, form, save, (freed) => {
    change({ type: freed.length ? "settle" : "pause" });
    for (const line of freed) toast.dismiss(removalToast(line.id));
  });
  const { saved, state, conflict, attempt } = saver;
  const isDirty = form !== saved.form;

  const takeTheirs = () => {
    const theirs = formOf(screen);
    change({ type: "settle", form: theirs });
    saver.accept(savedOf(screen, theirs));
  };
  // Somebody else saved, and nothing is typed here: the page shows theirs.
  useEffect(() => {
    if (!isDirty && state.is !== "saving" && screen.invoice.version > saved.version) takeTheirs();
  });
  useAutosave(form, saver);

  const conflictNow: DraftConflict | null = conflict && {
    message: conflict.message,
    theirs: screen.invoice.version > saved.version ? screen : null,
    takeTheirs,
    keepMine: () => saver.compare(false),
    saveMine: () => void attempt("person", screen.invoice.version),
  };
  return {
    form,
    change,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    isDirty,
    pending: state.is === "saving",
    saved,
    state,
    told: saver.told,
    conflict: conflictNow,
    isComparing: conflict?.isOpen ?? false,
    compare: () => saver.compare(true),
    /** The stored version once everything that is typed is in it; null when the person has been told why not. */
    save: () => attempt("person"),
  };
}

type Saver = {
  saved: Saved;
  state: SavingState;
  told: Told;
  failures: number;
  conflict: { message: string; isOpen: boolean } | null;
  /** Saves what is typed now, after a save that is still under way: the stored version, null when it could not be. */
  attempt: (by: SavedBy, version?: number) => Promise<number | null>;
  accept: (saved: Saved) => void;
  compare: (isOpen: boolean) => void;
};

/** Stores the form one attempt after another, and remembers how the last one ended. */
function useSaver(
  screen: InvoiceDetailScreen,
  form: DraftForm,
  save: InvoiceActions["save"],
  onStored: (freed: LineForm[]) => void,
): Saver {
  const t = useTranslations("draft.saving");
  const router = useRouter();
  const [saved, setSaved] = useState(() => savedOf(screen, form));
  const [pending, setPending] = useState(false);
  const [failures, setFailures] = useState(0);
  const [outcome, setOutcome] = useState<{ of: DraftForm; state: SavingState } | null>(null);
  const [told, setTold] = useState(nothingTold);
  const [conflict, setConflict] = useState<Saver["conflict"]>(null);
  // A save that ends later has to know the newest of both.
  const now = useRef({ form, saved });
  const running = useRef<Promise<number | null> | null>(null);
  useLayoutEffect(() => {
    now.current.form = form;
  });
  const accept = (next: Saved) => {
    now.current.saved = next;
    setSaved(next);
    setFailures(0);
    setOutcome(null);
    setConflict(null);
    setTold(nothingTold);
  };
  const send = async (by: SavedBy, version: number): Promise<number | null> => {
    const { form: sent, saved: before } = now.current;
    const toStore = { t, by, form: sent, before: before.form, invoiceId: screen.invoice.id, version };
    const result = await storeDraft(toStore, (input) => {
      setPending(true);
      return save(input);
    });
    setPending(false);
    if (result.is === "stored") {
      accept({ form: sent, version: result.version, total: result.total, at: new Date() });
      onStored(result.freed);
    } else if (result.is === "conflict") {
      setConflict({ message: result.message, isOpen: by === "person" });
      router.refresh();
    } else {
      setOutcome({ of: sent, state: result.state });
      if (result.state.is === "unreachable") setFailures((count) => count + 1);
      if (by === "person") setTold(result.told);
    }
    return result.is === "stored" ? result.version : null;
  };
  const attempt: Saver["attempt"] = async (by, version) => {
    while (running.current) await running.current;
    if (now.current.form === now.current.saved.form) return now.current.saved.version;
    running.current = send(by, version ?? now.current.saved.version);
    return running.current.finally(() => {
      running.current = null;
    });
  };
  const compare = (isOpen: boolean) => setConflict(conflict && { ...conflict, isOpen });
  const state = stateOf({ form, saved, pending, outcome, conflict });
  return { saved, state, told, failures, conflict, attempt, accept, compare };
}

function stateOf(at: {
  form: DraftForm;
  saved: Saved;
  pending: boolean;
  outcome: { of: DraftForm; state: SavingState } | null;
  conflict: object | null;
}): SavingState {
  if (at.pending) return { is: "saving" };
  if (at.form === at.saved.form) return { is: "saved", at: at.saved.at };
  if (at.conflict) return { is: "conflict" };
  const isOfNow = at.outcome?.of === at.form || at.outcome?.state.is === "unreachable";
  return at.outcome && isOfNow ? at.outcome.state : { is: "unsaved" };
}

/** Saves when typing pauses, and again after a failure: later each time, at once when the network is back. */
function useAutosave(form: DraftForm, { state, saved, failures, attempt }: Saver): void {
  const latest = useRef(attempt);
  useLayoutEffect(() => {
    latest.current = attempt;
  });
  const isDue = state.is === "unsaved" || state.is === "unreachable";
  useEffect(() => {
    if (!isDue || form === saved.form) return;
    const go = () => void latest.current("pause");
    const timer = setTimeout(go, waitMs(failures));
    window.addEventListener("online", go);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", go);
    };
  }, [isDue, form, saved.form, failures]);
}
