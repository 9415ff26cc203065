import { type Ctx, memberIdOf } from "../ctx";
import type { Tx } from "../db";

/** The projects that the person behind the ctx leads; none for a share link. */
export async function ledProjectIds(tx: Tx, ctx: Ctx): Promise<string[]> {
  const memberId = memberIdOf(ctx);
  if (!memberId) return [];
  const rows = await tx.projectMember.findMany({
    where: { tenantId: ctx.tenantId, memberId, role: "LEAD" },
    select: { projectId: true },
  });
  return rows.map((row) => row.projectId);
}

/** Whether the person behind the ctx leads this project. */
export async function isLead(tx: Tx, ctx: Ctx, projectId: string): Promise<boolean> {
  const memberId = memberIdOf(ctx);
  if (!memberId) return false;
  const row = await tx.projectMember.findFirst({
    where: { tenantId: ctx.tenantId, projectId, memberId, role: "LEAD" },
    select: { memberId: true },
  });
  return row !== null;
}
