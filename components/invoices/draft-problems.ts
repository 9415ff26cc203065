import type { Texts } from "@/components/ui/texts";
import type { FieldErrors } from "@/lib/result";
import type { DraftForm } from "./draft-form";

const place = /^(lines|charges)\.([^.]+)\.(.+)$/;

/** `lines.3.unitPrice` → `lines.<id>.unitPrice`, so that a message stays with its line when lines move. */
export function byId(problems: FieldErrors, form: DraftForm): FieldErrors {
  const named = Object.entries(problems).map(([path, text]) => {
    const [, list, index, field] = place.exec(path) ?? [];
    if (list !== "lines" && list !== "charges") return [path, text];
    const part = form[list].find((_, at) => String(at) === index);
    return [part ? `${list}.${part.id}.${field}` : path, text];
  });
  return Object.fromEntries(named);
}

/** What is wrong with each line or charge by its id, by field: `unitPrice`. */
export function groupById(problems: FieldErrors, list: "lines" | "charges"): Map<string, FieldErrors> {
  const groups = new Map<string, FieldErrors>();
  for (const [path, text] of Object.entries(problems)) {
    const [, where, id, field] = place.exec(path) ?? [];
    if (where === list && id && field) groups.set(id, { ...groups.get(id), [field]: text });
  }
  return groups;
}

/** Whether something stands in the field that a path by id names: what is still empty is no mistake yet. */
export function isFilled(form: DraftForm, path: string): boolean {
  const [, list, id, field = path] = place.exec(path) ?? [];
  const part = list === "lines" || list === "charges" ? form[list].find((each) => each.id === id) : form;
  const values: Record<string, unknown> = { ...part };
  const value = values[field === "minutes" ? "time" : field];
  if (typeof value === "object" && value && "value" in value) return value.value !== "";
  return typeof value === "string" && value.trim() !== "";
}

/** The first problem as one sentence with its place: "Line 3: Give a quantity." */
export function firstProblem(problems: FieldErrors, t: Texts<"draft.saving">): string {
  const [path = "", problem = ""] = Object.entries(problems)[0] ?? [];
  const [, list, index] = place.exec(path) ?? [];
  if (list !== "lines" && list !== "charges") return problem;
  return t(list, { number: Number.parseInt(index ?? "0", 10) + 1, problem });
}
