"use server";

import {
  approveInvoiceInput,
  createDraftInput,
  invoiceIdInput,
  sendInvoiceInput,
  updateDraftInput,
  voidInvoiceInput,
} from "@/lib/invoices/schema";
import { undoSendInput } from "@/lib/invoices/sending";
import { defineAction } from "@/server/http/action";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { deleteDraft } from "@/server/invoices/delete-draft";
import { sendInvoice } from "@/server/invoices/send-invoice";
import { undoSend } from "@/server/invoices/undo-send";
import { updateDraft } from "@/server/invoices/update-draft";
import { voidInvoice } from "@/server/invoices/void-invoice";

export const createDraftAction = defineAction(createDraftInput, createDraft);
export const updateDraftAction = defineAction(updateDraftInput, updateDraft);
export const deleteDraftAction = defineAction(invoiceIdInput, deleteDraft);
export const approveInvoiceAction = defineAction(approveInvoiceInput, approveInvoice);
export const sendInvoiceAction = defineAction(sendInvoiceInput, sendInvoice);
export const undoSendAction = defineAction(undoSendInput, undoSend);
export const voidInvoiceAction = defineAction(voidInvoiceInput, voidInvoice);
