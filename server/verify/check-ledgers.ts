import type { Finding } from "@/lib/verify/finding";
import {
  type DaySum,
  type EntryLedger,
  factsDifference,
  fileDifference,
  minutesDifference,
  type PaymentLedger,
  paymentDifference,
  stateDifference,
  sumDifference,
} from "@/lib/verify/ledgers";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

/** Of each kind of difference, so many are named. */
const most = 50;

/** Payments against their settlements and refunds. */
export async function checkPayments(tx: Tx, ctx: Ctx): Promise<Finding[]> {
  const rows = await tx.$queryRaw<PaymentLedger[]>`
    WITH settled AS (
      SELECT payment_id, sum(amount) AS amount FROM settlements
      WHERE tenant_id = ${ctx.tenantId}::uuid AND payment_id IS NOT NULL GROUP BY payment_id
    ), returned AS (
      SELECT payment_id, sum(amount) AS amount FROM refunds WHERE tenant_id = ${ctx.tenantId}::uuid GROUP BY payment_id
    )
    SELECT c.name AS customer, p.currency, p.paid_on::text AS "paidOn",
      round(p.amount, currency_digits(p.currency))::text AS amount, p.applied::text, p.refunded::text,
      coalesce(s.amount, 0)::text AS settlements, coalesce(r.amount, 0)::text AS refunds
    FROM payments p JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
    LEFT JOIN settled s ON s.payment_id = p.id LEFT JOIN returned r ON r.payment_id = p.id
    WHERE p.tenant_id = ${ctx.tenantId}::uuid
      AND (p.applied, p.refunded) <> (coalesce(s.amount, 0), coalesce(r.amount, 0))
    ORDER BY p.id LIMIT ${most}`;
  return rows.map(paymentDifference);
}

/** The running sums behind the cards against the invoices, payments and refunds that they sum. */
export async function checkSums(tx: Tx, ctx: Ctx): Promise<Finding[]> {
  const receivables = await tx.$queryRaw<DaySum[]>`
    WITH open AS (
      SELECT currency, due_date, sum(total - settled) AS outstanding, count(*)::int AS invoices FROM invoices
      WHERE tenant_id = ${ctx.tenantId}::uuid AND kind = 'INVOICE' AND status IN ('APPROVED', 'SENT', 'PAID')
        AND total > settled GROUP BY currency, due_date
    ), kept AS (SELECT * FROM receivables_by_day WHERE tenant_id = ${ctx.tenantId}::uuid)
    SELECT 'RECEIVABLES' AS of, currency, due_date::text AS day, coalesce(k.outstanding, 0)::text AS stored,
      coalesce(o.outstanding, 0)::text AS computed, coalesce(k.invoices, 0) AS "storedCount",
      coalesce(o.invoices, 0) AS "computedCount"
    FROM open o FULL JOIN kept k USING (currency, due_date)
    WHERE (coalesce(k.outstanding, 0), coalesce(k.invoices, 0)) <> (coalesce(o.outstanding, 0), coalesce(o.invoices, 0))
    ORDER BY currency, due_date LIMIT ${most}`;
  const payments = await tx.$queryRaw<DaySum[]>`
    WITH moved AS (
      SELECT currency, paid_on, amount FROM payments WHERE tenant_id = ${ctx.tenantId}::uuid
      UNION ALL
      SELECT p.currency, r.refunded_on, -r.amount FROM refunds r
      JOIN payments p ON p.tenant_id = r.tenant_id AND p.id = r.payment_id WHERE r.tenant_id = ${ctx.tenantId}::uuid
    ), summed AS (SELECT currency, paid_on, sum(amount) AS amount FROM moved GROUP BY currency, paid_on),
    kept AS (SELECT * FROM payments_by_day_and_currency WHERE tenant_id = ${ctx.tenantId}::uuid)
    SELECT 'PAYMENTS' AS of, currency, paid_on::text AS day, coalesce(k.amount, 0)::text AS stored,
      coalesce(s.amount, 0)::text AS computed, 0 AS "storedCount", 0 AS "computedCount"
    FROM summed s FULL JOIN kept k USING (currency, paid_on)
    WHERE coalesce(k.amount, 0) <> coalesce(s.amount, 0) ORDER BY currency, paid_on LIMIT ${most}`;
  return [...receivables, ...payments].map(sumDifference);
}

