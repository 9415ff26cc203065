import { can } from "@/lib/permissions";
import type { MovedMoney } from "@/lib/rates/re-rate";
import type { MoveEntriesInput } from "@/lib/time/bulk-schema";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { planMove } from "./plan-move";

export interface MovePreview {
  entries: number;
  /** Those that stop being billable because the project is internal. */
  notBillable: number;
  /** Null for those who may not see rates. */
  money: MovedMoney[] | null;
}

/** What moving entries would do to their number and their money. Changes nothing. */
export async function previewMove(ctx: Ctx, input: MoveEntriesInput): Promise<MovePreview> {
  authorize(ctx, "time:log");
  return inTenant(ctx, async (tx) => {
    const { moves, notBillable, money } = await planMove(tx, ctx, input);
    return { entries: moves.length, notBillable, money: can(ctx.role, "rate:read", {}) ? money : null };
  });
}
