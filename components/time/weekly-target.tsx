"use client";

import { Target } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { Progress } from "@/components/ui/progress";
import type { Texts } from "@/components/ui/texts";
import { formatDuration, formatMinutes } from "@/lib/format";
import type { Result } from "@/lib/result";
import { setWeeklyTargetInput } from "@/lib/time/weekly-target";
import type { WeekFrame } from "@/server/time/week-frame";

type SetTarget = (input: { memberId?: string; hours: string }) => Promise<Result<{ minutes: number | null }>>;

type WeeklyTargetProps = {
  target: NonNullable<WeekFrame["target"]>;
  /** Whose it is, when it is not one's own. */
  memberId: string | undefined;
  action: SetTarget;
};

/** The week's hours against what the person means to work; a click changes that. */
export function WeeklyTarget({ target, memberId, action }: WeeklyTargetProps) {
  const t = useTranslations("time.weeklyTarget");
  const [open, setOpen] = useState(false);
  const { minutes, workedMinutes, maySet } = target;
  return (
    <div className="flex items-center gap-3" aria-live="polite">
      {minutes !== null && (
        <div className="w-60 max-sm:w-52">
          <Progress
            label={t("weeklyTarget")}
            value={Math.floor((workedMinutes * 100) / minutes)}
            detail={targetDetail(workedMinutes, minutes, t)}
          />
        </div>
      )}
      {maySet && (
        <Popover
          open={open}
          onOpenChange={setOpen}
          align="end"
          label={t("weeklyTarget")}
          trigger={
            <Button variant="ghost" size="sm" icon={<Target aria-hidden />}>
              {minutes === null ? t("setTarget") : t("change")}
            </Button>
          }
        >
          <TargetForm minutes={minutes} memberId={memberId} action={action} onDone={() => setOpen(false)} />
        </Popover>
      )}
    </div>
  );
}

type Words = Texts<"time.weeklyTarget">;

function targetDetail(worked: number, target: number, t: Words): string {
  const said = { worked: formatDuration(worked), target: formatMinutes(target) };
  return worked > target ? t("over", { ...said, over: formatDuration(worked - target) }) : t("reached", said);
}

type TargetFormProps = Pick<WeeklyTargetProps, "memberId" | "action"> & {
  minutes: number | null;
  onDone: () => void;
};

function TargetForm({ minutes, memberId, action, onDone }: TargetFormProps) {
  const t = useTranslations("time.weeklyTarget");
  const form = useActionForm<{ memberId?: string; hours: string }, unknown, { minutes: number | null }>({
    schema: setWeeklyTargetInput,
    action,
    defaultValues: { memberId, hours: minutes === null ? "" : formatDuration(minutes) },
    onSuccess: (saved) => {
      toast.success(
        saved.minutes === null
          ? t("noTargetAnyMore")
          : t("targetIs", { hours: formatMinutes(saved.minutes) }),
      );
      onDone();
    },
  });
  return (
    <Form form={form} actions={<SubmitButton>{t("save")}</SubmitButton>}>
      <TextField
        control={form.control}
        name="hours"
        label={t("hoursAWeek")}
        optional
        autoFocus
        placeholder="40"
        hint={t("hoursHint")}
      />
    </Form>
  );
}
