import type { OneCustomerInput } from "@/lib/customers/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockCustomer } from "./lock-customer";

interface Open {
  projects: number;
  drafts: number;
}

/**
 * Takes a customer out of the lists; what was issued, worked and paid stays. CONFLICT while a project is in use or a
 * draft is open: both could not be finished any more.
 */
export async function archiveCustomer(ctx: Ctx, { customerId }: OneCustomerInput): Promise<void> {
  authorize(ctx, "customer:write");
  await inTenant(ctx, async (tx) => {
    const customer = await lockCustomer(tx, ctx, customerId);
    if (customer.archivedAt) return;
    const [open] = await tx.$queryRaw<Open[]>`
      SELECT (SELECT count(*)::int FROM projects WHERE tenant_id = ${ctx.tenantId}::uuid
          AND customer_id = ${customerId}::uuid AND archived_at IS NULL) AS projects,
        (SELECT count(*)::int FROM invoices WHERE tenant_id = ${ctx.tenantId}::uuid
          AND customer_id = ${customerId}::uuid AND status = 'DRAFT') AS drafts`;
    refuseOpen(customer.name, open ?? { projects: 0, drafts: 0 });
    await tx.customer.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: customerId } },
      data: { archivedAt: ctx.now, version: customer.version + 1 },
    });
    await audit(tx, ctx, { action: "customer.archived", subjectType: "customer", subjectId: customerId });
  });
}

function refuseOpen(name: string, { projects, drafts }: Open): void {
  if (projects > 0) {
    const what = projects === 1 ? "a project" : `${projects} projects`;
    throw new AppError(
      "CONFLICT",
      `${name} has ${what} in use. Archive ${projects === 1 ? "it" : "them"} first.`,
    );
  }
  if (drafts > 0) {
    const what = drafts === 1 ? "a draft invoice" : `${drafts} draft invoices`;
    throw new AppError(
      "CONFLICT",
      `${name} has ${what}. Approve or delete ${drafts === 1 ? "it" : "them"} first.`,
    );
  }
}
