import type { CreditInvoiceInput } from "@/lib/invoices/correction-schema";
import { creditInvoice as computeCredit, wholeInvoice } from "@/lib/invoices/credit";
import { requireAction } from "@/lib/invoices/status";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { loadFirm } from "../firm/load-firm";
import { issueDraft } from "./issue-draft";
import { loadCreditable } from "./load-creditable";
import { lockInvoice } from "./lock-invoice";
import { settleCredit } from "./settle-credit";
import { writeCredit } from "./write-credit";

export interface IssuedCredit {
  id: string;
  number: string;
  total: string;
  minutes: number;
  asCustomerCredit: string;
}

/**
 * Credits an issued invoice, in part or in full, in one transaction: a credit note with its own number names the invoice,
 * settles it, and frees exactly the credited minutes, or none where the work stays delivered.
 */
export async function creditInvoice(ctx: Ctx, input: CreditInvoiceInput): Promise<IssuedCredit> {
  authorize(ctx, "invoice:credit");
  return inTenant(
    ctx,
    async (tx) => {
      const invoice = await lockInvoice(tx, ctx, input.invoiceId);
      if (invoice.kind === "CREDIT_NOTE") throw new AppError("CONFLICT", "A credit note is not credited.");
      requireAction(invoice, "credit");
      const creditable = await loadCreditable(tx, ctx, invoice);
      const choices = input.choices ?? wholeInvoice(creditable);
      const credit = computeCredit(creditable, choices, input.freesTime);
      const { timeZone } = await loadFirm(tx, ctx);
      const issueDate = today(ctx.now, timeZone);
      const id = await writeCredit(
        tx,
        ctx,
        {
          customerId: invoice.customerId,
          currency: invoice.currency,
          language: invoice.language,
          correctsInvoiceId: invoice.id,
          correctsNumber: invoice.number ?? "",
          pricesIncludeTax: creditable.pricesIncludeTax,
          reason: input.reason,
          issueDate,
        },
        credit,
      );
      const draft = await lockInvoice(tx, ctx, id);
      const { number } = await issueDraft(tx, ctx, draft, { issueDate, dueDate: issueDate });
      const settled = await settleCredit(tx, ctx, invoice, { id, total: credit.total, on: issueDate });
      const after = {
        number,
        total: credit.total,
        minutes: credit.minutes,
        reason: input.reason,
        ...settled,
      };
      await audit(
        tx,
        ctx,
        {
          action: "credit-note.issued",
          subjectType: "invoice",
          subjectId: id,
          after: { ...after, corrects: invoice.number },
        },
        {
          action: "invoice.credited",
          subjectType: "invoice",
          subjectId: invoice.id,
          before: { status: invoice.status, settled: invoice.settled },
          after: { ...after, creditNoteId: id },
        },
      );
      return {
        id,
        number,
        total: credit.total,
        minutes: credit.minutes,
        asCustomerCredit: settled.asCustomerCredit,
      };
    },
    { timeoutMs: 60_000 },
  );
}
