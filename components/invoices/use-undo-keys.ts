import { useEffect, useRef } from "react";

type UndoKeys = { onUndo: (() => void) | null; onRedo: (() => void) | null };

/**
 * Ctrl or ⌘ with Z undoes, with Shift or Y redoes. In a text field the browser's own undo comes first, for what was
 * typed there since it got the focus.
 */
export function useUndoKeys({ onUndo, onRedo }: UndoKeys): void {
  const latest = useRef({ onUndo, onRedo });
  useEffect(() => {
    latest.current = { onUndo, onRedo };
  });
  useEffect(() => {
    let entered: { field: EventTarget | null; text: string } = { field: null, text: "" };
    const onFocus = ({ target }: FocusEvent) => {
      entered = { field: target, text: textField(target)?.value ?? "" };
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const asked = askedBy(event);
      if (!asked || event.defaultPrevented || document.body.hasAttribute("data-scroll-locked")) return;
      const { onUndo, onRedo } = latest.current;
      const field = textField(event.target);
      const isFieldsOwn = field && entered.field === field && field.value !== entered.text;
      if (field && (asked === "undo" ? isFieldsOwn : !onRedo)) return;
      event.preventDefault();
      (asked === "undo" ? onUndo : onRedo)?.();
      // What stands there now is where the field's own undo ends.
      setTimeout(() => {
        if (field) entered = { field, text: field.value };
      });
    };
    document.addEventListener("focusin", onFocus);
    window.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("focusin", onFocus);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}

function askedBy(event: KeyboardEvent): "undo" | "redo" | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : null;
}

const textField = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text")
    ? target
    : null;
