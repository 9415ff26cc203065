import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

/** An entry that can be billed, with the minutes still open; `rate` null means that no rate applies yet. */
export interface UnbilledEntry {
  id: string;
  date: string;
  projectId: string;
  projectName: string;
  customerId: string | null;
  taskId: string | null;
  taskName: string | null;
  memberId: string;
  memberName: string;
  description: string;
  /** Still open. */
  minutes: number;
  /** All that was worked, billable or not. */
  workedMinutes: number;
  rate: string | null;
  rateSource: string | null;
  currency: string;
}

/** Loads the chosen entries; CONFLICT names the first that is billed, or has no rate, INVALID one that is not this customer's. */
export async function loadBillableEntries(
  tx: Tx,
  ctx: Ctx,
  choice: { customerId: string; currency: string; timeEntryIds: string[] },
): Promise<UnbilledEntry[]> {
  // Held until the draft is written, in the order of ids as everywhere: what it is priced by does not change meanwhile.
  await tx.$queryRaw`
    SELECT id FROM time_entries WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY(${choice.timeEntryIds}::uuid[])
    ORDER BY id FOR SHARE`;
  const entries = await tx.$queryRaw<(UnbilledEntry & { isBillable: boolean; number: string | null })[]>`
    SELECT e.id, e.spent_on::text AS date, e.project_id AS "projectId", p.name AS "projectName", p.customer_id AS "customerId",
      e.task_id AS "taskId", t.name AS "taskName", e.member_id AS "memberId", m.name AS "memberName", e.description,
      e.billable_minutes - e.billed_minutes - e.written_off_minutes - e.held_minutes AS minutes,
      e.minutes AS "workedMinutes", e.rate::text, e.rate_source AS "rateSource", e.currency,
      e.billable AND NOT e.billed_elsewhere AS "isBillable", i.number
    FROM time_entries e
    JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
    JOIN memberships m ON m.organization_id = e.tenant_id AND m.id = e.member_id
    LEFT JOIN tasks t ON t.tenant_id = e.tenant_id AND t.id = e.task_id
    LEFT JOIN invoices i ON i.tenant_id = e.tenant_id AND i.id = e.invoice_id
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id = ANY(${choice.timeEntryIds}::uuid[])
    ORDER BY e.spent_on, e.id`;
  if (entries.length !== new Set(choice.timeEntryIds).size) {
    throw new AppError("NOT_FOUND", "Some of the chosen entries are gone. Reload the list and choose again.");
  }
  for (const entry of entries) {
    const label = `${entry.date} ${entry.projectName}${entry.description ? `: ${entry.description}` : ""}`;
    if (entry.customerId !== choice.customerId) {
      throw new AppError("INVALID", `The entry “${label}” belongs to another customer. Leave it out.`);
    }
    if (entry.currency !== choice.currency) {
      throw new AppError(
        "INVALID",
        `The entry “${label}” is priced in ${entry.currency}, this invoice in ${choice.currency}. Leave it out.`,
      );
    }
    if (!entry.isBillable || entry.minutes <= 0) {
      const where = entry.number ? ` on ${entry.number}` : "";
      throw new AppError("CONFLICT", `The entry “${label}” is billed${where} or not billable. Leave it out.`);
    }
    if (entry.rate === null) {
      throw new AppError(
        "CONFLICT",
        `The entry “${label}” has no rate. Add a rate and save the entry again.`,
      );
    }
  }
  return entries;
}
