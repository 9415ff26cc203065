import type { ReleaseHeldTimeInput } from "@/lib/time/write-down-schema";
import type { Ctx } from "../ctx";
import { type Adjusted, writeDown } from "./adjust-minutes";

/** Gives held minutes back to billing. CONFLICT when fewer are held. */
export function releaseHeldTime(ctx: Ctx, { entries, note }: ReleaseHeldTimeInput): Promise<Adjusted> {
  return writeDown(ctx, { kind: "HOLD", back: true, reason: "RELEASED", note, entries });
}
