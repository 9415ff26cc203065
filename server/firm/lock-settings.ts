import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

/** The firm's settings under lock; CONFLICT when somebody saved since this version was read. */
export async function lockSettings(tx: Tx, ctx: Ctx, version: number) {
  await tx.$queryRaw`SELECT tenant_id FROM firm_settings WHERE tenant_id = ${ctx.tenantId}::uuid FOR UPDATE`;
  const settings = await tx.firmSettings.findUniqueOrThrow({ where: { tenantId: ctx.tenantId } });
  if (settings.version !== version) {
    throw new AppError(
      "CONFLICT",
      "Somebody saved these settings while you were changing them. Reload the page to see theirs, then make your change.",
    );
  }
  const firm = await tx.organization.findUniqueOrThrow({ where: { id: ctx.tenantId } });
  return { name: firm.name, settings };
}
