import type { OneTaxRateInput } from "@/lib/firm/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockTaxRate } from "./lock-tax-rate";

/** Takes a rate out of the choices; invoices and drafts that have it keep it. CONFLICT while it is a default. */
export async function archiveTaxRate(ctx: Ctx, { taxRateId }: OneTaxRateInput): Promise<void> {
  authorize(ctx, "settings:write");
  await inTenant(ctx, async (tx) => {
    const { rate, defaultTaxRateId } = await lockTaxRate(tx, ctx, taxRateId);
    if (rate.archivedAt) return;
    if (defaultTaxRateId === taxRateId) {
      throw new AppError("CONFLICT", `${rate.name} is the default. Make another rate the default first.`);
    }
    const customer = await tx.customer.findFirst({
      where: { tenantId: ctx.tenantId, defaultTaxRateId: taxRateId, archivedAt: null },
    });
    if (customer) {
      throw new AppError(
        "CONFLICT",
        `${rate.name} is the default of ${customer.name}. Give them another first.`,
      );
    }
    await tx.taxRate.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: taxRateId } },
      data: { archivedAt: ctx.now },
    });
    await audit(tx, ctx, { action: "tax-rate.archived", subjectType: "taxRate", subjectId: taxRateId });
  });
}
