"use client";

import { toast } from "sonner";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { formatDuration, formatMinutes } from "@/lib/format";
import type { Result } from "@/lib/result";
import { durationHelp, parseDuration } from "@/lib/time/duration";
import { type WriteOffReason, writeOffReasonCodes, writeOffReasons } from "@/lib/time/write-off-reasons";

type Entries = { timeEntryId: string; minutes: number | null }[];
type Adjusted = Promise<Result<{ entries: number; minutes: number }>>;

export type WriteDownActions = {
  hold: (input: { entries: Entries; note: string }) => Adjusted;
  release: (input: { entries: Entries; note: string }) => Adjusted;
  writeOff: (input: { entries: Entries; reason: WriteOffReason; note: string }) => Adjusted;
  undoWriteOff: (input: { entries: Entries; note: string }) => Adjusted;
};

/** An entry with the minutes of three of its states in the ledger. */
export type WriteDownEntry = { id: string; unbilled: number; held: number; writtenOff: number };

type WriteDownDialogProps = {
  entries: readonly WriteDownEntry[];
  /** What they are, in words: "Survey, 2 November" or "12 entries". */
  description: string;
  actions: WriteDownActions;
  onClose: () => void;
};

const steps = {
  hold: { from: "unbilled", label: "Hold back for later", done: "held back" },
  writeOff: { from: "unbilled", label: "Write off", done: "written off" },
  release: { from: "held", label: "Release what is held back", done: "released" },
  undoWriteOff: { from: "writtenOff", label: "Undo the write-off", done: "billable again" },
} as const;
type Step = keyof typeof steps;
const stepNames = Object.keys(steps) as Step[];

const hints: Record<Step, string> = {
  hold: "Not on the next invoice; it can be released at any time",
  writeOff: "Never billed; the reason stays in the records",
  release: "It can be billed again",
  undoWriteOff: "It can be billed again; both steps stay in the records",
};

const writeDownForm = z
  .object({
    step: z.enum(["hold", "writeOff", "release", "undoWriteOff"]),
    minutes: z.string().refine((text) => text.trim() === "" || parseDuration(text) !== null, durationHelp),
    reason: z.enum(writeOffReasonCodes).or(z.literal("")),
    note: z.string().max(500, "Use at most 500 characters."),
  })
  .refine((input) => input.step !== "writeOff" || input.reason !== "", {
    path: ["reason"],
    message: "Choose a reason.",
  });
type WriteDownInput = z.input<typeof writeDownForm>;

const reasons = writeOffReasonCodes.map((code) => ({ value: code, label: writeOffReasons[code] }));

/** Holds time back, writes it off with a reason, or takes either back; one entry also in part. */
export function WriteDownDialog({ entries, description, actions, onClose }: WriteDownDialogProps) {
  const one = entries.length === 1;
  const minutesOf = (step: Step) => entries.reduce((sum, entry) => sum + entry[steps[step].from], 0);
  const open = stepNames.filter((step) => minutesOf(step) > 0);
  const form = useActionForm<WriteDownInput, unknown, { minutes: number }>({
    schema: writeDownForm,
    action: (typed) => send(actions, entries, typed),
    defaultValues: { step: open[0] ?? "hold", minutes: "", reason: "", note: "" },
    onSuccess: ({ minutes }, { step }) => {
      toast.success(`${formatMinutes(minutes)} ${steps[step].done}`);
      onClose();
    },
  });
  const step = form.watch("step");
  const whole = minutesOf(step);
  const part = parseDuration(form.watch("minutes")) ?? whole;
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      busy={form.pending}
      title="Hold back or write off"
      description={description}
    >
      <Form
        form={form}
        layout="dialog"
        actions={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <SubmitButton variant={step === "writeOff" ? "danger" : "primary"}>
              {steps[step].label}
            </SubmitButton>
          </>
        }
      >
        <RadioGroup
          label="What happens to this time"
          hideLabel
          look="cards"
          value={step}
          onValueChange={(next) =>
            form.setValue("step", next, { shouldValidate: form.formState.isSubmitted })
          }
          options={open.map((name) => ({
            value: name,
            label: `${steps[name].label} (${formatMinutes(minutesOf(name))})`,
            hint: hints[name],
          }))}
        />
        {one && (
          <TextField
            control={form.control}
            name="minutes"
            label="How much"
            optional
            placeholder={formatDuration(whole)}
            hint={partHint(step, whole, part)}
          />
        )}
        {step === "writeOff" && (
          <SelectField
            control={form.control}
            name="reason"
            label="Reason"
            placeholder="Choose a reason"
            options={reasons}
          />
        )}
        <TextField control={form.control} name="note" label="Note" optional maxLength={500} />
      </Form>
    </Dialog>
  );
}

function partHint(step: Step, whole: number, part: number): string {
  const rest = whole - part;
  if (rest <= 0) return "Empty for all of it";
  if (steps[step].from !== "unbilled") return `${formatMinutes(rest)} stay as they are`;
  return `${formatMinutes(rest)} stay to be billed`;
}

function send(
  actions: WriteDownActions,
  entries: readonly WriteDownEntry[],
  { step, minutes, reason, note }: WriteDownInput,
): Adjusted {
  const part = entries.length === 1 ? parseDuration(minutes) : null;
  const chosen = entries
    .filter((entry) => entry[steps[step].from] > 0)
    .map((entry) => ({ timeEntryId: entry.id, minutes: part }));
  if (step !== "writeOff") return actions[step]({ entries: chosen, note });
  return actions.writeOff({ entries: chosen, reason: reason || "OTHER", note });
}
