"use server";

import { createDraftInput, leftOutInput, setAllocationMinutesInput } from "@/lib/invoices/schema";
import { defineAction } from "@/server/http/action";
import { previewDraft } from "@/server/invoices/preview-draft";
import { readLeftOut } from "@/server/invoices/read-left-out";
import { setAllocationMinutes } from "@/server/invoices/set-allocation-minutes";

export const previewDraftAction = defineAction(createDraftInput, previewDraft, { changes: false });
export const readLeftOutAction = defineAction(leftOutInput, readLeftOut, { changes: false });
export const setAllocationMinutesAction = defineAction(setAllocationMinutesInput, setAllocationMinutes);
