import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";

/** Notes that the firm's first steps are done, or not wanted; they are offered no more. A second time changes nothing. */
export async function finishSetUp(ctx: Ctx): Promise<void> {
  authorize(ctx, "settings:write");
  await inTenant(ctx, async (tx) => {
    const { count } = await tx.organization.updateMany({
      where: { id: ctx.tenantId, setUpAt: null },
      data: { setUpAt: ctx.now },
    });
    if (count === 0) return;
    await audit(tx, ctx, { action: "firm.set-up", subjectType: "firm", subjectId: ctx.tenantId });
  });
}