/** Billed, held and written-off minutes of each entry against the ledger, and the ledger against its invoices. */
export async function checkMinutes(tx: Tx, ctx: Ctx): Promise<Finding[]> {
  const entries = await tx.$queryRaw<EntryLedger[]>`
    WITH ledger AS (
      SELECT time_entry_id, sum(minutes)::int AS minutes FROM time_allocations
      WHERE tenant_id = ${ctx.tenantId}::uuid AND state = 'BILLED' GROUP BY time_entry_id
    ), adjusted AS (
      SELECT time_entry_id, coalesce(sum(minutes) FILTER (WHERE kind = 'HOLD'), 0)::int AS holds,
        coalesce(sum(minutes) FILTER (WHERE kind = 'WRITE_OFF'), 0)::int AS write_offs
      FROM time_adjustments WHERE tenant_id = ${ctx.tenantId}::uuid GROUP BY time_entry_id
    )
    SELECT 'The entry “' || left(e.description, 60) || '” of ' || m.name || ' on ' || e.spent_on AS entry,
      e.invoice_id AS "invoiceId", e.billed_minutes AS billed, coalesce(l.minutes, 0) AS ledger,
      e.held_minutes AS held, coalesce(a.holds, 0) AS holds, e.written_off_minutes AS "writtenOff",
      coalesce(a.write_offs, 0) AS "writeOffs"
    FROM time_entries e JOIN memberships m ON m.organization_id = e.tenant_id AND m.id = e.member_id
    LEFT JOIN ledger l ON l.time_entry_id = e.id LEFT JOIN adjusted a ON a.time_entry_id = e.id
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND (
      (e.billed_minutes, e.held_minutes, e.written_off_minutes)
        <> (coalesce(l.minutes, 0), coalesce(a.holds, 0), coalesce(a.write_offs, 0))
      OR e.billed_minutes > 0 AND NOT EXISTS (SELECT FROM time_allocations b WHERE b.tenant_id = e.tenant_id
        AND b.time_entry_id = e.id AND b.invoice_id = e.invoice_id AND b.state = 'BILLED'))
    ORDER BY e.id LIMIT ${most}`;
  const states = await tx.$queryRaw<Parameters<typeof stateDifference>[0][]>`
    SELECT i.id AS "invoiceId", coalesce(i.number, 'A draft') AS document, i.status, a.state,
      sum(a.minutes)::int AS minutes
    FROM time_allocations a JOIN invoices i ON i.tenant_id = a.tenant_id AND i.id = a.invoice_id
    WHERE a.tenant_id = ${ctx.tenantId}::uuid
      AND a.state <> CASE i.status WHEN 'DRAFT' THEN 'DRAFT' WHEN 'VOID' THEN 'RELEASED' ELSE 'BILLED' END
    GROUP BY i.id, i.number, i.status, a.state ORDER BY i.id LIMIT ${most}`;
  return [...entries.map(minutesDifference), ...states.map(stateDifference), ...(await checkFacts(tx, ctx))];
}

/** Billed time never changes: what the ledger kept of it when it was billed is what the entry says now. */
async function checkFacts(tx: Tx, ctx: Ctx): Promise<Finding[]> {
  const rows = await tx.$queryRaw<Parameters<typeof factsDifference>[0][]>`
    SELECT 'The entry “' || left(e.description, 60) || '” of ' || m.name || ' on ' || e.spent_on AS entry,
      e.invoice_id AS "invoiceId", e.minutes || ' minutes (' || e.billable_minutes || ' billable) on ' || e.spent_on AS now,
      (kept.entry->>'minutes') || ' minutes (' || (kept.entry->>'billableMinutes') || ' billable) on '
        || (kept.entry->>'date') AS then
    FROM time_entries e JOIN memberships m ON m.organization_id = e.tenant_id AND m.id = e.member_id
    JOIN LATERAL (SELECT a.entry FROM time_allocations a WHERE a.tenant_id = e.tenant_id AND a.time_entry_id = e.id
      AND a.state = 'BILLED' AND a.minutes > 0 AND a.entry IS NOT NULL ORDER BY a.id DESC LIMIT 1) kept ON true
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.billed_minutes > 0 AND NOT EXISTS (
      SELECT FROM time_allocations a WHERE a.tenant_id = e.tenant_id AND a.time_entry_id = e.id AND a.state = 'BILLED'
        AND a.minutes > 0 AND (a.entry->>'date', (a.entry->>'minutes')::int, (a.entry->>'billableMinutes')::int)
          = (e.spent_on::text, e.minutes, e.billable_minutes))
    ORDER BY e.id LIMIT ${most}`;
  return rows.map(factsDifference);
}

/** The bytes of each stored document against its hash, and the hash against the audit trail. */
export async function checkFiles(tx: Tx, ctx: Ctx): Promise<Finding[]> {
  const rows = await tx.$queryRaw<Parameters<typeof fileDifference>[0][]>`
    SELECT f.invoice_id AS "invoiceId", i.number AS document, f.format,
      f.sha256 = encode(sha256(f.content), 'hex') AS "isIntact"
    FROM invoice_files f JOIN invoices i ON i.tenant_id = f.tenant_id AND i.id = f.invoice_id
    WHERE f.tenant_id = ${ctx.tenantId}::uuid AND (f.sha256 <> encode(sha256(f.content), 'hex')
      OR NOT EXISTS (SELECT FROM audit_events a WHERE a.tenant_id = f.tenant_id AND a.subject_id = f.invoice_id
        AND a.action = 'invoice.rendered' AND a.after->>'sha256' = f.sha256))
    ORDER BY f.id LIMIT ${most}`;
  return rows.map(fileDifference);
}

/** How much there was to check. */
export async function countChecked(tx: Tx, ctx: Ctx): Promise<{ payments: number; minutes: number }> {
  const [row] = await tx.$queryRaw<{ payments: number; minutes: number }[]>`
    SELECT (SELECT count(*)::int FROM payments WHERE tenant_id = ${ctx.tenantId}::uuid) AS payments,
      (SELECT coalesce(sum(minutes), 0)::float8 FROM time_entries WHERE tenant_id = ${ctx.tenantId}::uuid) AS minutes`;
  return row ?? { payments: 0, minutes: 0 };
}
