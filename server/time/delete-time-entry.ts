import { AppError } from "@/lib/result";
import type { DeleteTimeEntryInput } from "@/lib/time/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockEntry, requireFree, requireVersion } from "./lock-entry";

/** Deletes an entry that no invoice knows. CONFLICT names the invoice or the draft that does. */
export async function deleteTimeEntry(ctx: Ctx, input: DeleteTimeEntryInput): Promise<{ id: string }> {
  authorize(ctx, "time:log");
  return inTenant(ctx, async (tx) => {
    const entry = await lockEntry(tx, ctx, input.id);
    requireVersion(entry, input.version);
    requireFree(entry);
    const [past] = await tx.$queryRaw<{ number: string }[]>`
      SELECT i.number FROM time_allocations a
      JOIN invoices i ON i.tenant_id = a.tenant_id AND i.id = a.invoice_id
      WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.time_entry_id = ${entry.id}::uuid ORDER BY a.id DESC LIMIT 1`;
    if (past) {
      throw new AppError(
        "CONFLICT",
        `This time stood on ${past.number}, whose record keeps it. Make it non-billable instead.`,
      );
    }
    const adjusted = await tx.timeAdjustment.findFirst({
      where: { tenantId: ctx.tenantId, timeEntryId: entry.id },
      select: { id: true },
    });
    if (adjusted) {
      throw new AppError(
        "CONFLICT",
        "Time of this entry was held back or written off, and that record stays. Write off the rest instead.",
      );
    }
    await tx.timeEntry.delete({ where: { tenantId_id: { tenantId: ctx.tenantId, id: entry.id } } });
    await audit(tx, ctx, {
      action: "time_entry.deleted",
      subjectType: "time_entry",
      subjectId: entry.id,
      before: entry,
    });
    return { id: entry.id };
  });
}
