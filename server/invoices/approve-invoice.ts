import { dueDate } from "@/lib/invoices/due-date";
import { missingForApproval } from "@/lib/invoices/missing-for-approval";
import type { ApproveInvoiceInput } from "@/lib/invoices/schema";
import { requireAction } from "@/lib/invoices/status";
import { compare } from "@/lib/money/money";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant, type Tx, toDbDate } from "../db";
import { type Firm, loadFirm } from "../firm/load-firm";
import { enqueue } from "../jobs/queue";
import { billMinutes } from "./bill-minutes";
import { loadDocument, loadParties } from "./load-document";
import { type LockedInvoice, lockInvoice } from "./lock-invoice";
import { nextNumber } from "./next-number";
import { requireVersion } from "./update-draft";

export interface ApprovedInvoice {
  id: string;
  number: string;
  entries: number;
}

/** Turns a draft into a numbered, immutable invoice and bills its minutes. */
export async function approveInvoice(ctx: Ctx, input: ApproveInvoiceInput): Promise<ApprovedInvoice> {
  authorize(ctx, "invoice:approve");
  return inTenant(
    ctx,
    async (tx) => {
      const draft = await lockInvoice(tx, ctx, input.invoiceId);
      requireAction(draft, "approve");
      await requireVersion(tx, ctx, draft, input.version);
      const firm = await loadFirm(tx, ctx);
      requireApprover(ctx, draft, firm);
      const dates = issueDates(ctx, draft, firm);
      const parties = await loadParties(tx, ctx, draft.customerId);
      await requireComplete(tx, ctx, draft, { ...dates, ...parties });
      const billed = await billMinutes(tx, ctx, draft.id);
      await enqueue(tx, ctx, { name: "invoice.render", data: { invoiceId: draft.id } });
      const given = await nextNumber(tx, ctx, draft.kind, dates.issueDate);
      await tx.invoice.update({
        where: { tenantId_id: { tenantId: ctx.tenantId, id: draft.id } },
        data: {
          status: "APPROVED",
          ...given,
          ...parties,
          issueDate: toDbDate(dates.issueDate),
          dueDate: toDbDate(dates.dueDate),
          approvedBy: memberIdOf(ctx),
          approvedAt: ctx.now,
          updatedAt: ctx.now,
          version: draft.version + 1,
        },
      });
      await audit(tx, ctx, {
        action: "invoice.approved",
        subjectType: "invoice",
        subjectId: draft.id,
        before: { status: "DRAFT" },
        after: {
          status: "APPROVED",
          number: given.number,
          total: draft.total,
          currency: draft.currency,
          ...dates,
          ...billed,
        },
      });
      return { id: draft.id, number: given.number, entries: billed.entries };
    },
    { timeoutMs: 60_000 },
  );
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

/** Refuses while something the law asks for is missing, and lists it all at once (domain rules §7). */
async function requireComplete(
  tx: Tx,
  ctx: Ctx,
  draft: LockedInvoice,
  issued: Parameters<typeof loadDocument>[3],
): Promise<void> {
  const document = await loadDocument(tx, ctx, draft.id, issued);
  const missing = missingForApproval(document);
  if (!missing.length) return;
  const fields = Object.fromEntries(missing.map((item) => [item.field, item.message]));
  throw new AppError(
    "INVALID",
    `Before this can be approved: ${missing.map((item) => item.message).join(" ")}`,
    fields,
  );
}
