import pg from "pg";
import { env } from "@/server/env";
import { dateOf, digitsOf, type StoryBooks } from "./ledger-books";
import type { Ledger } from "./ledger-model";
import type { Story } from "./ledger-steps";

/** The whole of a firm as the database has it; amounts in minor units. */
export interface State {
  entries: unknown[];
  docs: unknown[];
  payments: unknown[];
  receivables: unknown[];
  received: unknown[];
  next: Record<string, number>;
}

export interface Reading {
  state: State;
  /** Of each document: what the next verb has to name. */
  labels: { id: string; version: number; lines: string[] | null }[];
  audits: number;
  conserved: boolean;
}

let pool: pg.Pool | undefined;

/** Reads a firm in one round trip, as the application's own role. */
export async function readBooks({ ctx }: StoryBooks, currency: Story["currency"]): Promise<Reading> {
  pool ??= new pg.Pool({ connectionString: env().APP_DATABASE_URL, max: 8 });
  const minor = (amount: string) => `trim_scale(${amount} * ${10 ** digitsOf[currency]})::text`;
  const results = (await pool.query(`BEGIN READ ONLY; SET LOCAL app.tenant_id = '${ctx.tenantId}';
    SELECT
      (SELECT json_agg(json_build_array(billed_minutes, held_minutes, written_off_minutes,
          minutes - billed_minutes - held_minutes - written_off_minutes, (
          SELECT sum(a.minutes) > 0 FROM time_allocations a JOIN invoices i ON i.id = a.invoice_id
          WHERE a.time_entry_id = e.id AND a.state = 'BILLED' AND e.invoice_id IN (i.id, i.corrects_invoice_id))) ORDER BY id)
        FROM time_entries e) AS entries,
      (SELECT json_agg(json_build_array(kind, status, number, ${minor("total")}, ${minor("cash_rounding")},
          (SELECT coalesce(json_agg(json_build_array(trim_scale(tax_rate)::text, ${minor("net")}, ${minor("discount_share")},
              ${minor("taxable")}, ${minor("tax")}) ORDER BY position), '[]')
            FROM invoice_tax_groups g WHERE g.invoice_id = i.id),
          (SELECT coalesce(json_agg(json_build_array(description, trim_scale(tax_rate)::text, ${minor("amount")}) ORDER BY position), '[]')
            FROM invoice_charges c WHERE c.invoice_id = i.id),
          ${minor("settled")},
          CASE WHEN status <> 'DRAFT' THEN issue_date END, CASE WHEN status <> 'DRAFT' THEN due_date END,
          (SELECT coalesce(json_agg(json_build_array(${minor("l.net_amount")}, (
              SELECT coalesce(json_agg(json_build_array(e.description, a.minutes, ${minor("a.amount")}) ORDER BY e.id), '[]')
              FROM time_allocations a JOIN time_entries e ON e.id = a.time_entry_id WHERE a.line_id = l.id)) ORDER BY l.position), '[]')
            FROM invoice_lines l WHERE l.invoice_id = i.id)) ORDER BY id)
        FROM invoices i) AS docs,
      (SELECT json_agg(json_build_object('id', id, 'version', version, 'lines', (
          SELECT json_agg(l.id ORDER BY l.position) FROM invoice_lines l WHERE l.invoice_id = i.id)) ORDER BY id)
        FROM invoices i) AS labels,
      (SELECT json_agg(json_build_array(${minor("amount")}, ${minor("applied")}, ${minor("refunded")}) ORDER BY id)
        FROM payments) AS payments,
      (SELECT json_agg(json_build_array(due_date, ${minor("outstanding")}, invoices) ORDER BY due_date)
        FROM receivables_by_day WHERE (outstanding, invoices) <> (0, 0)) AS receivables,
      (SELECT json_agg(json_build_array(paid_on, ${minor("amount")}) ORDER BY paid_on)
        FROM payments_by_day_and_currency WHERE amount <> 0) AS received,
      (SELECT json_object_agg(s.kind, c.next) FROM invoice_counters c JOIN invoice_series s ON s.id = c.series_id) AS next,
      (SELECT count(*)::int FROM audit_events) AS audits,
      (SELECT coalesce(sum(total), 0) FROM invoices WHERE kind = 'INVOICE' AND status IN ('APPROVED', 'SENT', 'PAID'))
        = (SELECT coalesce(sum(amount), 0) FROM settlements) + (SELECT coalesce(sum(outstanding), 0) FROM receivables_by_day)
      AND (SELECT coalesce(sum(amount), 0) FROM settlements WHERE kind = 'PAYMENT')
        = (SELECT coalesce(sum(amount), 0) FROM payments_by_day_and_currency)
          - (SELECT coalesce(sum(amount - applied - refunded), 0) FROM payments)
      AND NOT EXISTS (SELECT FROM invoices i JOIN (
          SELECT corrects_invoice_id, sum(total) AS total, sum(tax) AS tax, sum(tax_exclusive) AS taxable FROM invoices
          WHERE kind = 'CREDIT_NOTE' GROUP BY 1) c ON c.corrects_invoice_id = i.id
        WHERE c.total > i.total OR (c.total, c.tax, c.taxable) <> (i.total, i.tax, i.tax_exclusive) AND NOT EXISTS (
          SELECT FROM invoice_lines l WHERE l.invoice_id = i.id AND l.net_amount <> (
            SELECT coalesce(sum(n.net_amount), 0) FROM invoice_lines n WHERE n.credits_line_id = l.id))) AS conserved;
    COMMIT`)) as unknown as { rows: (State & Omit<Reading, "state">)[] }[];
  const row = results[2]?.rows[0];
  if (!row) throw new Error("the books could not be read");
  const { labels, audits, conserved, ...state } = row;
  return {
    state: {
      entries: state.entries ?? [],
      docs: state.docs ?? [],
      payments: state.payments ?? [],
      receivables: state.receivables ?? [],
      received: state.received ?? [],
      next: { INVOICE: 1, CREDIT_NOTE: 1, ...state.next },
    },
    labels: labels ?? [],
    audits,
    conserved,
  };
}

