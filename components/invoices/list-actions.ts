import type { z } from "zod";
import type { bulkRunInput, planBulkInput, startBulkInput } from "@/lib/invoices/bulk-schema";
import type { deleteViewInput, saveColumnsInput, saveViewInput } from "@/lib/invoices/saved-view-schema";
import type { Result } from "@/lib/result";
import type { BulkProgress } from "@/server/invoices/list-bulk";
import type { BulkPlan } from "@/server/invoices/preview-bulk";

type Action<Schema extends z.ZodType, Value> = (input: z.input<Schema>) => Promise<Result<Value>>;

/** The server actions that the page of the list hands to its components. */
export interface ListActions {
  plan: Action<typeof planBulkInput, BulkPlan>;
  start: Action<typeof startBulkInput, BulkProgress>;
  retry: Action<typeof bulkRunInput, BulkProgress>;
  dismiss: Action<typeof bulkRunInput, { id: string }>;
  saveView: Action<typeof saveViewInput, { id: string }>;
  deleteView: Action<typeof deleteViewInput, { id: string }>;
  saveColumns: Action<typeof saveColumnsInput, { columns: string[] }>;
}
