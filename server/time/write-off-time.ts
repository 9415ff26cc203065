import type { WriteOffTimeInput } from "@/lib/time/write-down-schema";
import type { Ctx } from "../ctx";
import { type Adjusted, writeDown } from "./adjust-minutes";

/** Writes open minutes off, with the reason that stays in the ledger. CONFLICT when fewer are open. */
export function writeOffTime(ctx: Ctx, { entries, reason, note }: WriteOffTimeInput): Promise<Adjusted> {
  return writeDown(ctx, { kind: "WRITE_OFF", back: false, reason, note, entries });
}
