import type { HoldTimeInput } from "@/lib/time/write-down-schema";
import type { Ctx } from "../ctx";
import { type Adjusted, writeDown } from "./adjust-minutes";

/** Holds open minutes back for later: they are not billed until they are released. CONFLICT when fewer are open. */
export function holdTime(ctx: Ctx, { entries, note }: HoldTimeInput): Promise<Adjusted> {
  return writeDown(ctx, { kind: "HOLD", back: false, reason: "LATER", note, entries });
}
