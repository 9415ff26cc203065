import { AppError } from "@/lib/result";
import type { Project } from "@/prisma/generated/client";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import { isLead } from "./leads";

/**
 * Locks one project (`FOR UPDATE`) for somebody who may change it; NOT_FOUND when this firm has none with that id,
 * FORBIDDEN for a member who does not lead it.
 */
export async function lockProject(tx: Tx, ctx: Ctx, projectId: string): Promise<Project> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM projects WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${projectId}::uuid FOR UPDATE`;
  if (locked.length === 0) throw new AppError("NOT_FOUND", "There is no such project.");
  authorize(ctx, "project:write", { lead: await isLead(tx, ctx, projectId) });
  return tx.project.findUniqueOrThrow({ where: { tenantId_id: { tenantId: ctx.tenantId, id: projectId } } });
}

/** The same, of a project that is in use; CONFLICT when it is archived. */
export async function lockProjectInUse(tx: Tx, ctx: Ctx, projectId: string): Promise<Project> {
  const project = await lockProject(tx, ctx, projectId);
  if (project.archivedAt)
    throw new AppError("CONFLICT", `${project.name} is archived. Restore it to change it.`);
  return project;
}

/** CONFLICT when another project in use of this customer has this name. */
export async function requireFreeProjectName(
  tx: Tx,
  ctx: Ctx,
  project: { id: string | null; name: string; customerId: string | null },
): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${ctx.tenantId} projects`}, 0))`;
  const [same] = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM projects WHERE tenant_id = ${ctx.tenantId}::uuid AND lower(name) = lower(${project.name})
      AND customer_id IS NOT DISTINCT FROM ${project.customerId}::uuid
      AND archived_at IS NULL AND id IS DISTINCT FROM ${project.id}::uuid`;
  if (!same) return;
  const whose = project.customerId ? "This customer has" : "There is";
  const message = `${whose} a project called ${same.name} already. Choose another name.`;
  throw new AppError("CONFLICT", message, { name: message });
}

/** Holds a customer in place while work is put under it; NOT_FOUND for another firm's, CONFLICT when it is archived. */
export async function requireCustomerInUse(tx: Tx, ctx: Ctx, customerId: string): Promise<void> {
  const [customer] = await tx.$queryRaw<{ name: string; archived: boolean }[]>`
    SELECT name, archived_at IS NOT NULL AS archived FROM customers
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${customerId}::uuid FOR SHARE`;
  if (!customer) {
    const message = "There is no such customer. Choose another.";
    throw new AppError("NOT_FOUND", message, { customerId: message });
  }
  if (customer.archived) {
    const message = `${customer.name} is archived. Restore it first, or choose another customer.`;
    throw new AppError("CONFLICT", message, { customerId: message });
  }
}
