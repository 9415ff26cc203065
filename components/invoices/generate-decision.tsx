"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useLocale } from "@/components/ui/locale";
import type { Texts } from "@/components/ui/texts";
import { formatMinutes, formatMoney } from "@/lib/format";
import { amountOf, type FewerMinutes, type SetAside } from "@/lib/invoices/entry-choices";
import type { Result } from "@/lib/result";
import { writeOffReasonCodes } from "@/lib/time/write-off-reasons";
import type { UnbilledRow } from "@/server/invoices/read-unbilled";
import { FewerMinutesForm } from "./fewer-minutes-form";

/** What is being asked, about which entries. */
export type Question =
  | { kind: "fewer"; entry: UnbilledRow; first: FewerMinutes | undefined }
  | { kind: "write-off"; entries: UnbilledRow[]; name: string };

type GenerateDecisionProps = {
  question: Question;
  onFewer: (id: string, fewer: FewerMinutes) => void;
  onWriteOff: (ids: string[], decision: SetAside) => void;
  onClose: () => void;
};

// The decision stays in the dialog until the draft is made; there is nothing that could fail.
const kept = async <Value,>(value: Value): Promise<Result<Value>> => ({ ok: true, value });

/** Asks for the minutes or the reason of what a row's menu began. */
export function GenerateDecision(props: GenerateDecisionProps) {
  const t = useTranslations("generate.generateDecision");
  const { question, onClose } = props;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={question.kind === "fewer" ? t("minutesToBill") : t("writeOff")}
      description={descriptionOf(t, question)}
    >
      {question.kind === "fewer" ? (
        <Fewer {...props} question={question} />
      ) : (
        <WriteOff {...props} question={question} />
      )}
    </Dialog>
  );
}

function descriptionOf(t: Texts<"generate.generateDecision">, question: Question): string {
  if (question.kind === "fewer") {
    const { entry } = question;
    const name = entry.description || entry.projectName;
    return t("areOpen", { name, minutes: formatMinutes(entry.minutes) });
  }
  const minutes = question.entries.reduce((total, entry) => total + entry.minutes, 0);
  const { name, entries } = question;
  return t("isWrittenOffWithTheDraft", { name, count: entries.length, minutes: formatMinutes(minutes) });
}

type Asked<Kind> = GenerateDecisionProps & { question: Extract<Question, { kind: Kind }> };

function Fewer({ question, onFewer, onClose }: Asked<"fewer">) {
  const locale = useLocale();
  const t = useTranslations("generate.generateDecision");
  const { entry, first } = question;
  const money = (minutes: number) => formatMoney(amountOf(entry, minutes), entry.currency, locale);
  return (
    <FewerMinutesForm
      minutes={entry.minutes}
      first={first}
      hint={(minutes) =>
        minutes === null || minutes >= entry.minutes
          ? t("forAllOfIt", { all: money(entry.minutes) })
          : t("insteadOf", { less: money(minutes), all: money(entry.minutes) })
      }
      least={{ minutes: 1, message: t("billAtLeastOneMinute") }}
      submitLabel={t("billTheseMinutes")}
      action={kept}
      onDone={(decision: FewerMinutes) => {
        onFewer(entry.id, decision);
        onClose();
      }}
      onCancel={onClose}
    />
  );
}

const writeOffForm = (t: Texts<"generate.generateDecision">) =>
  z.object({
    reason: z
      .enum(writeOffReasonCodes)
      .or(z.literal(""))
      .refine((reason) => reason !== "", t("chooseAReason2")),
    note: z.string().max(500, t("useAtMost500Characters")),
  });
type WriteOffInput = z.input<ReturnType<typeof writeOffForm>>;

function WriteOff({ question, onWriteOff, onClose }: Asked<"write-off">) {
  const t = useTranslations("generate.generateDecision");
  const reasonName = useTranslations("enums.writeOffReason");
  const form = useActionForm<WriteOffInput, unknown, WriteOffInput>({
    schema: writeOffForm(t),
    action: kept,
    defaultValues: { reason: "", note: "" },
    onSuccess: ({ reason, note }) => {
      const ids = question.entries.map((entry) => entry.id);
      onWriteOff(ids, { kind: "WRITE_OFF", reason: reason || "OTHER", note });
      onClose();
    },
  });
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <SubmitButton variant="danger">{t("writeOff")}</SubmitButton>
        </>
      }
    >
      <SelectField
        control={form.control}
        name="reason"
        label={t("reason")}
        placeholder={t("chooseAReason")}
        options={writeOffReasonCodes.map((value) => ({ value, label: reasonName(value) }))}
      />
      <TextField control={form.control} name="note" label={t("note")} optional maxLength={500} />
    </Form>
  );
}
