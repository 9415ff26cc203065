"use server";

import { bulkRunInput, planBulkInput, startBulkInput } from "@/lib/invoices/bulk-schema";
import { deleteViewInput, saveColumnsInput, saveViewInput } from "@/lib/invoices/saved-view-schema";
import { defineAction } from "@/server/http/action";
import { deleteView } from "@/server/invoices/delete-view";
import { dismissBulk } from "@/server/invoices/dismiss-bulk";
import { previewBulk } from "@/server/invoices/preview-bulk";
import { retryBulk } from "@/server/invoices/retry-bulk";
import { saveColumns } from "@/server/invoices/save-columns";
import { saveView } from "@/server/invoices/save-view";
import { startBulk } from "@/server/invoices/start-bulk";

export const previewBulkAction = defineAction(planBulkInput, previewBulk, { changes: false });
export const startBulkAction = defineAction(startBulkInput, startBulk);
export const retryBulkAction = defineAction(bulkRunInput, retryBulk);
export const dismissBulkAction = defineAction(bulkRunInput, dismissBulk);
export const saveViewAction = defineAction(saveViewInput, saveView);
export const deleteViewAction = defineAction(deleteViewInput, deleteView);
export const saveColumnsAction = defineAction(saveColumnsInput, saveColumns);
