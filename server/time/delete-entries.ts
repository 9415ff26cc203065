import { AppError } from "@/lib/result";
import type { DeleteEntriesInput } from "@/lib/time/bulk-schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockEntries } from "./lock-entries";

/** Deletes entries that no invoice knows, all of them or none. CONFLICT names the first whose record has to stay. */
export async function deleteEntries(
  ctx: Ctx,
  { entries: wanted }: DeleteEntriesInput,
): Promise<{ entries: number }> {
  authorize(ctx, "time:log");
  return inTenant(ctx, async (tx) => {
    const entries = await lockEntries(tx, ctx, wanted);
    const ids = entries.map(({ id }) => id);
    const known = await tx.$queryRaw<{ id: string; number: string | null }[]>`
      SELECT DISTINCT ON (x.id) x.id, x.number FROM (
        SELECT a.time_entry_id AS id, i.number FROM time_allocations a
        JOIN invoices i ON i.tenant_id = a.tenant_id AND i.id = a.invoice_id
        WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.time_entry_id = ANY(${ids}::uuid[])
        UNION ALL
        SELECT j.time_entry_id, NULL FROM time_adjustments j
        WHERE j.tenant_id = ${ctx.tenantId}::uuid AND j.time_entry_id = ANY(${ids}::uuid[])
      ) x ORDER BY x.id, x.number NULLS LAST LIMIT 1`;
    const [first] = known;
    if (first) {
      const label = entries.find(({ id }) => id === first.id)?.label ?? "";
      const why = first.number ? `stood on ${first.number}` : "was held back or written off";
      throw new AppError(
        "CONFLICT",
        `Nothing was deleted: “${label}” ${why}, and that record stays. Make it non-billable instead.`,
      );
    }
    await tx.timeEntry.deleteMany({ where: { tenantId: ctx.tenantId, id: { in: ids } } });
    await audit(
      tx,
      ctx,
      ...entries.map((entry) => ({
        action: "time_entry.deleted",
        subjectType: "time_entry",
        subjectId: entry.id,
        before: entry,
      })),
    );
    return { entries: entries.length };
  });
}
