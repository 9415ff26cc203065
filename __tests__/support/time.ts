import type { SaveTimeEntryInput } from "@/lib/time/schema";
import { type Ctx, memberIdOf, newId } from "@/server/ctx";
import { inTenant, toDbDate } from "@/server/db";
import type { Books } from "./books";

/** What the form sends for an hour on the project of the books. */
export function entryInput(
  { projectId }: Pick<Books, "projectId">,
  change: Partial<SaveTimeEntryInput> = {},
): SaveTimeEntryInput {
  return {
    projectId,
    taskId: null,
    date: "2026-11-09",
    minutes: 60,
    billable: true,
    description: "Survey",
    ...change,
  };
}

/** Another project of the firm: of a customer, or internal without one. */
export async function newProject(
  firm: Ctx,
  columns: { customerId?: string; name?: string; archivedAt?: Date; currency?: string } = {},
): Promise<string> {
  const id = newId();
  await inTenant(firm, (tx) =>
    tx.project.create({ data: { tenantId: firm.tenantId, id, name: `Project ${id.slice(-6)}`, ...columns } }),
  );
  return id;
}

/** A rate for what `scope` names: nothing for the whole firm. */
export async function newRate(
  firm: Ctx,
  billRate: string,
  scope: { projectId?: string; memberId?: string; currency?: string; from?: string } = {},
): Promise<string> {
  const id = newId();
  const { from = "2026-01-01", currency = "EUR", ...whom } = scope;
  await inTenant(firm, (tx) =>
    tx.rate.create({
      data: { tenantId: firm.tenantId, id, billRate, currency, effectiveFrom: toDbDate(from), ...whom },
    }),
  );
  return id;
}

/** Makes a member the lead of a project. */
export async function makeLead(firm: Ctx, member: Ctx, projectId: string): Promise<void> {
  const memberId = memberIdOf(member) ?? "";
  await inTenant(firm, (tx) =>
    tx.projectMember.create({ data: { tenantId: firm.tenantId, projectId, memberId, role: "LEAD" } }),
  );
}
