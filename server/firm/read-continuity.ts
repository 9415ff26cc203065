import type { ContinuityInput } from "@/lib/firm/schema";
import type { InvoiceStatus } from "@/lib/invoices/status";
import { AppError } from "@/lib/result";
import { dayIn, type Gap, gapSize, nameGap } from "@/lib/verify/gaps";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, Prisma, type Tx } from "../db";

export interface ContinuityRow {
  id: string;
  sequence: number;
  number: string;
  status: InvoiceStatus;
  issueDate: string;
  customerName: string;
  currency: string;
  total: string;
  voidReason: string | null;
  sha256: string;
}

/** A period whose counter has begun: how many numbers it has given, and how many stand on a document. */
export interface ContinuityPeriod {
  period: string;
  given: number;
  found: number;
}

export interface ContinuityScreen {
  series: { id: string; name: string; kind: "INVOICE" | "CREDIT_NOTE"; pattern: string };
  /** The latest first; empty while the series has given no number. */
  periods: ContinuityPeriod[];
  /** The one that is shown; null while there is none. */
  open: ContinuityPeriod | null;
  /** Numbers that were given and stand on no document: "INV-0002", "INV-0004 to INV-0006". */
  gaps: string[];
  /** How many numbers the gaps leave out. */
  missing: number;
  rows: ContinuityRow[];
  previous: number | null;
  next: number | null;
}

const pageSize = 100;
const mostGaps = 100;

/** Every number of a series in order with its document, and the proof that there is no hole (domain rules §4). */
export async function readContinuity(ctx: Ctx, input: ContinuityInput): Promise<ContinuityScreen> {
  authorize(ctx, "continuity:read");
  return inTenant(
    ctx,
    async (tx) => {
      const { series, periods } = await loadSeries(tx, ctx, input.seriesId);
      const open = periods.find((one) => one.period === input.period) ?? periods[0] ?? null;
      if (!open) return { series, periods, open, gaps: [], missing: 0, rows: [], previous: null, next: null };
      const gaps = await loadGaps(tx, ctx, series.id, open.period);
      const page = await loadPage(tx, ctx, input, open.period);
      const day = page.rows[0]?.issueDate ?? dayIn(open.period, "");
      return {
        series,
        periods,
        open,
        gaps: gaps.map((gap) => nameGap(gap, series.pattern, day)),
        missing: gaps.reduce((sum, gap) => sum + gapSize(gap), 0),
        ...page,
      };
    },
    { snapshot: true },
  );
}

/** A line of the report: a document, or a gap in its place. */
export type ContinuityLine =
  | ({ period: string } & ContinuityRow)
  | { period: string; gap: string; sequence: number };

/** The whole report of a series, all periods, gaps in their places; for the download. */
export async function readContinuityLines(
  ctx: Ctx,
  { seriesId }: { seriesId: string },
): Promise<{ series: ContinuityScreen["series"]; lines: ContinuityLine[] }> {
  authorize(ctx, "continuity:read");
  return inTenant(
    ctx,
    async (tx) => {
      const { series, periods } = await loadSeries(tx, ctx, seriesId);
      const lines: ContinuityLine[] = [];
      for (const { period } of [...periods].reverse()) {
        const rows = await loadRows(tx, ctx, { seriesId, period, beyond: Prisma.empty, limit: null });
        const day = rows[0]?.issueDate ?? dayIn(period, "");
        const gaps = (await loadGaps(tx, ctx, seriesId, period)).map((gap) => ({
          period,
          sequence: gap.from,
          gap: nameGap(gap, series.pattern, day),
        }));
        const documents = rows.map((row) => ({ period, ...row }));
        lines.push(...[...documents, ...gaps].sort((one, other) => one.sequence - other.sequence));
      }
      return { series, lines };
    },
    { snapshot: true, timeoutMs: 120_000 },
  );
}

