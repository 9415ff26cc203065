"use client";

import { useTranslations } from "next-intl";
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
import type { Texts } from "@/components/ui/texts";
import { formatDuration, formatMinutes } from "@/lib/format";
import type { Result } from "@/lib/result";
import { parseDuration } from "@/lib/time/duration";
import { type WriteOffReason, writeOffReasonCodes } from "@/lib/time/write-off-reasons";

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
  hold: { from: "unbilled" },
  writeOff: { from: "unbilled" },
  release: { from: "held" },
  undoWriteOff: { from: "writtenOff" },
} as const;
type Step = keyof typeof steps;
const stepNames = Object.keys(steps) as Step[];

type Words = Texts<"time.writeDownDialog">;

const writeDownForm = (t: Words) =>
  z
    .object({
      step: z.enum(["hold", "writeOff", "release", "undoWriteOff"]),
      minutes: z.string().refine((text) => text.trim() === "" || parseDuration(text) !== null, t("unclear")),
      reason: z.enum(writeOffReasonCodes).or(z.literal("")),
      note: z.string().max(500, t("noteTooLong")),
    })
    .refine((input) => input.step !== "writeOff" || input.reason !== "", {
      path: ["reason"],
      message: t("reasonMissing"),
    });
type WriteDownInput = z.input<ReturnType<typeof writeDownForm>>;

/** Holds time back, writes it off with a reason, or takes either back; one entry also in part. */
export function WriteDownDialog({ entries, description, actions, onClose }: WriteDownDialogProps) {
  const t = useTranslations("time.writeDownDialog");
  const reasons = useTranslations("enums.writeOffReason");
  const one = entries.length === 1;
  const minutesOf = (step: Step) => entries.reduce((sum, entry) => sum + entry[steps[step].from], 0);
  const open = stepNames.filter((step) => minutesOf(step) > 0);
  const form = useActionForm<WriteDownInput, unknown, { minutes: number }>({
    schema: writeDownForm(t),
    action: (typed) => send(actions, entries, typed),
    defaultValues: { step: open[0] ?? "hold", minutes: "", reason: "", note: "" },
    onSuccess: ({ minutes }, { step }) => {
      toast.success(t(`done.${step}`, { minutes: formatMinutes(minutes) }));
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
      title={t("holdBackOrWriteOff")}
      description={description}
    >
      <Form
        form={form}
        layout="dialog"
        actions={
          <>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <SubmitButton variant={step === "writeOff" ? "danger" : "primary"}>
              {t(`steps.${step}`)}
            </SubmitButton>
          </>
        }
      >
        <RadioGroup
          label={t("whatHappensToThisTime")}
          hideLabel
          look="cards"
          value={step}
          onValueChange={(next) =>
            form.setValue("step", next, { shouldValidate: form.formState.isSubmitted })
          }
          options={open.map((name) => ({
            value: name,
            label: `${t(`steps.${name}`)} (${formatMinutes(minutesOf(name))})`,
            hint: t(`hints.${name}`),
          }))}
        />
        {one && (
          <TextField
            control={form.control}
            name="minutes"
            label={t("howMuch")}
            optional
            placeholder={formatDuration(whole)}
            hint={partHint(step, whole - part, t)}
          />
        )}
        {step === "writeOff" && (
          <SelectField
            control={form.control}
            name="reason"
            label={t("reason")}
            placeholder={t("chooseAReason")}
            options={writeOffReasonCodes.map((code) => ({ value: code, label: reasons(code) }))}
          />
        )}
        <TextField control={form.control} name="note" label={t("note")} optional maxLength={500} />
      </Form>
    </Dialog>
  );
}

function partHint(step: Step, rest: number, t: Words): string {
  if (rest <= 0) return t("emptyForAll");
  const minutes = formatMinutes(rest);
  return steps[step].from === "unbilled"
    ? t("restStaysToBeBilled", { minutes })
    : t("restStays", { minutes });
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
