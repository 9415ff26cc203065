import { z } from "zod";
import { calendarDate } from "./date-schema";

const memberId = z.uuid("Choose a person from the list.").optional();
const work = {
  memberId,
  /** Any day of the week. */
  week: calendarDate,
  projectId: z.uuid("Choose a project."),
  taskId: z.uuid("Choose a task, or none.").nullable().default(null),
};

/** Keeps a row on a week; without `memberId` one's own. */
export const keepRowInput = z.object(work);
export type KeepRowInput = z.output<typeof keepRowInput>;

/** Takes a kept row away; its time, if it has any, stays. */
export const dropRowInput = z.object(work);
export type DropRowInput = z.output<typeof dropRowInput>;

/** Copies the rows of the week before into a week, with their hours or without. */
export const copyWeekInput = z.object({ memberId, week: calendarDate, withHours: z.boolean() });
export type CopyWeekInput = z.output<typeof copyWeekInput>;
