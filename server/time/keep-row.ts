import { AppError } from "@/lib/result";
import type { KeepRowInput } from "@/lib/time/timesheet-schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf, newId } from "../ctx";
import { inTenant } from "../db";
import { requireWork, requireWorker } from "./require-work";
import { loadWeek } from "./week-frame";

/** Keeps a row on a person's week, so that it stays there without time; keeping it twice changes nothing. */
export async function keepRow(ctx: Ctx, input: KeepRowInput): Promise<{ kept: true }> {
  authorize(ctx, "time:log");
  return inTenant(ctx, async (tx) => {
    const { projectId, taskId } = input;
    const memberId = input.memberId ?? memberIdOf(ctx);
    if (!memberId) throw new AppError("FORBIDDEN", "Only a member of the firm has a week.");
    await requireWorker(tx, ctx, { memberId, projectId });
    await requireWork(tx, ctx, { projectId, taskId });
    const { week } = await loadWeek(tx, ctx, input.week);
    const added = await tx.$executeRaw`
      INSERT INTO timesheet_rows (tenant_id, id, member_id, week, project_id, task_id)
      VALUES (${ctx.tenantId}::uuid, ${newId()}::uuid, ${memberId}::uuid, ${week.from}::date, ${projectId}::uuid,
        ${taskId}::uuid)
      ON CONFLICT DO NOTHING`;
    if (added > 0) {
      await audit(tx, ctx, {
        action: "timesheet_row.kept",
        subjectType: "member",
        subjectId: memberId,
        after: { week: week.from, projectId, taskId },
      });
    }
    return { kept: true };
  });
}
