"use server";

import { createDraftInput, setAllocationMinutesInput } from "@/lib/invoices/schema";
import { defineAction } from "@/server/http/action";
import { previewDraft } from "@/server/invoices/preview-draft";
import { setAllocationMinutes } from "@/server/invoices/set-allocation-minutes";

export const previewDraftAction = defineAction(createDraftInput, previewDraft, { changes: false });
export const setAllocationMinutesAction = defineAction(setAllocationMinutesInput, setAllocationMinutes);
