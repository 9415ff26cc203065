import { compare, subtract } from "@/lib/money/money";
import type { WriteOffBalanceInput } from "@/lib/payments/schema";
import { writeOffRefusal } from "@/lib/payments/write-off";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { loadFirm } from "../firm/load-firm";
import { lockInvoice } from "../invoices/lock-invoice";
import { requireDigits, requirePastDate } from "./requirements";
import { addSettlements, invoiceEvents, moveInvoices } from "./settle";

/** Gives up a balance, or a part of it, with a reason: it settles the invoice and is no payment. It can be undone. */
export async function writeOffBalance(ctx: Ctx, input: WriteOffBalanceInput): Promise<void> {
  authorize(ctx, "invoice:write-off");
  const { invoiceId, amount, reason, writtenOffOn: on } = input;
  return inTenant(ctx, async (tx) => {
    const firm = await loadFirm(tx, ctx);
    const invoice = await lockInvoice(tx, ctx, invoiceId);
    const refused = writeOffRefusal(invoice);
    if (refused) throw new AppError("CONFLICT", refused);
    const { currency } = invoice;
    requireDigits(amount, currency, "amount");
    requirePastDate(on, today(ctx.now, firm.timeZone), "writtenOffOn");
    requireNotIssuedLater(on, invoice.issueDate);
    const balance = subtract(invoice.total, invoice.settled, currency);
    if (compare(amount, balance) > 0) {
      const message = `The balance is ${balance} ${currency}. Write off that or less.`;
      throw new AppError("INVALID", message, { amount: message });
    }
    await addSettlements(tx, ctx, [{ kind: "WRITE_OFF", invoiceId, amount, settledOn: on, reason }]);
    const moved = await moveInvoices(tx, ctx, [{ invoice, amount }]);
    const [event] = invoiceEvents(moved, "invoice.written-off", { currency });
    await audit(tx, ctx, {
      action: "invoice.written-off",
      subjectType: "invoice",
      subjectId: invoiceId,
      before: event?.before,
      after: { ...event?.after, reason, writtenOffOn: on },
    });
  });
}

function requireNotIssuedLater(on: string, issueDate: string | null): void {
  if (!issueDate || on >= issueDate) return;
  const message = `The invoice was issued on ${issueDate}. Give that day or a later one.`;
  throw new AppError("INVALID", message, { writtenOffOn: message });
}
