"use server";

import { approveAndSendInput, returnDraftInput, submitDraftInput } from "@/lib/invoices/approval-schema";
import { defineAction } from "@/server/http/action";
import { approveAndSend } from "@/server/invoices/approve-and-send";
import { returnDraft } from "@/server/invoices/return-draft";
import { submitDraft } from "@/server/invoices/submit-draft";

export const submitDraftAction = defineAction(submitDraftInput, submitDraft);
export const returnDraftAction = defineAction(returnDraftInput, returnDraft);
export const approveAndSendAction = defineAction(approveAndSendInput, approveAndSend);
