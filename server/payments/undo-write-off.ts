import { negate, sum } from "@/lib/money/money";
import type { UndoWriteOffInput } from "@/lib/payments/schema";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { loadFirm } from "../firm/load-firm";
import { lockInvoice } from "../invoices/lock-invoice";
import { loadHeldParts, takeBackParts } from "./held-parts";
import { invoiceEvents, moveInvoices } from "./settle";

/** Takes back all that was written off on an invoice: it is owed again. The write-off stays, with the row that undoes it. */
export async function undoWriteOff(ctx: Ctx, { invoiceId, reason }: UndoWriteOffInput): Promise<void> {
  authorize(ctx, "invoice:write-off");
  return inTenant(ctx, async (tx) => {
    const firm = await loadFirm(tx, ctx);
    const invoice = await lockInvoice(tx, ctx, invoiceId);
    const { currency } = invoice;
    const held = await loadHeldParts(tx, ctx, { invoiceId });
    const parts = held.filter((part) => part.kind === "WRITE_OFF");
    if (parts.length === 0) throw new AppError("CONFLICT", "Nothing is written off on this invoice.");
    const amount = sum(
      parts.map((part) => part.amount),
      currency,
    );
    await takeBackParts(tx, ctx, parts, { on: today(ctx.now, firm.timeZone), reason, currency });
    const moved = await moveInvoices(tx, ctx, [{ invoice, amount: negate(amount, currency) }]);
    const [event] = invoiceEvents(moved, "invoice.write-off-undone", { currency });
    await audit(tx, ctx, {
      action: "invoice.write-off-undone",
      subjectType: "invoice",
      subjectId: invoiceId,
      before: event?.before,
      after: { ...event?.after, reason },
    });
  });
}
