import type { SaveFirmDetailsInput } from "@/lib/firm/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockSettings } from "./lock-settings";

/** Saves who the firm is. What was issued keeps the details it was issued with. Returns the new version. */
export async function saveFirmDetails(
  ctx: Ctx,
  { version, name, ...details }: SaveFirmDetailsInput,
): Promise<{ version: number }> {
  authorize(ctx, "settings:write");
  return inTenant(ctx, async (tx) => {
    const { name: oldName, settings } = await lockSettings(tx, ctx, version);
    await tx.organization.update({ where: { id: ctx.tenantId }, data: { name } });
    await tx.firmSettings.update({
      where: { tenantId: ctx.tenantId },
      data: { ...details, version: version + 1 },
    });
    const keys = Object.keys(details) as (keyof typeof details)[];
    const before = Object.fromEntries(keys.map((key) => [key, settings[key]]));
    await audit(tx, ctx, {
      action: "firm.details-saved",
      subjectType: "firm",
      subjectId: ctx.tenantId,
      before: { name: oldName, ...before },
      after: { name, ...details },
    });
    return { version: version + 1 };
  });
}
