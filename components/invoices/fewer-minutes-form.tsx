"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Texts } from "@/components/ui/texts";
import { formatDuration, formatMinutes } from "@/lib/format";
import { parseLineDuration } from "@/lib/invoices/line-duration";
import type { Result } from "@/lib/result";
import type { Rest } from "@/lib/time/write-down-schema";
import { writeOffReasonCodes } from "@/lib/time/write-off-reasons";

type FewerMinutesFormProps<Value> = {
  /** What is open of it, or stands on the draft. */
  minutes: number;
  /** What was decided before. */
  first?: { minutes: number; rest: Rest };
  /** What the minutes typed come to, or another word about them. */
  hint: (minutes: number | null) => string;
  /** The fewest minutes, and the sentence for fewer. */
  least?: { minutes: number; message: string };
  submitLabel: string;
  action: (decision: { minutes: number; rest: Rest }) => Promise<Result<Value>>;
  onDone: (value: Value) => void;
  onCancel: () => void;
};

const fewerMinutesForm = (t: Texts<"draft.fewerMinutesForm">) =>
  z
    .object({
      minutes: z.string().refine((text) => parseLineDuration(text) !== null, t("writeATime")),
      rest: z.enum(["OPEN", "HOLD", "WRITE_OFF"]),
      reason: z.enum(writeOffReasonCodes).or(z.literal("")),
      note: z.string().max(500, t("useAtMost500Characters")),
    })
    .refine((input) => input.rest !== "WRITE_OFF" || input.reason !== "", {
      path: ["reason"],
      message: t("chooseAReason2"),
    });
type FewerMinutesInput = z.input<ReturnType<typeof fewerMinutesForm>>;

const rests = ["OPEN", "HOLD", "WRITE_OFF"] as const;

/** How many minutes of one entry are billed, and what becomes of the rest. */
export function FewerMinutesForm<Value>(props: FewerMinutesFormProps<Value>) {
  const t = useTranslations("draft.fewerMinutesForm");
  const reasonName = useTranslations("enums.writeOffReason");
  const { minutes, first, least } = props;
  const form = useActionForm<FewerMinutesInput, unknown, Value>({
    schema: fewerMinutesForm(t),
    action: async (typed) => {
      const wanted = parseLineDuration(typed.minutes) ?? minutes;
      if (least && wanted < least.minutes) return refused(least.message);
      if (least && wanted > minutes) return refused(t("atMostAreOpen", { minutes: formatMinutes(minutes) }));
      return props.action({ minutes: wanted, rest: restOf(typed) });
    },
    defaultValues: {
      minutes: formatDuration(first?.minutes ?? minutes),
      rest: first?.rest.kind ?? "OPEN",
      reason: first?.rest.kind === "WRITE_OFF" ? first.rest.reason : "",
      note: first && first.rest.kind !== "OPEN" ? first.rest.note : "",
    },
    onSuccess: props.onDone,
  });
  const typed = parseLineDuration(form.watch("minutes"));
  const left = minutes - (typed ?? minutes);
  const rest = form.watch("rest");
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={props.onCancel}>{t("cancel")}</Button>
          <SubmitButton>{props.submitLabel}</SubmitButton>
        </>
      }
    >
      <TextField control={form.control} name="minutes" label={t("bill")} hint={props.hint(typed)} />
      {left > 0 && (
        <RadioGroup
          label={t("theRestOf", { left: formatMinutes(left) })}
          value={rest}
          onValueChange={(next) => form.setValue("rest", next)}
          options={rests.map((value) => ({
            value,
            label: t(`rests.${value}.label`),
            hint: t(`rests.${value}.hint`),
          }))}
        />
      )}
      {left > 0 && rest === "WRITE_OFF" && (
        <SelectField
          control={form.control}
          name="reason"
          label={t("reason")}
          placeholder={t("chooseAReason")}
          options={writeOffReasonCodes.map((value) => ({ value, label: reasonName(value) }))}
        />
      )}
      {left > 0 && rest !== "OPEN" && (
        <TextField control={form.control} name="note" label={t("note")} optional maxLength={500} />
      )}
    </Form>
  );
}

const refused = (message: string) =>
  ({ ok: false, code: "INVALID", message, fields: { minutes: message } }) as const;

function restOf({ rest, reason, note }: FewerMinutesInput): Rest {
  if (rest === "OPEN") return { kind: "OPEN" };
  return rest === "HOLD" ? { kind: "HOLD", note } : { kind: "WRITE_OFF", reason: reason || "OTHER", note };
}
