import type { OneProjectInput } from "@/lib/projects/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockProject, requireCustomerInUse, requireFreeProjectName } from "./lock-project";

/** Brings an archived project back. CONFLICT while its customer is archived, or when its name was given away. */
export async function restoreProject(ctx: Ctx, { projectId }: OneProjectInput): Promise<void> {
  authorize(ctx, "project:write");
  await inTenant(ctx, async (tx) => {
    const project = await lockProject(tx, ctx, projectId);
    if (!project.archivedAt) return;
    if (project.customerId) await requireCustomerInUse(tx, ctx, project.customerId);
    await requireFreeProjectName(tx, ctx, project);
    await tx.project.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: projectId } },
      data: { archivedAt: null, version: project.version + 1 },
    });
    await audit(tx, ctx, { action: "project.restored", subjectType: "project", subjectId: projectId });
  });
}
