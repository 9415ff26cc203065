"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import { cn } from "@/components/ui/cn";
import { useLocale } from "@/components/ui/locale";
import { formatDay } from "@/lib/format";
import type { Result } from "@/lib/result";
import { durationMinutes, saveTimeEntryInput } from "@/lib/time/schema";
import { spellDuration } from "@/lib/time/spell-duration";
import type { ProjectChoice } from "@/server/time/choices";
import { EntryFields, type EntryInput } from "./entry-fields";
import { isUsuallyBillable } from "./work-options";

export type SaveEntry = (input: EntryInput) => Promise<Result<{ id: string }>>;

type TimeEntryFormProps = {
  action: SaveEntry;
  projects: readonly ProjectChoice[];
  /** The day it starts with. */
  date: string;
  /** Whose time it is, when it is not one's own. */
  memberId?: string;
  /** The project it starts with: the one the list is filtered by. */
  projectId?: string;
  /** And one of its tasks. */
  taskId?: string | null;
};

// One line where there is room; the billable box and the button stand level with the inputs below their labels.
const row = cn(
  "grid grid-cols-2 gap-3 max-lg:[&>*:nth-child(-n+2)]:col-span-2",
  "lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1.6fr)_7.5rem_9rem_auto_auto]",
  "max-lg:[&>*:nth-child(5)]:pt-1.5 lg:[&>*:nth-child(5)]:pt-7.5 lg:[&>*:nth-child(6)]:mt-6",
);

/** One line to add time: Enter saves, and the next entry starts where this one did. */
export function TimeEntryForm(props: TimeEntryFormProps) {
  const locale = useLocale();
  const t = useTranslations("time.timeEntryForm");
  const { action, projects, date, memberId, projectId = "", taskId = null } = props;
  const started = projects.find((project) => project.id === projectId);
  const form = useActionForm<EntryInput, unknown, { id: string }>({
    schema: saveTimeEntryInput,
    action,
    defaultValues: {
      memberId,
      projectId: started?.id ?? "",
      taskId: started ? taskId : null,
      description: "",
      minutes: "",
      date,
      billable: started ? isUsuallyBillable(started, taskId) : true,
    },
    onSuccess: (_, saved) => {
      const project = projects.find((choice) => choice.id === saved.projectId);
      const duration = spellDuration(durationMinutes.parse(saved.minutes));
      const said = { duration, date: formatDay(saved.date, locale) };
      toast.success(project ? t("savedOn", { ...said, project: project.name }) : t("saved", said));
      form.reset({ ...saved, description: "", minutes: "" });
      form.formRef.current?.querySelector<HTMLElement>('[data-field="projectId"]')?.focus();
    },
  });
  return (
    <Form form={form}>
      <div className={row}>
        <EntryFields form={form} projects={projects} />
        <SubmitButton icon={<Plus aria-hidden />} className="max-lg:justify-self-end">
          {t("add")}
        </SubmitButton>
      </div>
    </Form>
  );
}
