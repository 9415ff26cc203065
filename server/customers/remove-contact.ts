import type { OneContactInput } from "@/lib/customers/contact";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockCustomerInUse } from "./lock-customer";
import { findContact } from "./save-contact";

/** Takes a person off a customer; what was sent to them stays as it was sent. CONFLICT for an archived customer. */
export async function removeContact(ctx: Ctx, { customerId, contactId }: OneContactInput): Promise<void> {
  authorize(ctx, "customer:write");
  await inTenant(ctx, async (tx) => {
    await lockCustomerInUse(tx, ctx, customerId);
    const before = await findContact(tx, ctx, customerId, contactId);
    await tx.customerContact.delete({ where: { tenantId_id: { tenantId: ctx.tenantId, id: contactId } } });
    await audit(tx, ctx, {
      action: "customer.contact-removed",
      subjectType: "customer",
      subjectId: customerId,
      before,
    });
  });
}
