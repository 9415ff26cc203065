"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import { formatDuration, formatMoney } from "@/lib/format";
import { saveTimeEntryInput } from "@/lib/time/schema";
import type { ProjectChoice } from "@/server/time/choices";
import type { WeekEntry } from "@/server/time/week-entries";
import { EntryFields, type EntryInput } from "./entry-fields";
import type { SaveEntry } from "./time-entry-form";

type EntryDialogProps = {
  entry: WeekEntry;
  projects: readonly ProjectChoice[];
  action: SaveEntry;
  onClose: () => void;
};

/** Changes an entry. */
export function EntryDialog({ entry, projects, action, onClose }: EntryDialogProps) {
  const locale = useLocale();
  const t = useTranslations("time.entryDialog");
  const form = useActionForm<EntryInput, unknown, { id: string }>({
    schema: saveTimeEntryInput,
    action,
    defaultValues: {
      id: entry.id,
      version: entry.version,
      projectId: entry.projectId,
      taskId: entry.taskId,
      description: entry.description,
      minutes: formatDuration(entry.minutes),
      date: entry.date,
      billable: entry.billable,
    },
    onSuccess: () => {
      toast.success(t("entrySaved"));
      onClose();
    },
  });
  const { price } = entry;
  const hourlyRate = (rate: string, source: string | null) =>
    source ? t("hourlyRate", { rate, source }) : t("hourlyRateOfThatDay", { rate });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      busy={form.pending}
      title={t("editTimeEntry")}
      description={t("timeOf", { memberName: entry.memberName })}
    >
      <Form
        form={form}
        layout="dialog"
        actions={
          <>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <SubmitButton>{t("save")}</SubmitButton>
          </>
        }
      >
        {entry.holdReason && <Notice kind="info">{entry.holdReason}</Notice>}
        <div className="grid grid-cols-2 gap-4 [&>*:nth-child(-n+2)]:col-span-2">
          <EntryFields
            form={form}
            projects={withOwn(projects, entry)}
            descriptionOnly={entry.holdReason !== null}
            autoFocus
          />
        </div>
        {price && (
          <p className="text-muted text-sm">
            {price.rate === null
              ? t("noRateAppliesAddOne")
              : hourlyRate(formatMoney(price.rate, price.currency, locale), price.rateSource)}
          </p>
        )}
      </Form>
    </Dialog>
  );
}

/** The entry's own task may have been archived since; it stays choosable here. */
function withOwn(projects: readonly ProjectChoice[], entry: WeekEntry): ProjectChoice[] {
  return projects.map((project) => {
    const { taskId, taskName, billable } = entry;
    const isKnown = taskId === null || project.tasks.some((task) => task.id === taskId);
    if (project.id !== entry.projectId || isKnown) return project;
    return { ...project, tasks: [...project.tasks, { id: taskId, name: taskName ?? "", billable }] };
  });
}
