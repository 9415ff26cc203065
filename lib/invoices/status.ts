import { can, type Permission, type Role, type Standing, whyNot } from "@/lib/permissions";
import { AppError } from "@/lib/result";

/** The state machine of invoices and credit notes (domain rules §3): one table for the server and the screens. */
export type InvoiceStatus = "DRAFT" | "APPROVED" | "SENT" | "PAID" | "VOID";

export const invoiceStatuses: readonly InvoiceStatus[] = ["DRAFT", "APPROVED", "SENT", "PAID", "VOID"];

export const statusNames: Record<InvoiceStatus, string> = {
  DRAFT: "Draft",
  APPROVED: "Approved",
  SENT: "Sent",
  PAID: "Paid",
  VOID: "Void",
};

export type InvoiceAction =
  | "edit"
  | "delete"
  | "submit"
  | "return"
  | "approve"
  | "send"
  | "resend"
  | "recordPayment"
  | "void"
  | "credit"
  | "writeOff";

interface Transition {
  from: readonly InvoiceStatus[];
  permission: Permission;
  /** The action as a person would say it: "cannot be …". */
  done: string;
}

export const transitions: Record<InvoiceAction, Transition> = {
  edit: { from: ["DRAFT"], permission: "invoice:edit", done: "edited" },
  delete: { from: ["DRAFT"], permission: "invoice:delete", done: "deleted" },
  submit: { from: ["DRAFT"], permission: "invoice:submit", done: "submitted" },
  return: { from: ["DRAFT"], permission: "invoice:approve", done: "returned" },
  approve: { from: ["DRAFT"], permission: "invoice:approve", done: "approved" },
  send: { from: ["APPROVED"], permission: "invoice:send", done: "sent" },
  resend: { from: ["SENT", "PAID"], permission: "invoice:send", done: "sent again" },
  recordPayment: { from: ["APPROVED", "SENT"], permission: "payment:record", done: "paid" },
  void: { from: ["APPROVED", "SENT"], permission: "invoice:void", done: "voided" },
  writeOff: { from: ["APPROVED", "SENT"], permission: "invoice:write-off", done: "written off" },
  credit: { from: ["APPROVED", "SENT", "PAID"], permission: "invoice:credit", done: "credited" },
};

/** What a transition needs to know of an invoice; amounts are decimal strings of its currency. */
export interface InvoiceState {
  status: InvoiceStatus;
  /** Whether anything is settled on it: payments, credit notes, write-offs. */
  isSettledInPart: boolean;
  /** Of a draft: whether it waits for approval. */
  isSubmitted?: boolean;
}

const actionNames: Record<InvoiceAction, string> = {
  edit: "edit",
  delete: "delete",
  submit: "submit for approval",
  return: "return",
  approve: "approve",
  send: "send",
  resend: "send again",
  recordPayment: "record a payment",
  void: "void",
  credit: "credit",
  writeOff: "write off the balance",
};

/** Why the state of the invoice refuses an action: which state it is in, and what would be allowed. Null: it may. */
export function refusal(invoice: InvoiceState, action: InvoiceAction): string | null {
  if (!transitions[action].from.includes(invoice.status)) {
    const allowed = (Object.keys(transitions) as InvoiceAction[])
      .filter((other) => transitions[other].from.includes(invoice.status) && !hindrance(invoice, other))
      .map((other) => actionNames[other]);
    const instead = allowed.length ? ` What you can do: ${allowed.join(", ")}.` : " It stays as it is.";
    return `This invoice is ${statusNames[invoice.status].toLowerCase()}, so it cannot be ${transitions[action].done}.${instead}`;
  }
  return hindrance(invoice, action);
}

/** What stands in the way of an action that the status allows. */
function hindrance(invoice: InvoiceState, action: InvoiceAction): string | null {
  if (action === "void" && invoice.isSettledInPart) {
    return "Something is settled on this invoice, so it cannot be voided. Reverse the payment first, or credit it.";
  }
  if (action === "submit" && invoice.isSubmitted) return "This draft waits for approval already.";
  if (action === "return" && !invoice.isSubmitted) return "Nobody has submitted this draft for approval.";
  return null;
}

/** Throws CONFLICT with the reason when the state of the invoice refuses the action. */
export function requireAction(invoice: InvoiceState, action: InvoiceAction): void {
  const reason = refusal(invoice, action);
  if (reason) throw new AppError("CONFLICT", reason);
}

export interface ActionState {
  action: InvoiceAction;
  /** Null when the person may do it now; otherwise the sentence that says why not. */
  disabledReason: string | null;
}

/** Every action with whether this person may do it now: what the buttons of a screen show. */
export function actionsFor(invoice: InvoiceState, viewer: { role: Role } & Standing): ActionState[] {
  return (Object.keys(transitions) as InvoiceAction[]).map((action) => ({
    action,
    disabledReason: can(viewer.role, transitions[action].permission, viewer)
      ? refusal(invoice, action)
      : whyNot(transitions[action].permission),
  }));
}

/** The state after a settlement moved: paid exactly when nothing is left, and back when something is again (§3). */
export function statusAfterSettling(
  invoice: { status: InvoiceStatus; wasSent: boolean },
  balanceIsZero: boolean,
): InvoiceStatus {
  if (balanceIsZero) return "PAID";
  if (invoice.status !== "PAID") return invoice.status;
  return invoice.wasSent ? "SENT" : "APPROVED";
}
