import { AppError } from "@/lib/result";
import { type Ctx, memberIdOf } from "../ctx";
import type { Tx } from "../db";

export interface LockedTimer {
  memberId: string;
  projectId: string;
  taskId: string | null;
  description: string;
  billable: boolean;
  startedAt: Date;
}

/** The member behind the ctx, their timer under lock: whatever they do with it happens one after the other. */
export async function lockTimer(tx: Tx, ctx: Ctx): Promise<{ memberId: string; timer: LockedTimer | null }> {
  const memberId = memberIdOf(ctx);
  if (!memberId) throw new AppError("FORBIDDEN", "Only a member of the firm has a timer.");
  // The member's row and not the timer's, since two first starts have no timer to wait for.
  await tx.$queryRaw`
    SELECT id FROM memberships WHERE organization_id = ${ctx.tenantId}::uuid AND id = ${memberId}::uuid
    FOR NO KEY UPDATE`;
  const timer = await tx.timer.findUnique({
    where: { tenantId_memberId: { tenantId: ctx.tenantId, memberId } },
  });
  return { memberId, timer };
}

/** Takes the timer away. */
export async function endTimer(tx: Tx, ctx: Ctx, memberId: string): Promise<void> {
  await tx.timer.delete({ where: { tenantId_memberId: { tenantId: ctx.tenantId, memberId } } });
}
