import type { ComboboxOption } from "@/components/ui/option-match";
import type { ProjectChoice } from "@/server/time/choices";

/** Projects to choose from, with their customers beside them. */
export const projectOptions = (projects: readonly ProjectChoice[]): ComboboxOption[] =>
  projects.map(({ id, name, code, customerName }) => ({
    value: id,
    label: name,
    detail: [code, customerName ?? "Internal"].filter(Boolean).join(" · "),
  }));

/** The tasks of a project to choose from. */
export const taskOptions = (project: ProjectChoice | undefined): ComboboxOption[] =>
  (project?.tasks ?? []).map(({ id, name, billable }) => ({
    value: id,
    label: name,
    detail: billable ? undefined : "Non-billable",
  }));

/** Whether work is billable unless somebody says otherwise: never internal work, else as its task says. */
export function isUsuallyBillable(project: ProjectChoice | undefined, taskId: string | null): boolean {
  if (!project || project.customerName === null) return false;
  return project.tasks.find((task) => task.id === taskId)?.billable ?? true;
}
