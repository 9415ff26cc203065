"use client";

import { Pencil } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { formatDuration, formatMinutes } from "@/lib/format";
import { lineDurationHelp, parseLineDuration } from "@/lib/invoices/line-duration";
import type { setAllocationMinutesInput } from "@/lib/invoices/schema";
import type { Result } from "@/lib/result";
import { writeOffReasonCodes, writeOffReasons } from "@/lib/time/write-off-reasons";

type FewerMinutesProps = {
  invoiceId: string;
  /** The draft's version that the person sees. */
  version: number;
  lineId: string;
  entry: { timeEntryId: string; description: string; minutes: number };
  /** Says why not, for example while the editor has something unsaved. */
  disabledReason?: string | null;
  action: (
    input: z.input<typeof setAllocationMinutesInput>,
  ) => Promise<Result<{ version: number; total: string }>>;
  onDone: (saved: { version: number; total: string }) => void;
};

const fewerMinutesForm = z
  .object({
    minutes: z.string().refine((text) => parseLineDuration(text) !== null, lineDurationHelp),
    rest: z.enum(["OPEN", "HOLD", "WRITE_OFF"]),
    reason: z.enum(writeOffReasonCodes).or(z.literal("")),
    note: z.string().max(500, "Use at most 500 characters."),
  })
  .refine((input) => input.rest !== "WRITE_OFF" || input.reason !== "", {
    path: ["reason"],
    message: "Choose a reason.",
  });
type FewerMinutesInput = z.input<typeof fewerMinutesForm>;

const rests = [
  { value: "OPEN", label: "Stays unbilled", hint: "It is offered for the next invoice" },
  { value: "HOLD", label: "Is held back", hint: "Until somebody releases it" },
  { value: "WRITE_OFF", label: "Is written off", hint: "Never billed; the reason stays in the records" },
] as const;
const reasons = writeOffReasonCodes.map((code) => ({ value: code, label: writeOffReasons[code] }));

/** Bills another number of minutes of one entry on a draft, and says what becomes of the rest. */
export function FewerMinutes(props: FewerMinutesProps) {
  const { entry, disabledReason } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label={`Bill other minutes of ${entry.description || "this entry"}`}
        icon={<Pencil aria-hidden />}
        disabledReason={disabledReason}
        onClick={() => setOpen(true)}
      />
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Minutes to bill"
        description={`${entry.description || "This entry"}: ${formatMinutes(entry.minutes)} on the draft`}
      >
        {open && <FewerMinutesForm {...props} close={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function FewerMinutesForm({
  invoiceId,
  version,
  lineId,
  entry,
  action,
  onDone,
  close,
}: FewerMinutesProps & { close: () => void }) {
  const form = useActionForm<FewerMinutesInput, unknown, { version: number; total: string }>({
    schema: fewerMinutesForm,
    action: (typed) =>
      action({
        invoiceId,
        version,
        lineId,
        timeEntryId: entry.timeEntryId,
        minutes: parseLineDuration(typed.minutes) ?? entry.minutes,
        rest: restOf(typed),
      }),
    defaultValues: { minutes: formatDuration(entry.minutes), rest: "OPEN", reason: "", note: "" },
    onSuccess: (saved) => {
      toast.success("Minutes changed");
      close();
      onDone(saved);
    },
  });
  const left = entry.minutes - (parseLineDuration(form.watch("minutes")) ?? entry.minutes);
  const rest = form.watch("rest");
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <SubmitButton>Change minutes</SubmitButton>
        </>
      }
    >
      <TextField control={form.control} name="minutes" label="Bill" hint="0 takes the entry off the draft" />
      {left > 0 && (
        <RadioGroup
          label={`The rest of ${formatMinutes(left)}`}
          value={rest}
          onValueChange={(next) => form.setValue("rest", next)}
          options={rests}
        />
      )}
      {left > 0 && rest === "WRITE_OFF" && (
        <SelectField
          control={form.control}
          name="reason"
          label="Reason"
          placeholder="Choose a reason"
          options={reasons}
        />
      )}
      {left > 0 && rest !== "OPEN" && (
        <TextField control={form.control} name="note" label="Note" optional maxLength={500} />
      )}
    </Form>
  );
}

function restOf({
  rest,
  reason,
  note,
}: FewerMinutesInput): z.input<typeof setAllocationMinutesInput>["rest"] {
  if (rest === "OPEN") return { kind: "OPEN" };
  return rest === "HOLD" ? { kind: "HOLD", note } : { kind: "WRITE_OFF", reason: reason || "OTHER", note };
}
