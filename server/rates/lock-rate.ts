import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

/** Locks one rate (`FOR UPDATE`), amounts as decimal strings; NOT_FOUND when this firm has none with that id. */
export async function lockRate(tx: Tx, ctx: Ctx, rateId: string) {
  const [rate] = await tx.$queryRaw<
    { id: string; currency: string; billRate: string; costRate: string | null; effectiveFrom: string }[]
  >`
    SELECT id, currency, trim_scale(bill_rate)::text AS "billRate", trim_scale(cost_rate)::text AS "costRate",
      effective_from::text AS "effectiveFrom", project_id AS "projectId", customer_id AS "customerId",
      member_id AS "memberId"
    FROM rates WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${rateId}::uuid FOR UPDATE`;
  if (!rate) throw new AppError("NOT_FOUND", "There is no such rate.");
  return rate;
}
