import { dueDate } from "@/lib/invoices/due-date";
import type { ApproveInvoiceInput } from "@/lib/invoices/schema";
import { requireAction } from "@/lib/invoices/status";
import { compare } from "@/lib/money/money";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant, type Tx } from "../db";
import { type Firm, loadFirm } from "../firm/load-firm";
import { issueDraft } from "./issue-draft";
import { type LockedInvoice, lockInvoice } from "./lock-invoice";
import { requireVersion } from "./update-draft";

export interface ApprovedInvoice {
  id: string;
  number: string;
  entries: number;
}

/** Turns a draft into a numbered, immutable invoice and bills its minutes. */
export async function approveInvoice(ctx: Ctx, input: ApproveInvoiceInput): Promise<ApprovedInvoice> {
  authorize(ctx, "invoice:approve");
  return inTenant(ctx, (tx) => approveIn(tx, ctx, input), { timeoutMs: 60_000 });
}

/** Approves inside a transaction that does more. The caller has authorized already. */
export async function approveIn(tx: Tx, ctx: Ctx, input: ApproveInvoiceInput): Promise<ApprovedInvoice> {
  const draft = await lockInvoice(tx, ctx, input.invoiceId);
  requireAction(draft, "approve");
  await requireVersion(tx, ctx, draft, input.version);
  const firm = await loadFirm(tx, ctx);
  requireApprover(ctx, draft, firm);
  const dates = issueDates(ctx, draft, firm);
  const { number, ...billed } = await issueDraft(tx, ctx, draft, dates);
  const { total, currency } = draft;
  await audit(tx, ctx, {
    action: "invoice.approved",
    subjectType: "invoice",
    subjectId: draft.id,
    before: { status: "DRAFT" },
    after: { status: "APPROVED", number, total, currency, ...dates, ...billed },
  });
  return { id: draft.id, number, entries: billed.entries };
}

function requireApprover(ctx: Ctx, draft: LockedInvoice, firm: Firm): void {
  if (firm.approverNotCreator && draft.createdBy === memberIdOf(ctx)) {
    throw new AppError(
      "FORBIDDEN",
      "You made this draft, and this firm asks that somebody else approves it.",
    );
  }
  if (
    firm.ownerAboveAmount !== null &&
    ctx.role !== "OWNER" &&
    compare(draft.total, firm.ownerAboveAmount) > 0
  ) {
    throw new AppError("FORBIDDEN", `Totals above ${firm.ownerAboveAmount} need an owner's approval.`);
  }
}

/** The dates an invoice is issued with: today in the firm's zone unless the draft says otherwise, never the future. */
function issueDates(ctx: Ctx, draft: LockedInvoice, firm: Firm): { issueDate: string; dueDate: string } {
  const current = today(ctx.now, firm.timeZone);
  const issueDate = draft.issueDate ?? current;
  if (issueDate > current) {
    const message = `The issue date ${issueDate} is in the future. Choose today, ${current}, or wait.`;
    throw new AppError("INVALID", message, { issueDate: message });
  }
  const due = draft.dueDate ?? dueDate(draft.terms, issueDate);
  if (due < issueDate) {
    const message = "The due date is before the issue date. Choose a later one.";
    throw new AppError("INVALID", message, { dueDate: message });
  }
  return { issueDate, dueDate: due };
}
