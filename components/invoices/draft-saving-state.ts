import type { Texts } from "@/components/ui/texts";
import type { FieldErrors } from "@/lib/result";
import { type DraftForm, type LineForm, readDraft } from "./draft-form";
import { byId, firstProblem } from "./draft-problems";
import type { InvoiceActions } from "./invoice-actions";

/** Where the draft stands between what is typed and what is stored. */
export type SavingState =
  | { is: "saved"; at: Date | null }
  /** It is saved as soon as typing pauses. */
  | { is: "unsaved" }
  | { is: "saving" }
  /** What is typed cannot be stored yet; `message` says the first reason. */
  | { is: "incomplete"; message: string }
  /** Saving would free time entries, which only a person decides. */
  | { is: "held"; entries: number }
  | { is: "refused"; message: string }
  | { is: "unreachable"; offline: boolean }
  | { is: "conflict" };

/** Who asks for it to be saved: a person, who is told what stands in the way, or a pause in typing. */
export type SavedBy = "person" | "pause";

/** What a person is told of a save that failed: on the whole, and by field with the ids of lines, found here or there. */
export type Told = { problem: string | null; found: FieldErrors; refused: FieldErrors };

export const nothingTold: Told = { problem: null, found: {}, refused: {} };

export type Attempt =
  | { is: "stored"; version: number; total: string; freed: LineForm[] }
  | { is: "conflict"; message: string }
  | { is: "failed"; state: SavingState; told: Told };

/** How long typing has to pause before the draft saves itself. */
const pauseMs = 1500;

/** How long to wait after so many failures in a row: 3 s, 6 s, 12 s, up to a minute. */
export const waitMs = (failures: number): number => Math.min(60_000, pauseMs * 2 ** failures);

const passing = new Set(["UNAVAILABLE", "INTERNAL", "LIMIT"]);

/** The lines whose time entries become free when `form` is stored in place of `saved`. */
export function freedLines(saved: DraftForm, form: DraftForm): LineForm[] {
  const kept = new Set(form.lines.map((line) => line.id));
  return saved.lines.filter((line) => line.entryCount > 0 && !kept.has(line.id));
}

type ToStore = {
  t: Texts<"draft.saving">;
  by: SavedBy;
  form: DraftForm;
  before: DraftForm;
  invoiceId: string;
  version: number;
};

/** Stores what is typed, if it can be; never throws. */
export async function storeDraft(toStore: ToStore, save: InvoiceActions["save"]): Promise<Attempt> {
  const { t, by, form, before, invoiceId, version } = toStore;
  const failed = (state: SavingState, told: Partial<Told>): Attempt => ({
    ...{ is: "failed", state, told: { ...nothingTold, ...told } },
  });
  const { input, problems } = readDraft(form, { invoiceId, version }, t);
  if (Object.keys(problems).length) {
    const told = { problem: t("incomplete"), found: byId(problems, form) };
    return failed({ is: "incomplete", message: firstProblem(problems, t) }, told);
  }
  const freed = freedLines(before, form);
  if (freed.length && by === "pause") {
    return failed({ is: "held", entries: freed.reduce((sum, line) => sum + line.entryCount, 0) }, {});
  }
  try {
    const result = await save(input);
    if (result.ok) return { is: "stored", ...result.value, freed };
    const { code, message, fields = {} } = result;
    if (code === "CONFLICT" && fields.version) return { is: "conflict", message };
    const state: SavingState = passing.has(code)
      ? { is: "unreachable", offline: false }
      : { is: "refused", message };
    return failed(state, { problem: message, refused: byId(fields, form) });
  } catch {
    return failed({ is: "unreachable", offline: !navigator.onLine }, { problem: t("unreachable") });
  }
}
