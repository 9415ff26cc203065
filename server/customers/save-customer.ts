import type { SaveCustomerInput } from "@/lib/customers/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, newId } from "../ctx";
import { inTenant, Prisma, type Tx } from "../db";
import { lockCustomerInUse, requireFreeName } from "./lock-customer";

/**
 * Adds a customer, or changes one. What was issued keeps the details it was issued with; time already logged keeps its
 * currency and rate. CONFLICT when the name is taken or somebody saved in between.
 */
export async function saveCustomer(
  ctx: Ctx,
  { customerId, version, ...input }: SaveCustomerInput,
): Promise<{ id: string; version: number }> {
  authorize(ctx, "customer:write");
  return inTenant(ctx, async (tx) => {
    const before = customerId ? await lockCustomerInUse(tx, ctx, customerId) : null;
    if (before && before.version !== version) {
      throw new AppError(
        "CONFLICT",
        `Somebody saved ${before.name} while you were changing it. Reload the page to see theirs, then make your change.`,
      );
    }
    await requireFreeName(tx, ctx, input.name, before?.id ?? null);
    await requireTaxRate(tx, ctx, input.defaultTaxRateId, before?.defaultTaxRateId ?? null);
    const saved = before
      ? await tx.customer.update({
          where: { tenantId_id: { tenantId: ctx.tenantId, id: before.id } },
          data: { ...columns(input), version: before.version + 1 },
        })
      : await tx.customer.create({
          data: { ...columns(input), tenantId: ctx.tenantId, id: newId(), createdAt: ctx.now },
        });
    await audit(tx, ctx, {
      action: before ? "customer.changed" : "customer.added",
      subjectType: "customer",
      subjectId: saved.id,
      before: before ?? undefined,
      after: saved,
    });
    return { id: saved.id, version: saved.version };
  });
}

type Details = Omit<SaveCustomerInput, "customerId" | "version">;

function columns({ terms, defaultTaxRateId, timeRounding, ...details }: Details) {
  return {
    ...details,
    terms: terms || null,
    defaultTaxRateId: defaultTaxRateId || null,
    timeRounding: timeRounding === null ? Prisma.DbNull : timeRounding && { ...timeRounding },
  };
}

async function requireTaxRate(tx: Tx, ctx: Ctx, id: string, current: string | null): Promise<void> {
  if (id === "" || id === current) return;
  const rate = await tx.taxRate.findFirst({ where: { tenantId: ctx.tenantId, id, archivedAt: null } });
  if (rate) return;
  const message = "This tax rate is no longer in use. Choose another.";
  throw new AppError("NOT_FOUND", message, { defaultTaxRateId: message });
}
