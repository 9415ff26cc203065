import { Decimal } from "decimal.js";
import { z } from "zod";

const longestHours = 168;
const help = "Write the hours of a week like 40, 37.5 or 37:30, or nothing for no target.";

/** Hours of a week as a person types them → minutes: `40`, `37.5`, `37,5`, `37:30`, `40h`; null when it is none. */
export function parseWeeklyHours(text: string): number | null {
  const typed = text.trim().toLowerCase().replace(/ ?h$/, "");
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(typed);
  const hours = /^\d{1,3}(?:[.,]\d{1,4})?$/.test(typed) ? typed.replace(",", ".") : null;
  if (!clock && !hours) return null;
  const minutes = new Decimal(clock?.[1] ?? hours ?? 0)
    .times(60)
    .plus(clock?.[2] ?? 0)
    .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
    .toNumber();
  return minutes >= 1 && minutes <= longestHours * 60 ? minutes : null;
}

/** Sets what a member means to work in a week; empty for no target, without `memberId` one's own. */
export const setWeeklyTargetInput = z.object({
  memberId: z.uuid("Choose a person from the list.").optional(),
  hours: z.string().transform((text, context) => {
    if (text.trim() === "") return null;
    const minutes = parseWeeklyHours(text);
    if (minutes !== null) return minutes;
    context.addIssue({ code: "custom", message: help });
    return z.NEVER;
  }),
});
export type SetWeeklyTargetInput = z.output<typeof setWeeklyTargetInput>;