const text = (amount: bigint) => amount.toString();
const padded = (sequence: number) => String(sequence).padStart(4, "0");

/** The same as the model has it. */
export function stateOf(model: Ledger): State {
  /** Whether the invoice that an entry names bills some of it; null where it names none. */
  const billsTime = (at: number) => (model.entry(at).billed > 0 ? true : null);
  const docs = model.docs.flatMap((doc, at) => {
    const isDraft = doc.status === "DRAFT";
    const sign = doc.kind === "INVOICE" ? 1 : -1;
    const settled = doc.kind === "INVOICE" ? model.settled(at) : doc.status === "PAID" ? doc.total : 0n;
    const shares = (line: (typeof doc.lines)[number]) =>
      line.shares.map((share) => [
        `Entry ${share.entry}`,
        sign * share.minutes,
        text(BigInt(sign) * share.amount),
      ]);
    const facts = [
      doc.kind,
      doc.status,
      isDraft ? null : `${sign > 0 ? "INV" : "CN"}-${padded(doc.sequence)}`,
      text(doc.total),
      text(doc.cash),
      doc.groups.map((group) => [group.rate, group.net, group.share, group.taxable, group.tax].map(text)),
      doc.charges.map((charge) => [charge.name, text(charge.tax), text(charge.amount)]),
      text(settled),
      isDraft ? null : dateOf(doc.issued ?? 0),
      isDraft ? null : dateOf((doc.issued ?? 0) + (sign > 0 ? 30 : 0)),
      doc.lines.map((line) => [text(line.net), shares(line)]),
    ];
    return doc.status === "DELETED" ? [] : [facts];
  });
  return {
    entries: model.entries.map((entry, at) => [
      entry.billed,
      entry.held,
      entry.off,
      model.open(at),
      billsTime(at),
    ]),
    docs,
    payments: model.payments.map((payment, at) => [
      text(payment.amount),
      text(model.applied(at)),
      text(model.refunded(at)),
    ]),
    receivables: byDay(
      model.docs.flatMap((doc, at) => {
        const counts = doc.kind === "INVOICE" && ["APPROVED", "SENT", "PAID"].includes(doc.status);
        const amount = model.balance(at);
        return counts && amount > 0n ? [{ day: (doc.issued ?? 0) + 30, amount }] : [];
      }),
    ).map(([day, amount, count]) => [day, amount, count]),
    received: byDay([
      ...model.payments,
      ...model.refunds.map((refund) => ({ day: refund.day, amount: -refund.amount })),
    ])
      .map(([day, amount]) => [day, amount])
      .filter(([, amount]) => amount !== "0"),
    next: { ...model.next },
  };
}

function byDay(moves: { day: number; amount: bigint }[]): [string, string, number][] {
  return [...new Set(moves.map((move) => move.day))]
    .sort((a, b) => a - b)
    .map((day) => {
      const own = moves.filter((move) => move.day === day);
      return [dateOf(day), text(own.reduce((sum, move) => sum + move.amount, 0n)), own.length];
    });
}
