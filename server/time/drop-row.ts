import { AppError } from "@/lib/result";
import type { DropRowInput } from "@/lib/time/timesheet-schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant } from "../db";
import { isLead } from "../projects/leads";
import { loadWeek } from "./week-frame";

/** Takes a kept row off a person's week; time that stands in it stays, and so does the row then. */
export async function dropRow(ctx: Ctx, input: DropRowInput): Promise<{ dropped: true }> {
  authorize(ctx, "time:log");
  return inTenant(ctx, async (tx) => {
    const { projectId, taskId } = input;
    const memberId = input.memberId ?? memberIdOf(ctx);
    if (!memberId) throw new AppError("FORBIDDEN", "Only a member of the firm has a week.");
    if (memberId !== memberIdOf(ctx)) {
      authorize(ctx, "time:edit-all", { lead: await isLead(tx, ctx, projectId) });
    }
    const { week } = await loadWeek(tx, ctx, input.week);
    const gone = await tx.$executeRaw`
      DELETE FROM timesheet_rows
      WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${memberId}::uuid AND project_id = ${projectId}::uuid
        AND task_id IS NOT DISTINCT FROM ${taskId}::uuid
        AND week BETWEEN ${week.from}::date AND ${week.to}::date`;
    if (gone > 0) {
      await audit(tx, ctx, {
        action: "timesheet_row.dropped",
        subjectType: "member",
        subjectId: memberId,
        before: { week: week.from, projectId, taskId },
      });
    }
    return { dropped: true };
  });
}
