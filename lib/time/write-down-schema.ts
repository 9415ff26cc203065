import { z } from "zod";
import { writeOffReasonCodes } from "./write-off-reasons";

const note = z.string().trim().max(500, "Use at most 500 characters.").default("");

/** Entries with the minutes of each that are meant; null for all that there are. */
const entries = z
  .array(
    z.object({
      timeEntryId: z.uuid("This entry is not valid. Reload the page and try again."),
      minutes: z
        .int("Give whole minutes.")
        .min(1, "Give at least one minute.")
        .max(1440, "Give at most the minutes of a day.")
        .nullable()
        .default(null),
    }),
  )
  .min(1, "Choose at least one entry.")
  .max(5000, "Choose at most 5,000 entries at once.")
  .refine((list) => new Set(list.map((each) => each.timeEntryId)).size === list.length, {
    message: "An entry is chosen twice. Choose each once.",
  });

const reason = z.enum(writeOffReasonCodes, "Choose a reason.");

export const holdTimeInput = z.object({ entries, note });
export type HoldTimeInput = z.output<typeof holdTimeInput>;

export const releaseHeldTimeInput = z.object({ entries, note });
export type ReleaseHeldTimeInput = z.output<typeof releaseHeldTimeInput>;

export const writeOffTimeInput = z.object({ entries, reason, note });
export type WriteOffTimeInput = z.output<typeof writeOffTimeInput>;

export const undoWriteOffInput = z.object({ entries, note });
export type UndoWriteOffInput = z.output<typeof undoWriteOffInput>;

const held = z.object({ kind: z.literal("HOLD"), note });
const writtenOff = z.object({ kind: z.literal("WRITE_OFF"), reason, note });

/** What becomes of time that is kept off a draft on purpose. */
export const setAside = z.discriminatedUnion("kind", [held, writtenOff]);

/** What becomes of the minutes that a draft no longer bills. */
export const rest = z.discriminatedUnion("kind", [z.object({ kind: z.literal("OPEN") }), held, writtenOff]);
export type Rest = z.output<typeof rest>;
