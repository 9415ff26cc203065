import { z } from "zod";
import { calendarDate } from "./date-schema";
import { durationHelp, longestMinutes, parseDuration } from "./duration";

const uuid = z.uuid("This reference is not valid. Reload the page and try again.");
const description = z.string().trim().max(2000, "Use at most 2,000 characters.");
/** The version the person saw; another one means that somebody saved in between. */
const version = z.int();
const entryId = z.uuid("This entry is not valid. Reload the page and try again.");
const projectId = z.uuid("Choose a project.");
const taskId = z.uuid("Choose a task, or none.").nullable().default(null);

/** A duration as a person types it, or whole minutes; parsed to minutes, 1 to 1440. */
export const durationMinutes = z.union([z.string(), z.number()], durationHelp).transform((value, context) => {
  const minutes = typeof value === "string" ? parseDuration(value) : value;
  if (minutes !== null && Number.isInteger(minutes) && minutes >= 1 && minutes <= longestMinutes)
    return minutes;
  context.addIssue({ code: "custom", message: durationHelp });
  return z.NEVER;
});

/** Adds an entry, or with `id` and `version` changes one; without `memberId` it is the person's own. */
export const saveTimeEntryInput = z
  .object({
    id: entryId.optional(),
    version: version.optional(),
    memberId: uuid.optional(),
    projectId,
    taskId,
    date: calendarDate,
    /** Worked: `1:30`, `1.5`, `90` or minutes. */
    minutes: durationMinutes,
    billable: z.boolean(),
    description: description.default(""),
  })
  .refine((input) => input.id === undefined || input.version !== undefined, {
    path: ["version"],
    message: "Say which version of the entry you changed. Reload the page and try again.",
  });
export type SaveTimeEntryInput = z.output<typeof saveTimeEntryInput>;

export const deleteTimeEntryInput = z.object({ id: entryId, version: version.optional() });
export type DeleteTimeEntryInput = z.output<typeof deleteTimeEntryInput>;

export const setBillableInput = z.object({ id: entryId, version: version.optional(), billable: z.boolean() });
export type SetBillableInput = z.output<typeof setBillableInput>;

export const startTimerInput = z.object({
  projectId,
  taskId,
  description: description.default(""),
  billable: z.boolean().default(true),
});
export type StartTimerInput = z.output<typeof startTimerInput>;

/** Stops the person's own timer and keeps its time; a `description` replaces the one it was started with. */
export const stopTimerInput = z.object({ description: description.optional() });
export type StopTimerInput = z.output<typeof stopTimerInput>;

/** Says what the person's own timer runs for, while it runs. */
export const changeTimerInput = z.object({ description });
export type ChangeTimerInput = z.output<typeof changeTimerInput>;

/** Ends the person's own timer and keeps nothing of its time. */
export const discardTimerInput = z.object({});

/** What can be worked on is asked for without a condition. */
export const readWorkInput = z.object({});
