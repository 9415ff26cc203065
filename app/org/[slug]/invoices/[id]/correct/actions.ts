"use server";

import { creditInvoiceInput, reissueInvoiceInput } from "@/lib/invoices/correction-schema";
import { defineAction } from "@/server/http/action";
import { creditInvoice } from "@/server/invoices/credit-invoice";
import { reissueInvoice } from "@/server/invoices/reissue-invoice";

export const creditInvoiceAction = defineAction(creditInvoiceInput, creditInvoice);
export const reissueInvoiceAction = defineAction(reissueInvoiceInput, reissueInvoice);
