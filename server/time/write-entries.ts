import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import type { RateSnapshot } from "./snapshot-rate";

/** What becomes of an entry. */
export interface EntryChange {
  id: string;
  projectId: string;
  taskId: string | null;
  billable: boolean;
  billableMinutes: number;
  price: RateSnapshot | null;
}

/** Writes many entries that are under lock in one statement; without a price an entry keeps its own. */
export async function writeEntries(tx: Tx, ctx: Ctx, changes: readonly EntryChange[]): Promise<void> {
  const rows = changes.map(({ id, projectId, taskId, billable, billableMinutes, price }) => ({
    id,
    project_id: projectId,
    task_id: taskId,
    billable,
    billable_minutes: billableMinutes,
    priced: price !== null,
    currency: price?.currency ?? null,
    rate: price?.rate ?? null,
    cost_rate: price?.costRate ?? null,
    rate_source: price?.rateSource ?? null,
    rate_id: price?.rateId ?? null,
  }));
  await tx.$executeRaw`
    UPDATE time_entries e SET project_id = x.project_id, task_id = x.task_id, billable = x.billable,
      billable_minutes = x.billable_minutes, version = e.version + 1,
      currency = CASE WHEN x.priced THEN x.currency ELSE e.currency END,
      rate = CASE WHEN x.priced THEN x.rate ELSE e.rate END,
      cost_rate = CASE WHEN x.priced THEN x.cost_rate ELSE e.cost_rate END,
      rate_source = CASE WHEN x.priced THEN x.rate_source ELSE e.rate_source END,
      rate_id = CASE WHEN x.priced THEN x.rate_id ELSE e.rate_id END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x (id uuid, project_id uuid, task_id uuid,
      billable boolean, billable_minutes int, priced boolean, currency text, rate numeric, cost_rate numeric,
      rate_source text, rate_id uuid)
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id = x.id`;
}
