import { z } from "zod";
import { planBulkInput } from "./bulk-schema";
import { columnsInput } from "./saved-view-schema";

/** A file of the list as it is shown: these invoices, these columns. */
export const exportInvoicesInput = z.object({
  format: z.enum(["csv", "xlsx"]),
  selection: planBulkInput.shape.selection,
  columns: columnsInput,
});
export type ExportInvoicesInput = z.output<typeof exportInvoicesInput>;
