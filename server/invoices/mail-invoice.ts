import { formatDate, formatMoney } from "@/lib/format";
import { fillMail } from "@/lib/invoices/bulk";
import { sendInvoiceInput } from "@/lib/invoices/schema";
import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import { lockInvoice } from "./lock-invoice";
import { sendIn } from "./send-invoice";

export interface Mail {
  subject: string;
  message: string;
}

/**
 * Sends one invoice for the first time, with a mail that is written for many; returns the recipients. The caller has
 * authorized already; sending leaves its own audit event. CONFLICT when it was sent in the meantime.
 */
export async function mailInvoice(tx: Tx, ctx: Ctx, invoiceId: string, mail: Mail): Promise<string[]> {
  const { status } = await lockInvoice(tx, ctx, invoiceId);
  if (status === "SENT" || status === "PAID") {
    throw new AppError("CONFLICT", "It was sent in the meantime, and is not sent twice.");
  }
  const [invoice] = await tx.$queryRaw<MailFacts[]>`
    SELECT i.number, i.language, i.currency, (i.total - i.settled)::text AS balance, i.due_date::text AS "dueDate",
      c.name AS customer, c.email
    FROM invoices i JOIN customers c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.id = ${invoiceId}::uuid`;
  if (!invoice) throw new AppError("NOT_FOUND", "There is no such invoice.");
  const input = sendInvoiceInput.safeParse({
    invoiceId,
    recipients: invoice.email ? [invoice.email] : [],
    subject: filled(mail.subject, invoice),
    message: filled(mail.message, invoice),
  });
  if (!input.success) {
    throw new AppError("INVALID", input.error.issues[0]?.message ?? "This mail cannot be sent as it is.");
  }
  await sendIn(tx, ctx, input.data);
  return input.data.recipients;
}

interface MailFacts {
  number: string | null;
  language: string;
  currency: string;
  balance: string;
  dueDate: string | null;
  customer: string;
  email: string;
}

const filled = (text: string, invoice: MailFacts) =>
  fillMail(text, {
    "{number}": invoice.number ?? "",
    "{customer}": invoice.customer,
    "{amount}": formatMoney(invoice.balance, invoice.currency, invoice.language),
    "{due date}": invoice.dueDate ? formatDate(invoice.dueDate, invoice.language) : "",
  });
