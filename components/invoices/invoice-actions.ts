import type { z } from "zod";
import type {
  approveInvoiceInput,
  invoiceIdInput,
  sendInvoiceInput,
  setAllocationMinutesInput,
  updateDraftInput,
  voidInvoiceInput,
} from "@/lib/invoices/schema";
import type { undoSendInput } from "@/lib/invoices/sending";
import type { ActionState, InvoiceAction } from "@/lib/invoices/status";
import type { recordPaymentInput } from "@/lib/payments/schema";
import type { Result } from "@/lib/result";
import type { ApproveAndSendAction } from "./approve-and-send-dialog";
import type { ReturnAction } from "./return-dialog";
import type { SubmitAction } from "./submit-button";

type Action<Schema extends z.ZodType, Value> = (input: z.input<Schema>) => Promise<Result<Value>>;

/** The server actions that the page of one invoice hands to its components. */
export interface InvoiceActions {
  save: Action<typeof updateDraftInput, { version: number; total: string }>;
  remove: Action<typeof invoiceIdInput, { id: string }>;
  approve: Action<typeof approveInvoiceInput, { number: string; entries: number }>;
  setMinutes: Action<typeof setAllocationMinutesInput, { version: number; total: string }>;
  submit: SubmitAction;
  return: ReturnAction;
  approveAndSend: ApproveAndSendAction;
  send: Action<typeof sendInvoiceInput, { id: string; deliveryId: string }>;
  undoSend: Action<typeof undoSendInput, { id: string }>;
  recordPayment: Action<typeof recordPaymentInput, { id: string; credit: string }>;
  void: Action<typeof voidInvoiceInput, { id: string; entries: number }>;
}

/** Why this person cannot do it now; null when they can. */
export function reasonOf(states: readonly ActionState[], action: InvoiceAction): string | null {
  return states.find((state) => state.action === action)?.disabledReason ?? null;
}
