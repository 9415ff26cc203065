import { type Missing, missingForApproval } from "@/lib/invoices/missing-for-approval";
import { outsideValidity } from "@/lib/invoices/rate-use";
import { AppError } from "@/lib/result";
import { type Ctx, memberIdOf } from "../ctx";
import { type Tx, toDbDate } from "../db";
import { enqueue } from "../jobs/queue";
import { billMinutes } from "./bill-minutes";
import { type Issued, loadDocument, loadParties } from "./load-document";
import type { LockedInvoice } from "./lock-invoice";
import { nextNumber } from "./next-number";
import { loadUsedRates } from "./tax-rates";

export interface IssueDates {
  issueDate: string;
  dueDate: string;
}

export interface IssuedDocument {
  number: string;
  entries: number;
  minutes: number;
}

/**
 * Turns a locked draft, invoice or credit note, into a numbered, immutable document: moves its minutes in the ledger,
 * snapshots both parties, takes the number last. Refuses while something the law asks for is missing (domain rules §7).
 */
export async function issueDraft(
  tx: Tx,
  ctx: Ctx,
  draft: LockedInvoice,
  dates: IssueDates,
): Promise<IssuedDocument> {
  const parties = await loadParties(tx, ctx, draft.customerId);
  await requireComplete(tx, ctx, draft, { ...dates, ...parties });
  const moved = await billMinutes(tx, ctx, draft.id);
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
  return { number: given.number, ...moved };
}

/** Lists all that is missing at once, each at its field. */
async function requireComplete(tx: Tx, ctx: Ctx, draft: LockedInvoice, issued: Issued): Promise<void> {
  const missing = [
    ...missingForApproval(await loadDocument(tx, ctx, draft.id, issued)),
    ...(draft.kind === "INVOICE" ? await outdatedRates(tx, ctx, draft.id, issued.issueDate) : []),
  ];
  if (!missing.length) return;
  const fields = Object.fromEntries(missing.map((item) => [item.field, item.message]));
  const sentences = missing.map((item) => item.message).join(" ");
  throw new AppError("INVALID", `Before this can be approved: ${sentences}`, fields);
}

/** The lines and charges whose rate is not valid on the issue date. A credit note goes back at the rate it was billed at. */
async function outdatedRates(tx: Tx, ctx: Ctx, invoiceId: string, issueDate: string): Promise<Missing[]> {
  const used = await loadUsedRates(tx, ctx, invoiceId);
  return used.flatMap(({ field, place, ...rate }) => {
    const problem = outsideValidity(rate, issueDate);
    return problem ? [{ field, message: `${place}: ${problem}` }] : [];
  });
}
