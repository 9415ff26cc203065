import type { UndoWriteOffInput } from "@/lib/time/write-down-schema";
import type { Ctx } from "../ctx";
import { type Adjusted, writeDown } from "./adjust-minutes";

/** Makes written-off minutes billable again; both rows stay. CONFLICT when fewer are written off. */
export function undoWriteOff(ctx: Ctx, { entries, note }: UndoWriteOffInput): Promise<Adjusted> {
  return writeDown(ctx, { kind: "WRITE_OFF", back: true, reason: "UNDONE", note, entries });
}
