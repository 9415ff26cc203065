import { AppError } from "@/lib/result";
import { lockReason } from "@/lib/time/billing-state";
import { type HoldingDraft, holdReason } from "@/lib/time/hold-reason";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import type { Tx } from "../db";
import { ledProjectIds } from "../projects/leads";

/** An entry of several under lock, none of it billed and on no draft. */
export interface FreeEntry {
  id: string;
  version: number;
  memberId: string;
  projectId: string;
  taskId: string | null;
  date: string;
  minutes: number;
  billable: boolean;
  billableMinutes: number;
  billedMinutes: number;
  writtenOffMinutes: number;
  heldMinutes: number;
  billedElsewhere: boolean;
  currency: string;
  rate: string | null;
  costRate: string | null;
  rateSource: string | null;
  projectName: string;
  customerId: string | null;
  /** What it is, for a sentence: "2026-11-02 Brücke: Survey". */
  label: string;
}

/**
 * Several entries under lock, in the order of their ids: all can be changed, or the whole is refused. NOT_FOUND for one
 * of another firm or out of sight; CONFLICT names the first that is billed, on a draft, archived or changed meanwhile.
 */
export async function lockEntries(
  tx: Tx,
  ctx: Ctx,
  wanted: readonly { id: string; version: number }[],
): Promise<FreeEntry[]> {
  const ids = wanted.map(({ id }) => id);
  const entries = await tx.$queryRaw<FreeEntry[]>`
    SELECT e.id, e.version, e.member_id AS "memberId", e.project_id AS "projectId", e.task_id AS "taskId",
      e.spent_on::text AS date, e.minutes, e.billable, e.billable_minutes AS "billableMinutes",
      e.billed_minutes AS "billedMinutes", e.written_off_minutes AS "writtenOffMinutes",
      e.held_minutes AS "heldMinutes", e.billed_elsewhere AS "billedElsewhere", e.currency,
      trim_scale(e.rate)::text AS rate, trim_scale(e.cost_rate)::text AS "costRate", e.rate_source AS "rateSource",
      p.name AS "projectName", p.customer_id AS "customerId",
      e.spent_on::text || ' ' || p.name || CASE WHEN e.description = '' THEN '' ELSE ': ' || left(e.description, 60) END AS label
    FROM time_entries e JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id = ANY(${ids}::uuid[])
    ORDER BY e.id FOR UPDATE OF e`;
  if (entries.length !== ids.length) throw notFound();
  await requireVisible(tx, ctx, entries);
  await requireFree(tx, ctx, entries);
  const versions = new Map(wanted.map(({ id, version }) => [id, version]));
  const changed = entries.find(({ id, version }) => versions.get(id) !== version);
  if (changed) {
    throw new AppError(
      "CONFLICT",
      `Somebody changed “${changed.label}” meanwhile. Nothing of yours was saved: reload the page and try again.`,
    );
  }
  return entries;
}

const notFound = () =>
  new AppError("NOT_FOUND", "Some of the chosen entries are gone. Reload the list and choose again.");

/** Who may not see an entry is not told that it exists. */
async function requireVisible(tx: Tx, ctx: Ctx, entries: readonly FreeEntry[]): Promise<void> {
  const others = entries.filter(({ memberId }) => memberId !== memberIdOf(ctx));
  if (others.length === 0) return;
  if (ctx.role === "MEMBER") {
    const led = new Set(await ledProjectIds(tx, ctx));
    if (others.some(({ projectId }) => !led.has(projectId))) throw notFound();
  }
  authorize(ctx, "time:edit-all", { lead: ctx.role === "MEMBER" });
}

interface Billing {
  id: string;
  number: string | null;
  draft: HoldingDraft | null;
  isArchived: boolean;
}

// A statement of its own: the locks may have been waited for, and an approval may have come first.
async function requireFree(tx: Tx, ctx: Ctx, entries: readonly FreeEntry[]): Promise<void> {
  const rows = await tx.$queryRaw<Billing[]>`
    SELECT e.id, i.number, p.archived_at IS NOT NULL AS "isArchived",
      (SELECT jsonb_build_object('customerName', c.name, 'by', m.name)
        FROM time_allocations a
        JOIN invoices d ON d.tenant_id = a.tenant_id AND d.id = a.invoice_id
        JOIN customers c ON c.tenant_id = d.tenant_id AND c.id = d.customer_id
        JOIN memberships m ON m.organization_id = d.tenant_id AND m.id = d.created_by
        WHERE a.tenant_id = e.tenant_id AND a.time_entry_id = e.id AND a.state = 'DRAFT'
        ORDER BY a.id LIMIT 1) AS draft
    FROM time_entries e
    JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
    LEFT JOIN invoices i ON i.tenant_id = e.tenant_id AND i.id = e.invoice_id
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id = ANY(${entries.map(({ id }) => id)}::uuid[])`;
  const billing = new Map(rows.map((row) => [row.id, row]));
  for (const entry of entries) {
    const { number = null, draft = null, isArchived = false } = billing.get(entry.id) ?? {};
    const reason =
      lockReason({ ...entry, invoice: { number } }) ??
      holdReason(draft) ??
      (isArchived ? `The project “${entry.projectName}” is archived. Restore it to change its time.` : null);
    if (reason) throw new AppError("CONFLICT", `Nothing was changed, because of “${entry.label}”: ${reason}`);
  }
}

/** Refuses to make time non-billable of which a part is held back or written off. */
export function requireWhole(entries: readonly FreeEntry[]): void {
  const part = entries.find(({ heldMinutes, writtenOffMinutes }) => heldMinutes + writtenOffMinutes > 0);
  if (!part) return;
  throw new AppError(
    "CONFLICT",
    `Nothing was changed: time of “${part.label}” is held back or written off. Undo that first.`,
  );
}
