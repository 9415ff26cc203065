import { z } from "zod";
import { invoiceSorts, invoiceViews } from "./list-views";
import { invoiceStatuses } from "./status";

/** The filters of the list, as they stand in the URL; anything unknown falls back to the default. */
export const listInvoicesInput = z.object({
  status: z.enum(invoiceStatuses).optional().catch(undefined),
  view: z.enum(invoiceViews).optional().catch(undefined),
  /** Part of a number, a customer's name, a reference or a line; or an amount. */
  q: z.string().trim().max(100).optional().catch(undefined),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .catch(undefined),
  customerId: z.uuid().optional().catch(undefined),
  projectId: z.uuid().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  sort: z
    .enum(["newest", ...invoiceSorts])
    .default("newest")
    .catch("newest"),
  direction: z.enum(["asc", "desc"]).default("desc").catch("desc"),
  /** The saved view that was opened; its filters stand in the address beside it. */
  saved: z.uuid().optional().catch(undefined),
  /** The cursor of the row before this page, or of the one behind it. */
  after: z.string().max(4000).optional().catch(undefined),
  before: z.string().max(4000).optional().catch(undefined),
});
export type ListInvoicesInput = z.output<typeof listInvoicesInput>;

/** The filters and the order without the page: what a saved view keeps, and what "all that match" means. */
export const invoiceFilters = listInvoicesInput.omit({ after: true, before: true, saved: true });
export type InvoiceFilters = z.output<typeof invoiceFilters>;
