import type { AddTaxRateInput } from "@/lib/firm/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, newId } from "../ctx";
import { inTenant, toDbDate } from "../db";

/** Adds a tax rate. A rate never changes: a new percentage is a new rate, and the old one is archived. */
export async function addTaxRate(ctx: Ctx, input: AddTaxRateInput): Promise<{ id: string }> {
  authorize(ctx, "settings:write");
  const id = newId();
  await inTenant(ctx, async (tx) => {
    await tx.$queryRaw`SELECT tenant_id FROM firm_settings WHERE tenant_id = ${ctx.tenantId}::uuid FOR UPDATE`;
    const same = await tx.taxRate.findFirst({
      where: { tenantId: ctx.tenantId, archivedAt: null, name: { equals: input.name, mode: "insensitive" } },
    });
    if (same) {
      const message = `There is a rate called ${same.name} already. Choose another name.`;
      throw new AppError("CONFLICT", message, { name: message });
    }
    await tx.taxRate.create({
      data: {
        ...input,
        tenantId: ctx.tenantId,
        id,
        validFrom: input.validFrom && toDbDate(input.validFrom),
        validTo: input.validTo && toDbDate(input.validTo),
      },
    });
    await audit(tx, ctx, {
      action: "tax-rate.added",
      subjectType: "taxRate",
      subjectId: id,
      after: input,
    });
  });
  return { id };
}
