import type { OneTaxRateInput } from "@/lib/firm/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockTaxRate } from "./lock-tax-rate";

/** The rate that new lines begin with, unless the customer has one of their own. */
export async function setDefaultTaxRate(ctx: Ctx, { taxRateId }: OneTaxRateInput): Promise<void> {
  authorize(ctx, "settings:write");
  await inTenant(ctx, async (tx) => {
    const { rate, defaultTaxRateId } = await lockTaxRate(tx, ctx, taxRateId);
    if (defaultTaxRateId === taxRateId) return;
    if (rate.archivedAt) throw new AppError("CONFLICT", `${rate.name} is archived. Choose a rate in use.`);
    await tx.firmSettings.update({
      where: { tenantId: ctx.tenantId },
      data: { defaultTaxRateId: taxRateId },
    });
    await audit(tx, ctx, {
      action: "firm.default-tax-rate-set",
      subjectType: "firm",
      subjectId: ctx.tenantId,
      before: { defaultTaxRateId },
      after: { defaultTaxRateId: taxRateId },
    });
  });
}
