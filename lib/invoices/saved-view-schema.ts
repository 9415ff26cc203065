import { z } from "zod";
import { type InvoiceColumn, invoiceColumns, orderedColumns } from "./list-columns";
import { invoiceFilters } from "./list-schema";

const uuid = z.uuid("This reference is not valid. Reload the page and try again.");

export const columnsInput = z
  .array(z.enum(invoiceColumns))
  .max(invoiceColumns.length)
  .transform((chosen): InvoiceColumn[] => orderedColumns(chosen));

export const saveViewInput = z.object({
  /** Of the view to change; without it a new one is made. */
  id: uuid.optional(),
  name: z.string().trim().min(1, "Give the view a name.").max(60, "Use at most 60 characters."),
  filters: invoiceFilters,
  columns: columnsInput,
});
export type SaveViewInput = z.output<typeof saveViewInput>;

export const deleteViewInput = z.object({ id: uuid });
export type DeleteViewInput = z.output<typeof deleteViewInput>;

export const saveColumnsInput = z.object({
  /** Of a saved view; without it they are this person's own for the list. */
  viewId: uuid.optional(),
  columns: columnsInput,
});
export type SaveColumnsInput = z.output<typeof saveColumnsInput>;

/** How many views one person can save: they stand in one menu. */
export const maxViews = 30;
