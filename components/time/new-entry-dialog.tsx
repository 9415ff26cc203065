"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useLocale } from "@/components/ui/locale";
import { formatDay } from "@/lib/format";
import { durationMinutes, saveTimeEntryInput } from "@/lib/time/schema";
import { spellDuration } from "@/lib/time/spell-duration";
import type { WorkScreen } from "@/server/time/read-work";
import { EntryFields, type EntryInput } from "./entry-fields";
import type { SaveEntry } from "./time-entry-form";
import type { TimerActions } from "./timer";
import { WorkLoader } from "./work-loader";

type NewEntryDialogProps = { load: TimerActions["loadWork"]; action: SaveEntry; onClose: () => void };

/** Adds an entry from any page. */
export function NewEntryDialog({ load, action, onClose }: NewEntryDialogProps) {
  const t = useTranslations("time.newEntryDialog");
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("newTimeEntry")}>
      <WorkLoader load={load}>
        {(work) => <NewEntry work={work} action={action} onClose={onClose} />}
      </WorkLoader>
    </Dialog>
  );
}

type NewEntryProps = { work: WorkScreen; action: SaveEntry; onClose: () => void };

function NewEntry({ work: { projects, today }, action, onClose }: NewEntryProps) {
  const locale = useLocale();
  const t = useTranslations("time.newEntryDialog");
  const form = useActionForm<EntryInput, unknown, { id: string }>({
    schema: saveTimeEntryInput,
    action,
    defaultValues: { projectId: "", taskId: null, description: "", minutes: "", date: today, billable: true },
    onSuccess: (_, saved) => {
      toast.success(
        t("savedFor", {
          duration: spellDuration(durationMinutes.parse(saved.minutes)),
          date: formatDay(saved.date, locale),
        }),
      );
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
          <SubmitButton>{t("addEntry")}</SubmitButton>
        </>
      }
    >
      <div className="grid grid-cols-2 gap-4 [&>*:nth-child(-n+2)]:col-span-2">
        <EntryFields form={form} projects={projects} />
      </div>
    </Form>
  );
}
