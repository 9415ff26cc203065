import { randomUUID } from "node:crypto";
import { addEntries, type Books, draftInput } from "@/__tests__/support/books";
import type { RecordPaymentInput } from "@/lib/payments/schema";
import { inTenant } from "@/server/db";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { sendInvoice } from "@/server/invoices/send-invoice";
import { recordPayment } from "@/server/payments/record-payment";

/** Records money of the customer; without settlements a deposit. */
export function receive(books: Books, over: Partial<RecordPaymentInput>) {
  return recordPayment(books.firm, {
    customerId: books.customerId,
    currency: books.currency,
    amount: "100.00",
    paidOn: "2026-11-10",
    method: "BANK_TRANSFER",
    reference: "",
    provider: "manual",
    settlements: [],
    keepRestAsCredit: true,
    requestKey: randomUUID(),
    ...over,
  });
}

export const paymentRow = async (books: Books, id: string) => {
  const row = await inTenant(books.firm, (tx) =>
    tx.payment.findUniqueOrThrow({ where: { tenantId_id: { tenantId: books.firm.tenantId, id } } }),
  );
  return { applied: row.applied.toString(), refunded: row.refunded.toString() };
};

/** Every figure of the firm that is kept as a sum, beside what its rows come to. Both sides should be the same. */
export async function balances(books: Books) {
  const { tenantId } = books.firm;
  return inTenant(books.firm, async (tx) => {
    const invoices = await tx.$queryRaw<
      { id: string; kept: string; sum: string; status: string; total: string }[]
    >`
      SELECT i.id, i.settled::text AS kept, i.status, i.total::text,
        coalesce((SELECT sum(amount) FROM settlements s WHERE s.tenant_id = i.tenant_id AND s.invoice_id = i.id), 0)::numeric(18,4)::text AS sum
      FROM invoices i WHERE i.tenant_id = ${tenantId}::uuid AND i.kind = 'INVOICE'`;
    const payments = await tx.$queryRaw<
      { id: string; applied: string; refunded: string; sumApplied: string; sumRefunded: string }[]
    >`
      SELECT p.id, p.applied::text, p.refunded::text,
        coalesce((SELECT sum(amount) FROM settlements s WHERE s.tenant_id = p.tenant_id AND s.payment_id = p.id), 0)::numeric(18,4)::text AS "sumApplied",
        coalesce((SELECT sum(amount) FROM refunds r WHERE r.tenant_id = p.tenant_id AND r.payment_id = p.id), 0)::numeric(18,4)::text AS "sumRefunded"
      FROM payments p WHERE p.tenant_id = ${tenantId}::uuid`;
    const receivables = await tx.$queryRaw<object[]>`
      SELECT currency, due_date::text AS day, outstanding::text AS amount, invoices FROM receivables_by_day
      WHERE tenant_id = ${tenantId}::uuid AND (outstanding <> 0 OR invoices <> 0) ORDER BY 1, 2`;
    const receivablesAnew = await tx.$queryRaw<object[]>`
      SELECT currency, due_date::text AS day, sum(total - settled)::text AS amount, count(*)::int AS invoices FROM invoices
      WHERE tenant_id = ${tenantId}::uuid AND kind = 'INVOICE' AND status IN ('APPROVED', 'SENT', 'PAID') AND settled < total
      GROUP BY 1, 2 ORDER BY 1, 2`;
    const received = await tx.$queryRaw<object[]>`
      SELECT currency, paid_on::text AS day, amount::text FROM payments_by_day_and_currency
      WHERE tenant_id = ${tenantId}::uuid AND amount <> 0 ORDER BY 1, 2`;
    const receivedAnew = await tx.$queryRaw<object[]>`
      SELECT currency, day::text, sum(amount)::text AS amount FROM (
        SELECT currency, paid_on AS day, amount FROM payments WHERE tenant_id = ${tenantId}::uuid
        UNION ALL
        SELECT p.currency, r.refunded_on, -r.amount FROM refunds r
        JOIN payments p ON p.tenant_id = r.tenant_id AND p.id = r.payment_id WHERE r.tenant_id = ${tenantId}::uuid) moves
      GROUP BY 1, 2 HAVING sum(amount) <> 0 ORDER BY 1, 2`;
    return { invoices, payments, receivables, receivablesAnew, received, receivedAnew };
  });
}

/** A sent invoice over 60 minutes (119.00) with these terms. */
export async function newInvoiceWithTerms(books: Books, terms: string) {
  const [customer] = [books.customerId];
  await inTenant(books.firm, (tx) =>
    tx.customer.update({
      where: { tenantId_id: { tenantId: books.firm.tenantId, id: customer } },
      data: { terms },
    }),
  );
  const { id } = await createDraft(books.firm, draftInput(books, await addEntries(books, [60])));
  const { number } = await approveInvoice(books.firm, { invoiceId: id });
  await sendInvoice(books.firm, {
    invoiceId: id,
    recipients: ["rechnung@example.com"],
    subject: `Invoice ${number}`,
    message: "Please find the invoice attached.",
  });
  return { id, number };
}
