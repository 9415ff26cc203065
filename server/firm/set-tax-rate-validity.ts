import type { SetTaxRateValidityInput } from "@/lib/firm/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { fromDbDate, inTenant, toDbDate } from "../db";
import { lockTaxRate } from "./lock-tax-rate";

/** Says on which days invoices can be issued with a rate. Drafts keep it, and are refused at approval outside of them. */
export async function setTaxRateValidity(ctx: Ctx, input: SetTaxRateValidityInput): Promise<void> {
  authorize(ctx, "settings:write");
  await inTenant(ctx, async (tx) => {
    const { taxRateId, ...validity } = input;
    const { rate } = await lockTaxRate(tx, ctx, taxRateId);
    await tx.taxRate.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: taxRateId } },
      data: {
        validFrom: validity.validFrom && toDbDate(validity.validFrom),
        validTo: validity.validTo && toDbDate(validity.validTo),
      },
    });
    await audit(tx, ctx, {
      action: "tax-rate.validity-set",
      subjectType: "taxRate",
      subjectId: taxRateId,
      before: {
        validFrom: rate.validFrom && fromDbDate(rate.validFrom),
        validTo: rate.validTo && fromDbDate(rate.validTo),
      },
      after: validity,
    });
  });
}
