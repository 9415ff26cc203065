import { type Dispatch, useEffect, useRef } from "react";
import type { DraftForm } from "./draft-form";
import type { DraftChange } from "./draft-history";
import { focusLine } from "./line-focus";
import { useUndoKeys } from "./use-undo-keys";

type Undoable = { form: DraftForm; change: Dispatch<DraftChange>; canUndo: boolean; canRedo: boolean };

/** Undo and redo by button and by key; where a step takes away what had the focus, the focus goes to what changed. */
export function useDraftUndo({ form, change, canUndo, canRedo }: Undoable) {
  const before = useRef<DraftForm | null>(null);
  useEffect(() => {
    if (before.current && before.current !== form && document.activeElement === document.body) {
      const line = changedLine(before.current, form);
      if (line) focusLine(line, "description");
      else document.getElementById("add-line")?.focus();
    }
    before.current = null;
  }, [form]);
  const step = (type: "undo" | "redo") => () => {
    before.current = form;
    change({ type });
  };
  const keys = { onUndo: canUndo ? step("undo") : null, onRedo: canRedo ? step("redo") : null };
  useUndoKeys(keys);
  return keys;
}

/** The first line that is new or different, else the last one; null when there is none. */
function changedLine(before: DraftForm, after: DraftForm): string | null {
  const changed = after.lines.find((line, index) => line !== before.lines[index]);
  return (changed ?? after.lines.at(-1))?.id ?? null;
}
