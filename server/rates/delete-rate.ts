import type { DeleteRateInput } from "@/lib/rates/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockRate } from "./lock-rate";

/** Deletes a rate that no time carries; CONFLICT otherwise, since a rate in use explains that time's price. */
export async function deleteRate(ctx: Ctx, { id }: DeleteRateInput): Promise<void> {
  authorize(ctx, "rate:write");
  await inTenant(ctx, async (tx) => {
    const rate = await lockRate(tx, ctx, id);
    const uses = await tx.timeEntry.count({ where: { tenantId: ctx.tenantId, rateId: id } });
    if (uses > 0) {
      const what = uses === 1 ? "One time entry carries" : `${uses} time entries carry`;
      throw new AppError(
        "CONFLICT",
        `${what} this rate, so it stays. Add a new rate from the day it changes.`,
      );
    }
    await tx.rate.delete({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } });
    await audit(tx, ctx, { action: "rate.deleted", subjectType: "rate", subjectId: id, before: rate });
  });
}
