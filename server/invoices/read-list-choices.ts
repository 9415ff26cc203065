import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";

/** What the list's filters offer, whatever they are set to now. */
export interface ListChoices {
  customers: { id: string; name: string }[];
  projects: { id: string; name: string; customerName: string | null }[];
}

/** The customers and projects to filter the invoices by: a thousand of each, archived ones left out. */
export async function readListChoices(ctx: Ctx): Promise<ListChoices> {
  authorize(ctx, "invoice:read");
  return inTenant(ctx, async (tx) => {
    const customers = await tx.$queryRaw<ListChoices["customers"]>`
      SELECT id, name FROM customers WHERE tenant_id = ${ctx.tenantId}::uuid AND archived_at IS NULL
      ORDER BY name LIMIT 1000`;
    const projects = await tx.$queryRaw<ListChoices["projects"]>`
      SELECT p.id, p.name, c.name AS "customerName" FROM projects p
      LEFT JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
      WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.archived_at IS NULL AND p.customer_id IS NOT NULL
      ORDER BY c.name, p.name LIMIT 1000`;
    return { customers, projects };
  });
}
