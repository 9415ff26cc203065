import { earlyPayment } from "@/lib/invoices/due-date";
import { compare, subtract } from "@/lib/money/money";
import { isZero } from "@/lib/money/sign";
import { type DiscountedGroup, type EarlyDiscount, earlyDiscount } from "@/lib/payments/early-payment";
import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import type { LockedInvoice } from "../invoices/lock-invoice";

export interface TakenDiscount {
  invoiceId: string;
  amount: string;
  tax: string;
}

/**
 * The discount that an invoice's terms give to a payment of `amount` on `paidOn`, through the last day inclusive. It is
 * for paying in full: with it the balance has to be zero. INVALID with one sentence otherwise.
 */
export async function takeEarlyDiscount(
  tx: Tx,
  ctx: Ctx,
  invoice: LockedInvoice,
  { amount, paidOn, field }: { amount: string; paidOn: string; field: string },
): Promise<TakenDiscount> {
  const { currency, number } = invoice;
  const refuse = (message: string): never => {
    throw new AppError("INVALID", message, { [field]: message });
  };
  const terms = invoice.issueDate ? earlyPayment(invoice.terms, invoice.issueDate) : null;
  if (!terms) return refuse(`The terms of ${number} give no discount for paying early.`);
  if (paidOn > terms.until) {
    return refuse(`The discount of ${number} could be taken through ${terms.until}; this money came later.`);
  }
  if (await hasDiscount(tx, ctx, invoice.id))
    return refuse(`The discount of ${number} has been taken already.`);
  const discount = await discountOf(tx, ctx, invoice, terms.percent);
  const balance = subtract(invoice.total, invoice.settled, currency);
  const needed = subtract(balance, discount.amount, currency);
  if (isZero(discount.amount) || compare(needed, "0") < 0) {
    return refuse(`Less is open on ${number} than the discount. Take the balance without it.`);
  }
  if (compare(amount, needed) !== 0) {
    return refuse(
      `With the discount ${number} is paid by ${needed} ${currency}. Give exactly that, or no discount.`,
    );
  }
  return { invoiceId: invoice.id, amount: discount.amount, tax: discount.tax };
}

/** The percent of what is left of the invoice after its credit notes, spread over its tax groups. */
export async function discountOf(
  tx: Tx,
  ctx: Ctx,
  invoice: { id: string; total: string; currency: string },
  percent: string,
): Promise<EarlyDiscount> {
  const { currency } = invoice;
  const groups = await tx.$queryRaw<DiscountedGroup[]>`
    SELECT (g.taxable - sign(g.taxable) * coalesce(abs(c.taxable), 0))::text AS taxable,
      (g.tax - sign(g.tax) * coalesce(abs(c.tax), 0))::text AS tax
    FROM invoice_tax_groups g
    LEFT JOIN (
      SELECT cg.tax_category, cg.tax_rate, sum(cg.taxable) AS taxable, sum(cg.tax) AS tax
      FROM invoices c JOIN invoice_tax_groups cg ON cg.tenant_id = c.tenant_id AND cg.invoice_id = c.id
      WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.corrects_invoice_id = ${invoice.id}::uuid
        AND c.status NOT IN ('DRAFT', 'VOID')
      GROUP BY cg.tax_category, cg.tax_rate
    ) c ON c.tax_category = g.tax_category AND c.tax_rate = g.tax_rate
    WHERE g.tenant_id = ${ctx.tenantId}::uuid AND g.invoice_id = ${invoice.id}::uuid ORDER BY g.position`;
  const [credited] = await tx.$queryRaw<{ amount: string }[]>`
    SELECT coalesce(sum(amount), 0)::text AS amount FROM settlements
    WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${invoice.id}::uuid AND kind = 'CREDIT_NOTE'`;
  const total = subtract(invoice.total, credited?.amount ?? "0", currency);
  return earlyDiscount({ total, groups }, percent, currency);
}

async function hasDiscount(tx: Tx, ctx: Ctx, invoiceId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT coalesce(sum(amount), 0) > 0 AS taken FROM settlements
    WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${invoiceId}::uuid AND kind = 'EARLY_PAYMENT'`;
  return row?.taken ?? false;
}
