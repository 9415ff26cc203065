import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

/** A tax rate and the firm's default, under the lock of the firm's settings; NOT_FOUND for another firm's. */
export async function lockTaxRate(tx: Tx, ctx: Ctx, taxRateId: string) {
  await tx.$queryRaw`SELECT tenant_id FROM firm_settings WHERE tenant_id = ${ctx.tenantId}::uuid FOR UPDATE`;
  const { defaultTaxRateId } = await tx.firmSettings.findUniqueOrThrow({ where: { tenantId: ctx.tenantId } });
  const rate = await tx.taxRate.findUnique({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: taxRateId } },
  });
  if (!rate) throw new AppError("NOT_FOUND", "There is no such tax rate.");
  return { rate, defaultTaxRateId };
}
