import { z } from "zod";

/** The filters of the list, as they stand in the URL; anything unknown falls back to the default. */
export const listRatesInput = z.object({
  search: z.string().trim().max(200).optional().catch(undefined),
  show: z.enum(["current", "all"]).default("current").catch("current"),
  after: z.string().max(900).optional().catch(undefined),
  before: z.string().max(900).optional().catch(undefined),
});
export type ListRatesInput = z.output<typeof listRatesInput>;
