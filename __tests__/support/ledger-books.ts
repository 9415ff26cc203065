import pg from "pg";
import { type Ctx, newId } from "@/server/ctx";
import { identity, inTenant, toDbDate } from "@/server/db";
import { env } from "@/server/env";
import { testNow } from "./firm";
import type { Ledger } from "./ledger-model";
import type { Story } from "./ledger-steps";

export const digitsOf = { EUR: 2, JPY: 0, KWD: 3 } as const;

const dayZero = Date.parse("2026-11-10T00:00:00Z");
/** The model counts days, the product writes them. */
export const dateOf = (day: number): string =>
  new Date(dayZero + day * 86_400_000).toISOString().slice(0, 10);

/** Minor units as the product writes an amount. */
export function amountText(minor: bigint, currency: Story["currency"]): string {
  const digits = digitsOf[currency];
  const text = minor.toString().padStart(digits + 1, "0");
  return digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
}

export interface StoryBooks {
  ctx: Ctx;
  customerId: string;
  entryIds: string[];
  taxRateIds: Record<string, string>;
}

let userId: Promise<string> | undefined;
const anybody = () => {
  const id = newId();
  userId ??= identity()
    .user.create({ data: { id, email: `${id}@example.com`, name: "Olivia Owner" } })
    .then(() => id);
  return userId;
};

/** A firm of its own for one story, made by plain rows: what a story needs and nothing that is slow. */
export async function openBooks(story: Story): Promise<StoryBooks> {
  const [tenantId, memberId, customerId, projectId] = [newId(), newId(), newId(), newId()];
  const { currency } = story;
  const name = "Lindqvist & Partner";
  const owner = await anybody();
  await identity().organization.create({ data: { id: tenantId, slug: `story-${tenantId}`, name } });
  await identity().membership.create({
    data: { organizationId: tenantId, id: memberId, userId: owner, name: "Olivia Owner", role: "OWNER" },
  });
  const ctx: Ctx = {
    tenantId,
    actor: { kind: "user", userId: owner, memberId, name: "Olivia Owner" },
    role: "OWNER",
    now: testNow,
    requestId: newId(),
    ip: null,
    userAgent: null,
  };
  const taxRateIds: Record<string, string> = { 7: newId(), 19: newId() };
  const entryIds = story.entries.map(() => newId());
  const party = { address: "Lindenstraße 4\n10969 Berlin", country: "DE" };
  await inTenant(ctx, async (tx) => {
    await tx.taxRate.createMany({
      data: Object.entries(taxRateIds).map(([rate, id]) => ({
        tenantId,
        id,
        name: `VAT ${rate} %`,
        category: "S",
        rate,
      })),
    });
    await tx.firmSettings.create({
      data: {
        tenantId,
        legalName: name,
        currency,
        timeZone: "Europe/Berlin",
        ...party,
        taxId: "DE123456788",
        paymentInstructions: "IBAN DE89 3704 0044 0532 0130 00",
        defaultTaxRateId: taxRateIds[19],
        timeRounding: { increment: story.increment, direction: "UP", scope: "ENTRY", minimumMinutes: 0 },
      },
    });
    await tx.invoiceSeries.createMany({
      data: [
        { kind: "INVOICE", name: "Invoices", pattern: "INV-{0000}" },
        { kind: "CREDIT_NOTE", name: "Credit notes", pattern: "CN-{0000}" },
      ].map((series) => ({ ...series, tenantId, id: newId(), reset: "NEVER", isDefault: true })),
    });
    const terms = story.discounts ? "2/10 NET 30" : "NET 30";
    await tx.customer.create({
      data: { tenantId, id: customerId, name: "Ostheim", email: "r@example.com", ...party, currency, terms },
    });
    await tx.project.create({ data: { tenantId, id: projectId, customerId, name: "Brücke" } });
    await tx.timeEntry.createMany({
      data: story.entries.map((entry, index) => ({
        tenantId,
        id: entryIds[index] ?? "",
        memberId,
        createdBy: memberId,
        projectId,
        spentOn: toDbDate("2026-11-02"),
        minutes: entry.minutes,
        billable: true,
        billableMinutes: entry.minutes,
        description: `Entry ${index}`,
        currency,
        rate: amountText(BigInt(entry.price), currency),
        rateSource: "Firm rate",
      })),
    });
  });
  return { ctx, customerId, entryIds, taxRateIds };
}

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
          minutes - billed_minutes - held_minutes - written_off_minutes, invoice_id IS NOT NULL) ORDER BY id)
        FROM time_entries) AS entries,
      (SELECT json_agg(json_build_array(kind, status, number, ${minor("total")}, ${minor("tax")}, ${minor("settled")},
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
          - (SELECT coalesce(sum(amount - applied - refunded), 0) FROM payments) AS conserved;
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
  const billsTime = (at: number) => model.entry(at).billed > 0;
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
      text(doc.groups.reduce((sum, group) => sum + group.tax, 0n)),
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
