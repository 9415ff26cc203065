import { AppError } from "@/lib/result";
import { type BillingFacts, lockReason } from "@/lib/time/billing-state";
import { type HoldingDraft, holdReason } from "@/lib/time/hold-reason";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import type { Tx } from "../db";
import { isLead } from "../projects/leads";

/** A time entry under lock, with what of it is billed and which draft holds it. */
export interface LockedEntry extends BillingFacts {
  id: string;
  version: number;
  memberId: string;
  projectId: string;
  taskId: string | null;
  date: string;
  minutes: number;
  description: string;
  rate: string | null;
  currency: string;
  draft: HoldingDraft | null;
}

/**
 * One entry under lock, with its project. NOT_FOUND when this firm has none with that id, or when it is not this
 * person's to see; CONFLICT while its project is archived.
 */
export async function lockEntry(tx: Tx, ctx: Ctx, entryId: string): Promise<LockedEntry> {
  const [entry] = await tx.$queryRaw<Omit<LockedEntry, "invoice" | "draft">[]>`
    SELECT id, version, member_id AS "memberId", project_id AS "projectId", task_id AS "taskId", spent_on::text AS date,
      minutes, billable, billable_minutes AS "billableMinutes", billed_minutes AS "billedMinutes",
      written_off_minutes AS "writtenOffMinutes", held_minutes AS "heldMinutes", billed_elsewhere AS "billedElsewhere",
      description, trim_scale(rate)::text AS rate, currency
    FROM time_entries WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${entryId}::uuid FOR UPDATE`;
  if (!entry) throw new AppError("NOT_FOUND", "There is no such time entry.");
  await requireVisible(tx, ctx, entry);
  // A statement of its own: the lock may have been waited for, and an approval may have come first.
  const [billing] = await tx.$queryRaw<
    (Pick<LockedEntry, "invoice" | "draft"> & { archivedProject: string | null })[]
  >`
    SELECT CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('number', i.number, 'status', i.status) END AS invoice,
      CASE WHEN p.archived_at IS NOT NULL THEN p.name END AS "archivedProject",
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
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id = ${entryId}::uuid`;
  requireUnlocked({ ...entry, invoice: billing?.invoice });
  if (billing?.archivedProject) {
    throw new AppError(
      "CONFLICT",
      `The project “${billing.archivedProject}” is archived. Restore it to change its time.`,
    );
  }
  return { ...entry, invoice: billing?.invoice, draft: billing?.draft ?? null };
}

async function requireVisible(
  tx: Tx,
  ctx: Ctx,
  entry: Pick<LockedEntry, "memberId" | "projectId">,
): Promise<void> {
  if (entry.memberId === memberIdOf(ctx)) return;
  const lead = await isLead(tx, ctx, entry.projectId);
  // Who may not see an entry is not told that it exists.
  if (ctx.role === "MEMBER" && !lead) throw new AppError("NOT_FOUND", "There is no such time entry.");
  authorize(ctx, "time:edit-all", { lead });
}

function requireUnlocked(entry: BillingFacts): void {
  const reason = lockReason(entry);
  if (reason) throw new AppError("CONFLICT", reason);
}

/** Refuses what a draft has priced already; the sentence names the draft. */
export function requireFree(entry: LockedEntry): void {
  const reason = holdReason(entry.draft);
  if (reason) throw new AppError("CONFLICT", reason);
}

/** Refuses a change made from an older version. */
export function requireVersion(entry: LockedEntry, version: number | undefined): void {
  if (version === undefined || version === entry.version) return;
  throw new AppError(
    "CONFLICT",
    "Somebody changed this entry while you had it open. Nothing of yours was saved: reload the page and try again.",
  );
}
