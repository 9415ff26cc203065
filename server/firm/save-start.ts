import type { SaveStartInput } from "@/lib/firm/start";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockSettings } from "./lock-settings";

/**
 * Saves what a new firm is called, its currency and its time zone. The name on invoices follows the name as long as it
 * is the same. Returns the new version of the settings; CONFLICT when somebody saved in between.
 */
export async function saveStart(
  ctx: Ctx,
  { version, name, currency, timeZone }: SaveStartInput,
): Promise<{ version: number }> {
  authorize(ctx, "settings:write");
  return inTenant(ctx, async (tx) => {
    const { name: oldName, settings } = await lockSettings(tx, ctx, version);
    const legalName = settings.legalName === oldName ? name : settings.legalName;
    await tx.organization.update({ where: { id: ctx.tenantId }, data: { name } });
    await tx.firmSettings.update({
      where: { tenantId: ctx.tenantId },
      data: { legalName, currency, timeZone, version: version + 1 },
    });
    await audit(tx, ctx, {
      action: "firm.started",
      subjectType: "firm",
      subjectId: ctx.tenantId,
      before: { name: oldName, currency: settings.currency, timeZone: settings.timeZone },
      after: { name, currency, timeZone },
    });
    return { version: version + 1 };
  });
}
