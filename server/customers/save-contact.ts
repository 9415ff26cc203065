import type { SaveContactInput } from "@/lib/customers/contact";
import { AppError } from "@/lib/result";
import type { CustomerContact } from "@/prisma/generated/client";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, newId } from "../ctx";
import { inTenant, type Tx } from "../db";
import { lockCustomerInUse } from "./lock-customer";

/**
 * Adds a person of a customer, or changes one. The first is the primary contact; a new primary one takes the place of
 * the one before. CONFLICT when somebody saved in between, or the customer is archived.
 */
export async function saveContact(
  ctx: Ctx,
  { customerId, contactId, version, ...input }: SaveContactInput,
): Promise<{ id: string }> {
  authorize(ctx, "customer:write");
  return inTenant(ctx, async (tx) => {
    await lockCustomerInUse(tx, ctx, customerId);
    const before = contactId ? await findContact(tx, ctx, customerId, contactId) : null;
    if (before && before.version !== version) {
      throw new AppError(
        "CONFLICT",
        `Somebody saved ${before.name} while you were changing it. Reload the page to see theirs, then make your change.`,
      );
    }
    const others = await tx.customerContact.count({
      where: { tenantId: ctx.tenantId, customerId, id: { not: contactId } },
    });
    const isPrimary = input.isPrimary || others === 0;
    if (isPrimary) await resign(tx, ctx, customerId);
    const data = { ...input, isPrimary };
    const saved = before
      ? await tx.customerContact.update({
          where: { tenantId_id: { tenantId: ctx.tenantId, id: before.id } },
          data: { ...data, version: before.version + 1 },
        })
      : await tx.customerContact.create({
          data: { ...data, tenantId: ctx.tenantId, id: newId(), customerId, createdAt: ctx.now },
        });
    await audit(tx, ctx, {
      action: before ? "customer.contact-changed" : "customer.contact-added",
      subjectType: "customer",
      subjectId: customerId,
      before: before ?? undefined,
      after: saved,
    });
    return { id: saved.id };
  });
}

const resign = (tx: Tx, ctx: Ctx, customerId: string) =>
  tx.customerContact.updateMany({
    where: { tenantId: ctx.tenantId, customerId, isPrimary: true },
    data: { isPrimary: false, version: { increment: 1 } },
  });

/** One contact of this customer; NOT_FOUND for any other. */
export async function findContact(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  contactId: string,
): Promise<CustomerContact> {
  const contact = await tx.customerContact.findFirst({
    where: { tenantId: ctx.tenantId, customerId, id: contactId },
  });
  if (!contact) throw new AppError("NOT_FOUND", "There is no such contact. Reload the page.");
  return contact;
}
