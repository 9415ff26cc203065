import type { OneCustomerInput } from "@/lib/customers/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockCustomer, requireFreeName } from "./lock-customer";

/** Brings an archived customer back; its projects stay archived. CONFLICT when its name was given away meanwhile. */
export async function restoreCustomer(ctx: Ctx, { customerId }: OneCustomerInput): Promise<void> {
  authorize(ctx, "customer:write");
  await inTenant(ctx, async (tx) => {
    const customer = await lockCustomer(tx, ctx, customerId);
    if (!customer.archivedAt) return;
    await requireFreeName(tx, ctx, customer.name, customerId);
    await tx.customer.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: customerId } },
      data: { archivedAt: null, version: customer.version + 1 },
    });
    await audit(tx, ctx, { action: "customer.restored", subjectType: "customer", subjectId: customerId });
  });
}
