import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import { ledProjectIds } from "../projects/leads";

/** The projects whose time this person may bill: null is all of them; FORBIDDEN for a member who leads none. */
export async function requireLed(tx: Tx, ctx: Ctx): Promise<string[] | null> {
  if (ctx.role !== "MEMBER") return null;
  const led = await ledProjectIds(tx, ctx);
  authorize(ctx, "invoice:create", { lead: led.length > 0 });
  return led;
}
