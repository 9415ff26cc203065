import { can } from "@/lib/permissions";
import { type Ctx, memberIdOf } from "../ctx";
import { Prisma, type Tx } from "../db";
import { visibleInvoices } from "../invoices/visible";

/** An e-mail that could not be delivered, and was not sent again since. */
export interface FailedMail {
  id: string;
  invoiceId: string | null;
  /** The number of its invoice. */
  number: string | null;
  recipients: string[];
  error: string;
}

/** A time export that was looked at and not imported yet, or whose import failed. */
export interface WaitingImport {
  id: string;
  fileName: string;
  rows: number;
  failed: boolean;
}

/** What waits for this person; what they may not do is left out as zero or nothing. */
export interface Needs {
  /** Submitted, for those who may approve. */
  toApprove: number;
  /** Returned to the person who made them, to be changed. */
  returned: number;
  /** The other drafts that this person may read and nobody has submitted. */
  drafts: number;
  /** Issued and never sent. */
  toSend: number;
  /** Null for those who may not see payments. */
  overdue: { invoices: number; amounts: { currency: string; amount: string }[] } | null;
  failedMails: { count: number; latest: FailedMail[] };
  imports: WaitingImport[];
}

const shownMails = 3;
const shownImports = 3;

/** What needs this person now, whichever amounts are late summed by currency and never over two. */
export async function loadNeeds(tx: Tx, ctx: Ctx, today: string): Promise<Needs> {
  const counts = await countInvoices(tx, ctx);
  const maySend = can(ctx.role, "invoice:send");
  return {
    ...counts,
    toApprove: can(ctx.role, "invoice:approve") ? counts.toApprove : 0,
    toSend: maySend ? counts.toSend : 0,
    overdue: can(ctx.role, "payment:read") ? await loadOverdue(tx, ctx, today) : null,
    failedMails: maySend ? await loadFailedMails(tx, ctx) : { count: 0, latest: [] },
    imports: can(ctx.role, "time:import") ? await loadImports(tx, ctx) : [],
  };
}

async function countInvoices(tx: Tx, ctx: Ctx) {
  const returned = Prisma.sql`i.returned_reason IS NOT NULL AND i.created_by = ${memberIdOf(ctx)}::uuid`;
  const [row] = await tx.$queryRaw<Pick<Needs, "toApprove" | "returned" | "drafts" | "toSend">[]>`
    SELECT count(*) FILTER (WHERE i.status = 'DRAFT' AND i.submitted_at IS NOT NULL)::int AS "toApprove",
      count(*) FILTER (WHERE i.status = 'DRAFT' AND i.submitted_at IS NULL AND ${returned})::int AS returned,
      count(*) FILTER (WHERE i.status = 'DRAFT' AND i.submitted_at IS NULL AND NOT (${returned}))::int AS drafts,
      count(*) FILTER (WHERE i.status = 'APPROVED')::int AS "toSend"
    FROM invoices i WHERE ${await visibleInvoices(tx, ctx)} AND i.status IN ('DRAFT', 'APPROVED')`;
  return row ?? { toApprove: 0, returned: 0, drafts: 0, toSend: 0 };
}

async function loadOverdue(tx: Tx, ctx: Ctx, today: string): Promise<Needs["overdue"]> {
  const rows = await tx.$queryRaw<{ currency: string; amount: string; invoices: number }[]>`
    SELECT currency, sum(outstanding)::text AS amount, sum(invoices)::int AS invoices FROM receivables_by_day
    WHERE tenant_id = ${ctx.tenantId}::uuid AND due_date < ${today}::date
    GROUP BY currency HAVING sum(invoices) > 0 ORDER BY currency`;
  return {
    invoices: rows.reduce((total, row) => total + row.invoices, 0),
    amounts: rows.map(({ currency, amount }) => ({ currency, amount })),
  };
}

async function loadFailedMails(tx: Tx, ctx: Ctx): Promise<Needs["failedMails"]> {
  const rows = await tx.$queryRaw<(FailedMail & { count: number })[]>`
    SELECT d.id, d.invoice_id AS "invoiceId", i.number, d.recipients, coalesce(d.error, '') AS error,
      (count(*) OVER ())::int AS count
    FROM email_deliveries d LEFT JOIN invoices i ON i.tenant_id = d.tenant_id AND i.id = d.invoice_id
    WHERE d.tenant_id = ${ctx.tenantId}::uuid AND d.status = 'FAILED' AND NOT EXISTS (
      SELECT FROM email_deliveries again WHERE again.tenant_id = d.tenant_id AND again.invoice_id = d.invoice_id
        AND again.id > d.id AND again.status = 'SENT')
    ORDER BY d.id DESC LIMIT ${shownMails}`;
  return { count: rows[0]?.count ?? 0, latest: rows.map(({ count: _, ...mail }) => mail) };
}

const loadImports = (tx: Tx, ctx: Ctx) => tx.$queryRaw<WaitingImport[]>`
  SELECT id, file_name AS "fileName", rows_total AS rows, status = 'FAILED' AS failed FROM import_batches
  WHERE tenant_id = ${ctx.tenantId}::uuid AND status IN ('PREVIEWED', 'FAILED') ORDER BY id DESC LIMIT ${shownImports}`;
