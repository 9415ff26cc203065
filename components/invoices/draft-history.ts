import { type DraftEdit, editDraft } from "./draft-edits";
import type { DraftForm } from "./draft-form";

export type DraftChange =
  | DraftEdit
  | { type: "undo" }
  | { type: "redo" }
  /** Typing on in the same field is a step of its own from now on. */
  | { type: "pause" }
  /** What is there now cannot be taken back any more: another form took its place, or the server acted on it. */
  | { type: "settle"; form?: DraftForm };

/** A draft with the forms it had before, newest last, and those that were undone, next first. */
export interface DraftHistory {
  form: DraftForm;
  past: readonly DraftForm[];
  future: readonly DraftForm[];
  /** What the last edit was made to, so that typing on in one field stays one step; null where nothing joins. */
  field: string | null;
}

const mostSteps = 100;

export const beginHistory = (form: DraftForm): DraftHistory => ({
  form,
  past: [],
  future: [],
  field: null,
});

/** Applies a change; successive edits of one field are one step, and one that ends where it began is none. */
export function changeDraft(history: DraftHistory, change: DraftChange): DraftHistory {
  const { form, past, future } = history;
  switch (change.type) {
    case "undo": {
      const before = past.at(-1);
      if (!before) return history;
      return { form: before, past: past.slice(0, -1), future: [form, ...future], field: null };
    }
    case "redo": {
      const [after, ...rest] = future;
      if (!after) return history;
      return { form: after, past: [...past, form], future: rest, field: null };
    }
    case "pause":
      return history.field === null ? history : { ...history, field: null };
    case "settle":
      return beginHistory(change.form ?? form);
    default:
      return edited(history, change);
  }
}

function edited(history: DraftHistory, edit: DraftEdit): DraftHistory {
  const form = editDraft(history.form, edit);
  if (isSame(history.form, form)) return history;
  const field = fieldOf(edit);
  const joins = field !== null && field === history.field;
  const before = joins ? history.past.at(-1) : undefined;
  if (!before) {
    return { form, past: [...history.past, history.form].slice(-mostSteps), future: [], field };
  }
  if (!isSame(before, form)) return { ...history, form, future: [] };
  return { form: before, past: history.past.slice(0, -1), future: [], field: null };
}

/** The one field that an edit is made to; null for what adds, removes or moves. */
function fieldOf(edit: DraftEdit): string | null {
  const isTyped = edit.type === "header" || edit.type === "line" || edit.type === "charge";
  if (!isTyped) return null;
  const id = edit.type === "header" ? "" : edit.id;
  return `${edit.type} ${id} ${Object.keys(edit.values).join()}`;
}

/** Compares forms by what is typed; parts that are the same object are not looked into. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  const entries = Object.entries(one);
  const theirs = new Map(Object.entries(other));
  return entries.length === theirs.size && entries.every(([key, value]) => isSame(value, theirs.get(key)));
}
