import type { SaveInvoicingInput } from "@/lib/firm/schema";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { lockSettings } from "./lock-settings";

/** Saves the defaults of new invoices and who may approve them; nothing issued changes. Returns the new version. */
export async function saveInvoicing(ctx: Ctx, input: SaveInvoicingInput): Promise<{ version: number }> {
  authorize(ctx, "settings:write");
  return inTenant(ctx, async (tx) => {
    const { settings } = await lockSettings(tx, ctx, input.version);
    const { increment, direction, scope, minimumMinutes, ...rest } = input;
    const data = {
      ...rest,
      weekStartsOn: Number.parseInt(input.weekStartsOn, 10),
      ownerAboveAmount: input.ownerAboveAmount || null,
      cashRounding: input.cashRounding || null,
      timeRounding: {
        increment: Number.parseInt(increment, 10),
        direction,
        scope,
        minimumMinutes: Number.parseInt(minimumMinutes, 10),
      },
      version: input.version + 1,
    };
    await tx.firmSettings.update({ where: { tenantId: ctx.tenantId }, data });
    const keys = Object.keys(data) as (keyof typeof data)[];
    await audit(tx, ctx, {
      action: "firm.invoicing-saved",
      subjectType: "firm",
      subjectId: ctx.tenantId,
      before: Object.fromEntries(keys.map((key) => [key, settings[key]])),
      after: data,
    });
    return { version: data.version };
  });
}
