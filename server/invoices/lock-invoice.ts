import type { InvoiceStatus } from "@/lib/invoices/status";
import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import { memberIdOf } from "../ctx";
import type { Tx } from "../db";
import { ledProjectIds } from "../projects/leads";

/** The header of an invoice, held until COMMIT. Amounts are decimal strings, dates YYYY-MM-DD. */
export interface LockedInvoice {
  id: string;
  kind: "INVOICE" | "CREDIT_NOTE";
  status: InvoiceStatus;
  number: string | null;
  customerId: string;
  currency: string;
  language: string;
  issueDate: string | null;
  dueDate: string | null;
  serviceFrom: string | null;
  serviceTo: string | null;
  terms: string;
  total: string;
  settled: string;
  isSettledInPart: boolean;
  wasSent: boolean;
  /** Of a draft: it waits for approval. */
  isSubmitted: boolean;
  createdBy: string;
  version: number;
}

/** Locks one invoice (`FOR UPDATE`); NOT_FOUND when this firm has none with that id. */
export async function lockInvoice(tx: Tx, ctx: Ctx, invoiceId: string): Promise<LockedInvoice> {
  const [invoice] = await lockInvoices(tx, ctx, [invoiceId]);
  if (!invoice) throw new AppError("NOT_FOUND", "There is no such invoice.");
  return invoice;
}

/** Locks several invoices in the order of their ids, so that two who lock the same ones never wait for each other. */
export function lockInvoices(tx: Tx, ctx: Ctx, invoiceIds: string[]): Promise<LockedInvoice[]> {
  return tx.$queryRaw<LockedInvoice[]>`
    SELECT id, kind, status, number, customer_id AS "customerId", currency, language, issue_date::text AS "issueDate",
      due_date::text AS "dueDate", service_from::text AS "serviceFrom", service_to::text AS "serviceTo", terms,
      total::text, settled::text, settled <> 0 AS "isSettledInPart", sent_at IS NOT NULL AS "wasSent",
      submitted_at IS NOT NULL AS "isSubmitted", created_by AS "createdBy", version
    FROM invoices
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY(${invoiceIds}::uuid[])
    ORDER BY id FOR UPDATE`;
}

/** What is true of this person and this invoice: did they make it, and do they lead a project on it. */
export async function standingOn(
  tx: Tx,
  ctx: Ctx,
  invoice: { id: string; createdBy: string },
): Promise<{ creator: boolean; lead: boolean }> {
  const creator = invoice.createdBy === memberIdOf(ctx);
  if (ctx.role !== "MEMBER") return { creator, lead: false };
  const led = await ledProjectIds(tx, ctx);
  if (!led.length) return { creator, lead: false };
  const [row] = await tx.$queryRaw<{ lead: boolean }[]>`
    SELECT EXISTS (SELECT FROM invoice_lines WHERE tenant_id = ${ctx.tenantId}::uuid
      AND invoice_id = ${invoice.id}::uuid AND project_id = ANY(${led}::uuid[])) AS lead`;
  return { creator, lead: row?.lead ?? false };
}