async function loadSeries(tx: Tx, ctx: Ctx, seriesId: string) {
  const [series] = await tx.$queryRaw<ContinuityScreen["series"][]>`
    SELECT id, name, kind, pattern FROM invoice_series
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${seriesId}::uuid`;
  if (!series) throw new AppError("NOT_FOUND", "There is no such number series.");
  const periods = await tx.$queryRaw<ContinuityPeriod[]>`
    SELECT c.period, c.next - c.start AS given, (SELECT count(*)::int FROM invoices i
      WHERE i.tenant_id = c.tenant_id AND i.series_id = c.series_id AND i.period = c.period
        AND i.sequence BETWEEN c.start AND c.next - 1) AS found
    FROM invoice_counters c WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.series_id = ${seriesId}::uuid
    ORDER BY c.period DESC`;
  return { series, periods };
}

/** The holes of one period, from where its counter began to the last number it gave. */
const loadGaps = (tx: Tx, ctx: Ctx, seriesId: string, period: string) => tx.$queryRaw<Gap[]>`
  WITH counter AS (
    SELECT start, next FROM invoice_counters
    WHERE tenant_id = ${ctx.tenantId}::uuid AND series_id = ${seriesId}::uuid AND period = ${period}
  ), taken AS (
    SELECT start - 1 AS sequence FROM counter
    UNION ALL SELECT sequence FROM invoices
    WHERE tenant_id = ${ctx.tenantId}::uuid AND series_id = ${seriesId}::uuid AND period = ${period}
  ), steps AS (
    SELECT sequence, lead(sequence, 1, (SELECT next FROM counter)) OVER (ORDER BY sequence) AS following FROM taken
  )
  SELECT sequence + 1 AS "from", following - 1 AS "to" FROM steps WHERE following > sequence + 1
  ORDER BY sequence LIMIT ${mostGaps}`;

interface Rows {
  seriesId: string;
  period: string;
  beyond: Prisma.Sql;
  limit: number | null;
  backwards?: boolean;
}

function loadRows(tx: Tx, ctx: Ctx, { seriesId, period, beyond, limit, backwards }: Rows) {
  const order = backwards ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return tx.$queryRaw<ContinuityRow[]>`
    SELECT i.id, i.sequence, i.number, i.status, i.issue_date::text AS "issueDate", c.name AS "customerName", i.currency,
      round(i.total, currency_digits(i.currency))::text AS total, i.void_reason AS "voidReason", i.sha256
    FROM invoices i JOIN customers c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.series_id = ${seriesId}::uuid AND i.period = ${period}
      AND i.status <> 'DRAFT' ${beyond}
    ORDER BY i.sequence ${order} LIMIT ${limit}`;
}

/** One page by keyset: a number that is given meanwhile moves no row to another page. */
async function loadPage(
  tx: Tx,
  ctx: Ctx,
  { seriesId, before, after }: ContinuityInput,
  period: string,
): Promise<Pick<ContinuityScreen, "rows" | "previous" | "next">> {
  const load = (beyond: Prisma.Sql, backwards = false) =>
    loadRows(tx, ctx, { seriesId, period, beyond, limit: pageSize + 1, backwards });
  if (before !== undefined) {
    const rows = await load(Prisma.sql`AND i.sequence < ${before}`, true);
    if (rows.length > pageSize) {
      const page = rows.slice(0, pageSize).reverse();
      return { rows: page, previous: page[0]?.sequence ?? null, next: page.at(-1)?.sequence ?? null };
    }
  }
  const start = before === undefined ? after : undefined;
  const rows = await load(start === undefined ? Prisma.empty : Prisma.sql`AND i.sequence > ${start}`);
  const page = rows.slice(0, pageSize);
  return {
    rows: page,
    previous: start === undefined ? null : (page[0]?.sequence ?? null),
    next: rows.length > pageSize ? (page.at(-1)?.sequence ?? null) : null,
  };
}
