import { type ChargeForm, type DraftForm, dueDateOf, type LineForm } from "./draft-form";
import { newId } from "./new-id";

export type DraftEdit =
  | { type: "header"; values: Partial<Omit<DraftForm, "lines" | "charges">> }
  | { type: "line"; id: string; values: Partial<LineForm> }
  | { type: "add"; line: LineForm }
  /** Before the line that stands at `at`; `blank` is an empty line that gives way. */
  | { type: "insert"; lines: LineForm[]; at: number; blank?: string }
  | { type: "move"; id: string; by: -1 | 1 }
  | { type: "remove"; ids: readonly string[] }
  | { type: "charge"; id: string; values: Partial<ChargeForm> }
  | { type: "insert-charge"; charge: ChargeForm; at: number }
  | { type: "remove-charge"; id: string };

/** The draft after one edit. */
export function editDraft(form: DraftForm, change: DraftEdit): DraftForm {
  switch (change.type) {
    case "header":
      return followTerms(form, { ...form, ...change.values });
    case "line":
      return {
        ...form,
        lines: form.lines.map((line) => (line.id === change.id ? { ...line, ...change.values } : line)),
      };
    case "add":
      return { ...form, lines: [...form.lines, change.line] };
    case "insert":
      return {
        ...form,
        lines: form.lines.toSpliced(change.at, 0, ...change.lines).filter(({ id }) => id !== change.blank),
      };
    case "move":
      return { ...form, lines: moved(form.lines, change.id, change.by) };
    case "remove":
      return { ...form, lines: form.lines.filter((line) => !change.ids.includes(line.id)) };
    case "charge":
      return {
        ...form,
        charges: form.charges.map((charge) =>
          charge.id === change.id ? { ...charge, ...change.values } : charge,
        ),
      };
    case "insert-charge":
      return { ...form, charges: form.charges.toSpliced(change.at, 0, change.charge) };
    case "remove-charge":
      return { ...form, charges: form.charges.filter((charge) => charge.id !== change.id) };
  }
}

/** A due date that came from the terms moves with them; one that was typed stays. */
function followTerms(before: DraftForm, after: DraftForm): DraftForm {
  const followed = before.dueDate === "" || before.dueDate === dueDateOf(before);
  const isSame = before.terms === after.terms && before.issueDate === after.issueDate;
  if (isSame || !followed || before.dueDate !== after.dueDate) return after;
  return { ...after, dueDate: dueDateOf(after) };
}

function moved(lines: LineForm[], id: string, by: -1 | 1): LineForm[] {
  const from = lines.findIndex((line) => line.id === id);
  const line = lines[from];
  const to = from + by;
  if (!line || to < 0 || to >= lines.length) return lines;
  return lines.toSpliced(from, 1).toSpliced(to, 0, line);
}

/** A line to fill in; it takes tax rate and project from the line before it. */
export function emptyLine(kind: LineForm["kind"], before: LineForm | undefined, taxRateId: string): LineForm {
  return {
    id: newId(),
    kind,
    description: "",
    time: "",
    quantity: kind === "ITEM" ? "1" : "",
    unit: kind === "TIME" ? "h" : "",
    unitPrice: kind === "TIME" && before?.kind === "TIME" ? before.unitPrice : "",
    discount: { kind: "percent", value: "" },
    taxRateId: before?.taxRateId ?? taxRateId,
    projectId: before?.projectId ?? "",
    entryCount: 0,
    entryMinutes: 0,
  };
}
