import { z } from "zod";
import { withQuery } from "../paths";

export const timeBillings = ["unbilled", "billed"] as const;

/** The filters of a customer's time, as they stand in the URL; anything unknown counts as left out. */
export const customerTimeFilter = z.object({
  project: z.uuid().optional().catch(undefined),
  /** Open for billing, or on an invoice. */
  billing: z.enum(timeBillings).optional().catch(undefined),
  after: z.string().max(600).optional().catch(undefined),
  before: z.string().max(600).optional().catch(undefined),
});
export type CustomerTimeFilter = z.output<typeof customerTimeFilter>;

/** The address with some filters changed; it begins at the first page unless the change is the page. */
export const customerTimeHref = (
  path: string,
  filter: CustomerTimeFilter,
  change: { [Key in keyof CustomerTimeFilter]?: CustomerTimeFilter[Key] | null },
): string => {
  const next = { ...filter, after: undefined, before: undefined, ...change };
  return withQuery(path, {
    project: next.project ?? undefined,
    billing: next.billing ?? undefined,
    after: next.after ?? undefined,
    before: next.before ?? undefined,
  });
};
