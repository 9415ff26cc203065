import { AppError } from "@/lib/result";
import type { SetWeeklyTargetInput } from "@/lib/time/weekly-target";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant } from "../db";

/** Says how much a person means to work in a week: one's own, or for those who may change members anybody's. */
export async function setWeeklyTarget(
  ctx: Ctx,
  { memberId: wanted, hours: minutes }: SetWeeklyTargetInput,
): Promise<{ minutes: number | null }> {
  authorize(ctx, "time:log");
  const memberId = wanted ?? memberIdOf(ctx);
  if (!memberId) throw new AppError("FORBIDDEN", "Only a member of the firm has a weekly target.");
  if (memberId !== memberIdOf(ctx)) authorize(ctx, "member:write", {});
  return inTenant(ctx, async (tx) => {
    const [before] = await tx.$queryRaw<{ minutes: number | null }[]>`
      SELECT weekly_target_minutes AS minutes FROM memberships
      WHERE organization_id = ${ctx.tenantId}::uuid AND id = ${memberId}::uuid FOR NO KEY UPDATE`;
    if (!before) throw new AppError("NOT_FOUND", "There is no such member.");
    if (before.minutes === minutes) return { minutes };
    await tx.$executeRaw`
      UPDATE memberships SET weekly_target_minutes = ${minutes}
      WHERE organization_id = ${ctx.tenantId}::uuid AND id = ${memberId}::uuid`;
    await audit(tx, ctx, {
      action: "member.target-changed",
      subjectType: "member",
      subjectId: memberId,
      before: { weeklyTargetMinutes: before.minutes },
      after: { weeklyTargetMinutes: minutes },
    });
    return { minutes };
  });
}
