import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ComboboxOption } from "@/components/ui/option-match";
import type { Texts } from "@/components/ui/texts";
import { type RowWork, rowKey } from "@/lib/time/timesheet";
import type { ProjectChoice } from "@/server/time/choices";

type Words = Texts<"time.workOptions">;

const recentOptions = 8;

/** Projects to choose from, with their customers beside them. */
export function useProjectOptions(projects: readonly ProjectChoice[]): ComboboxOption[] {
  const t = useTranslations("time.workOptions");
  return projects.map(({ id, name, code, customerName }) => ({
    value: id,
    label: name,
    detail: [code, customerName ?? t("internal")].filter(Boolean).join(" · "),
  }));
}

/** Everything that can be worked on, each project with its tasks; what one worked on last comes first. */
export function useWorkOptions(projects: readonly ProjectChoice[]): ComboboxOption[] {
  const t = useTranslations("time.workOptions");
  return useMemo(() => workOptions(projects, t), [projects, t]);
}

function workOptions(projects: readonly ProjectChoice[], t: Words): ComboboxOption[] {
  const all = projects.flatMap((project) => [
    option(project, null, t),
    ...project.tasks.map((task) => option(project, task, t)),
  ]);
  const lastUsed = new Map(
    projects.flatMap(({ id: projectId, lastUsed = [] }) =>
      lastUsed.map(({ taskId, on }) => [rowKey({ projectId, taskId }), on] as const),
    ),
  );
  const on = ({ value }: ComboboxOption) => lastUsed.get(value) ?? "";
  const recent = all
    .filter((each) => on(each) !== "")
    .sort((left, right) => (on(left) < on(right) ? 1 : on(left) > on(right) ? -1 : 0))
    .slice(0, recentOptions);
  if (recent.length === 0) return all;
  const isRecent = new Set(recent.map(({ value }) => value));
  return [
    ...recent.map((each) => ({ ...each, group: t("recent") })),
    ...all.filter(({ value }) => !isRecent.has(value)).map((each) => ({ ...each, group: t("allWork") })),
  ];
}

function option(
  project: ProjectChoice,
  task: ProjectChoice["tasks"][number] | null,
  t: Words,
): ComboboxOption {
  const { id, name, code, customerName } = project;
  const notBillable = task && !task.billable ? t("nonBillable") : "";
  return {
    value: rowKey({ projectId: id, taskId: task?.id ?? null }),
    label: task ? `${name} · ${task.name}` : name,
    detail: [notBillable, code, customerName ?? t("internal")].filter(Boolean).join(" · "),
  };
}

/** What a chosen option stands for; null for none. */
export function workOf(value: string | null): RowWork | null {
  const [projectId, taskId] = value?.split(":") ?? [];
  return projectId ? { projectId, taskId: taskId || null } : null;
}

/** Whether work is billable unless somebody says otherwise: never internal work, else as its task says. */
export function isUsuallyBillable(project: ProjectChoice | undefined, taskId: string | null): boolean {
  if (!project || project.customerName === null) return false;
  return project.tasks.find((task) => task.id === taskId)?.billable ?? true;
}
