import { earlyPayment } from "@/lib/invoices/due-date";
import { subtract } from "@/lib/money/money";
import { isZero } from "@/lib/money/sign";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import { discountOf } from "./take-early-discount";

/** An invoice that money could settle; amounts are decimal strings. */
export interface PayableInvoice {
  id: string;
  number: string;
  currency: string;
  issueDate: string;
  dueDate: string;
  total: string;
  balance: string;
  /** What its terms let go when it is paid in full through that day; null where there is none, or it was taken. */
  discount: { until: string; percent: string; amount: string; payable: string } | null;
}

type Row = Omit<PayableInvoice, "discount"> & { terms: string; hasDiscount: boolean };

/** The open invoices of a customer, the oldest due first. */
export async function loadOpenInvoices(tx: Tx, ctx: Ctx, customerId: string): Promise<PayableInvoice[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT i.id, i.number, i.currency, i.issue_date::text AS "issueDate", i.due_date::text AS "dueDate", i.total::text,
      (i.total - i.settled)::text AS balance, i.terms,
      EXISTS (SELECT FROM settlements s WHERE s.tenant_id = i.tenant_id AND s.invoice_id = i.id AND s.kind = 'EARLY_PAYMENT'
        HAVING sum(s.amount) > 0) AS "hasDiscount"
    FROM invoices i
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.customer_id = ${customerId}::uuid AND i.kind = 'INVOICE'
      AND i.status IN ('APPROVED', 'SENT') AND i.settled < i.total
    ORDER BY i.due_date, i.sequence, i.id LIMIT 200`;
  const invoices: PayableInvoice[] = [];
  for (const { terms, hasDiscount, ...invoice } of rows) {
    const offer = hasDiscount ? null : earlyPayment(terms, invoice.issueDate);
    invoices.push({ ...invoice, discount: offer && (await priced(tx, ctx, invoice, offer)) });
  }
  return invoices;
}

async function priced(
  tx: Tx,
  ctx: Ctx,
  invoice: Omit<PayableInvoice, "discount">,
  offer: { until: string; percent: string },
): Promise<PayableInvoice["discount"]> {
  const { amount } = await discountOf(tx, ctx, invoice, offer.percent);
  const payable = subtract(invoice.balance, amount, invoice.currency);
  return isZero(amount) || payable.startsWith("-") || isZero(payable) ? null : { ...offer, amount, payable };
}
