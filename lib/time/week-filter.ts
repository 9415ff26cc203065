import { z } from "zod";
import { type BillingState, billingStateNames } from "./billing-state";
import { calendarDate } from "./calendar-date";

/** Everybody whose time this person may see. */
export const everybody = "all";

const states = Object.keys(billingStateNames) as [BillingState, ...BillingState[]];
const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** What the address of the week list says; anything that is not understood counts as left out. */
export const weekFilter = z.object({
  /** Any day of the week. */
  week: z.preprocess(first, calendarDate.optional()).catch(undefined),
  member: z.preprocess(first, z.union([z.literal(everybody), z.uuid()]).optional()).catch(undefined),
  project: z.preprocess(first, z.uuid().optional()).catch(undefined),
  /** A billing state in small letters. */
  billing: z.preprocess(first, z.string().toUpperCase().pipe(z.enum(states)).optional()).catch(undefined),
});
export type WeekFilter = Partial<z.output<typeof weekFilter>>;

/** The same as the address has it. */
export interface WeekQuery extends Record<string, string | undefined> {
  week?: string;
  member?: string;
  project?: string;
  billing?: string;
}

/** A filter as the address has it. */
export const weekQuery = ({ billing, ...filter }: WeekFilter): WeekQuery => ({
  ...filter,
  billing: billing?.toLowerCase(),
});
