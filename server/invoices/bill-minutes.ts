import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import { Prisma, type Tx } from "../db";

interface HeldEntry {
  id: string;
  label: string;
  isFree: boolean;
  invoiceId: string | null;
}

/**
 * Bills the minutes that a draft holds, or releases those of a credit note, which are negative: locks the entries in the
 * order of their ids, and moves them in the ledger.
 * CONFLICT names the entries that another invoice has billed first, and that invoice.
 */
export async function billMinutes(
  tx: Tx,
  ctx: Ctx,
  invoiceId: string,
): Promise<{ entries: number; minutes: number }> {
  const held = await tx.$queryRaw<HeldEntry[]>`
    SELECT e.id, e.spent_on::text || ' ' || left(e.description, 60) AS label, e.invoice_id AS "invoiceId",
      e.billable AND NOT e.billed_elsewhere
        AND e.billed_minutes + e.written_off_minutes + e.held_minutes + a.minutes <= e.billable_minutes AS "isFree"
    FROM time_entries e
    JOIN (SELECT time_entry_id, sum(minutes)::int AS minutes FROM time_allocations
          WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${invoiceId}::uuid GROUP BY time_entry_id) a
      ON a.time_entry_id = e.id
    WHERE e.tenant_id = ${ctx.tenantId}::uuid
    ORDER BY e.id FOR UPDATE OF e`;
  const taken = held.filter((entry) => !entry.isFree);
  if (taken.length) throw await conflict(tx, ctx, taken);
  const [moved] = await tx.$queryRaw<{ entries: number; minutes: number }[]>`
    WITH ledger AS (
      UPDATE time_allocations SET state = 'BILLED'
      WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${invoiceId}::uuid AND state = 'DRAFT'
      RETURNING time_entry_id, minutes
    ), billed AS (
      UPDATE time_entries e SET billed_minutes = e.billed_minutes + l.minutes, version = e.version + 1,
        invoice_id = CASE WHEN l.minutes > 0 THEN ${invoiceId}::uuid ELSE ${billingInvoice(invoiceId)} END
      FROM (SELECT time_entry_id, sum(minutes)::int AS minutes FROM ledger GROUP BY time_entry_id) l
      WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id = l.time_entry_id
      RETURNING l.minutes
    )
    SELECT count(*)::int AS entries, coalesce(sum(minutes), 0)::int AS minutes FROM billed`;
  return moved ?? { entries: 0, minutes: 0 };
}

/**
 * The newest invoice that still bills minutes of the entry `e`, its credit notes taken off, once a note is issued or an
 * invoice voided. The statement that does that still sees the rows of that document as they were before.
 */
const billingInvoice = (moving: string) => Prisma.sql`(
  SELECT coalesce(i.corrects_invoice_id, i.id) FROM time_allocations a
  JOIN invoices i ON i.tenant_id = a.tenant_id AND i.id = a.invoice_id
  WHERE a.tenant_id = e.tenant_id AND a.time_entry_id = e.id
    AND CASE WHEN a.invoice_id = ${moving}::uuid THEN a.state = 'DRAFT' ELSE a.state = 'BILLED' END
  GROUP BY 1 HAVING sum(a.minutes) > 0 ORDER BY 1 DESC LIMIT 1)`;

async function conflict(tx: Tx, ctx: Ctx, taken: HeldEntry[]): Promise<AppError> {
  const ids = taken.flatMap((entry) => entry.invoiceId ?? []);
  const numbers = await tx.invoice.findMany({
    where: { tenantId: ctx.tenantId, id: { in: ids } },
    select: { id: true, number: true },
  });
  const numberOf = new Map(numbers.map((invoice) => [invoice.id, invoice.number]));
  const named = taken.slice(0, 3).map((entry) => {
    const number = entry.invoiceId ? numberOf.get(entry.invoiceId) : undefined;
    return `“${entry.label.trim()}” ${number ? `is billed on ${number}` : "can no longer be billed"}`;
  });
  const more = taken.length > 3 ? ` and ${taken.length - 3} more` : "";
  return new AppError(
    "CONFLICT",
    `Not approved: ${named.join(", ")}${more}. Remove the lines with these entries and approve again.`,
  );
}

/** Takes back exactly what an invoice billed: its rows stay in the ledger as released, its entries are free again. */
export async function releaseMinutes(
  tx: Tx,
  ctx: Ctx,
  invoiceId: string,
): Promise<{ entries: number; minutes: number }> {
  await tx.$queryRaw`
    SELECT e.id FROM time_entries e
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id IN (
      SELECT time_entry_id FROM time_allocations
      WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${invoiceId}::uuid AND state = 'BILLED')
    ORDER BY e.id FOR UPDATE`;
  const [moved] = await tx.$queryRaw<{ entries: number; minutes: number }[]>`
    WITH ledger AS (
      UPDATE time_allocations SET state = 'RELEASED'
      WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${invoiceId}::uuid AND state = 'BILLED'
      RETURNING time_entry_id, minutes
    ), released AS (
      UPDATE time_entries e SET billed_minutes = e.billed_minutes - l.minutes, version = e.version + 1,
        invoice_id = CASE WHEN e.invoice_id = ${invoiceId}::uuid THEN ${billingInvoice(invoiceId)} ELSE e.invoice_id END
      FROM (SELECT time_entry_id, sum(minutes)::int AS minutes FROM ledger GROUP BY time_entry_id) l
      WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id = l.time_entry_id
      RETURNING l.minutes
    )
    SELECT count(*)::int AS entries, coalesce(sum(minutes), 0)::int AS minutes FROM released`;
  return moved ?? { entries: 0, minutes: 0 };
}
