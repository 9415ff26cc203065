import { z } from "zod";
import type { TimeRounding } from "./time-rounding";

/** A customer's or project's own time rounding; null for the one it would have anyway. */
export const roundingOverride: z.ZodType<TimeRounding | null, TimeRounding | null> = z
  .object({
    increment: z.int().min(1).max(60, "Round to 60 minutes at most."),
    direction: z.enum(["UP", "NEAREST", "DOWN"]),
    scope: z.enum(["ENTRY", "DAY", "LINE"]),
    minimumMinutes: z.int().min(0).max(1440, "Ask for a minimum of 24 hours at most."),
  })
  .nullable();
