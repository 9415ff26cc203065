import { z } from "zod";
import { billingStates } from "./billing-state";
import { calendarDate } from "./date-schema";

/** Everybody whose time this person may see. */
export const everybody = "all";

/** How a week can be looked at. */
export const timeViews = ["list", "week", "day"] as const;
export type TimeView = (typeof timeViews)[number];

/** The cookie that keeps the view last chosen. */
export const timeViewCookie = "time-view";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** What the address of the time page says; anything that is not understood counts as left out. */
export const weekFilter = z.object({
  view: z.preprocess(first, z.enum(timeViews).optional()).catch(undefined),
  /** Any day of the week; in the day's view the day. */
  week: z.preprocess(first, calendarDate.optional()).catch(undefined),
  member: z.preprocess(first, z.union([z.literal(everybody), z.uuid()]).optional()).catch(undefined),
  project: z.preprocess(first, z.uuid().optional()).catch(undefined),
  /** A billing state in small letters. */
  billing: z
    .preprocess(first, z.string().toUpperCase().pipe(z.enum(billingStates)).optional())
    .catch(undefined),
  /** Of a long list, from 1. */
  page: z.preprocess(first, z.coerce.number().int().min(1).max(1000).optional()).catch(undefined),
});
export type WeekFilter = Partial<z.output<typeof weekFilter>>;

/** The same as the address has it. */
export interface WeekQuery extends Record<string, string | undefined> {
  view?: TimeView;
  week?: string;
  member?: string;
  project?: string;
  billing?: string;
  page?: string;
}

/** A filter as the address has it, at its first page. */
export const weekQuery = ({ billing, page: _, ...filter }: WeekFilter): WeekQuery => ({
  ...filter,
  billing: billing?.toLowerCase(),
});
