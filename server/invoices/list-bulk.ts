import type { BulkItemState, BulkKind } from "@/lib/invoices/bulk";
import { AppError } from "@/lib/result";
import { type Ctx, memberIdOf } from "../ctx";
import { Prisma, type Tx } from "../db";

/** How far work on many invoices is. */
export interface BulkProgress {
  id: string;
  kind: BulkKind;
  /** ISO 8601. */
  startedAt: string;
  total: number;
  pending: number;
  done: number;
  failed: number;
  skipped: number;
}

/** What became of one invoice. */
export interface BulkResult {
  invoiceId: string;
  number: string | null;
  customerName: string;
  currency: string;
  total: string;
  state: BulkItemState;
  message: string | null;
}

/** Shown on the list: what still runs, and what ended within the last day, until it is put away. */
export function loadOpenRuns(tx: Tx, ctx: Ctx): Promise<BulkProgress[]> {
  return loadRuns(
    tx,
    ctx,
    Prisma.sql`r.dismissed_at IS NULL AND r.created_at > ${ctx.now}::timestamptz - interval '1 day'`,
  );
}

/** One run of this person; NOT_FOUND for anybody else's. */
export async function loadRun(tx: Tx, ctx: Ctx, runId: string): Promise<BulkProgress> {
  const [run] = await loadRuns(tx, ctx, Prisma.sql`r.id = ${runId}::uuid`);
  if (!run) throw new AppError("NOT_FOUND", "There is no such work, or somebody else began it.");
  return run;
}

function loadRuns(tx: Tx, ctx: Ctx, which: Prisma.Sql): Promise<BulkProgress[]> {
  return tx.$queryRaw<BulkProgress[]>`
    SELECT r.id, r.kind, to_char(r.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "startedAt",
      count(*)::int AS total,
      (count(*) FILTER (WHERE t.state = 'PENDING'))::int AS pending, (count(*) FILTER (WHERE t.state = 'DONE'))::int AS done,
      (count(*) FILTER (WHERE t.state = 'FAILED'))::int AS failed, (count(*) FILTER (WHERE t.state = 'SKIPPED'))::int AS skipped
    FROM (SELECT * FROM bulk_runs r WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.member_id = ${memberIdOf(ctx)}::uuid
      AND ${which} ORDER BY r.id DESC LIMIT 3) r
    JOIN bulk_run_items t ON t.tenant_id = r.tenant_id AND t.run_id = r.id
    GROUP BY r.id, r.kind, r.created_at ORDER BY r.id DESC`;
}

/** A result for each invoice of a run, in its order; what failed comes first. */
export function loadResults(tx: Tx, ctx: Ctx, runId: string, limit: number): Promise<BulkResult[]> {
  return tx.$queryRaw<BulkResult[]>`
    SELECT t.invoice_id AS "invoiceId", i.number, c.name AS "customerName", i.currency, i.total::text, t.state, t.message
    FROM bulk_run_items t
    JOIN invoices i ON i.tenant_id = t.tenant_id AND i.id = t.invoice_id
    JOIN customers c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id
    WHERE t.tenant_id = ${ctx.tenantId}::uuid AND t.run_id = ${runId}::uuid
    ORDER BY array_position(ARRAY['FAILED', 'PENDING', 'SKIPPED', 'DONE'], t.state), t.position LIMIT ${limit}`;
}
