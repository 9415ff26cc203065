import { AppError } from "@/lib/result";
import { type LedgerFacts, ledgerOf } from "@/lib/time/ledger";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf, newId } from "../ctx";
import { inTenant, type Tx } from "../db";
import { ledProjectIds } from "../projects/leads";

/** One step in the ledger of minutes: what is taken out of billing, or with `back` what is given back to it. */
export interface Adjustment {
  kind: "HOLD" | "WRITE_OFF";
  back: boolean;
  /** A code; lib/time/write-off-reasons.ts for what is written off. */
  reason: string;
  note: string;
  /** Minutes null means all that there are. */
  entries: { timeEntryId: string; minutes: number | null }[];
}

export interface Adjusted {
  entries: number;
  minutes: number;
}

interface EntryToAdjust extends LedgerFacts {
  id: string;
  memberId: string;
  projectId: string;
  label: string;
  /** Whom the draft is for that holds it, and who made it. */
  draft: string | null;
}

const actions = {
  HOLD: { take: "time_entry.held", back: "time_entry.released" },
  WRITE_OFF: { take: "time_entry.written-off", back: "time_entry.write-off-undone" },
} as const;

/** One adjustment as a verb of its own, in a transaction of its own. */
export function writeDown(ctx: Ctx, adjustment: Adjustment): Promise<Adjusted> {
  authorize(ctx, "time:write-down");
  return inTenant(ctx, (tx) => adjustMinutes(tx, ctx, adjustment), { timeoutMs: 60_000 });
}

/**
 * Adds rows to the ledger of minutes and moves the entries' sums with them; the entries are locked in the order of their
 * ids. NOT_FOUND for an entry of another firm or out of sight; CONFLICT names the first with too few minutes.
 */
export async function adjustMinutes(tx: Tx, ctx: Ctx, adjustment: Adjustment): Promise<Adjusted> {
  const ids = adjustment.entries.map((each) => each.timeEntryId);
  const entries = await lockEntries(tx, ctx, ids);
  if (entries.length !== ids.length) throw notFound();
  await requireStanding(tx, ctx, entries);
  const wanted = new Map(adjustment.entries.map((each) => [each.timeEntryId, each.minutes]));
  const rows = entries.map((entry) => ({
    id: newId(),
    entry,
    minutes: minutesToMove(entry, adjustment, wanted.get(entry.id) ?? null),
  }));
  await writeRows(tx, ctx, adjustment, rows);
  await audit(
    tx,
    ctx,
    ...rows.map(({ entry, minutes }) => ({
      action: actions[adjustment.kind][adjustment.back ? "back" : "take"],
      subjectType: "time_entry",
      subjectId: entry.id,
      before: { heldMinutes: entry.heldMinutes, writtenOffMinutes: entry.writtenOffMinutes },
      after: { minutes, reason: adjustment.reason, note: adjustment.note },
    })),
  );
  return { entries: rows.length, minutes: rows.reduce((total, row) => total + row.minutes, 0) };
}

async function lockEntries(tx: Tx, ctx: Ctx, ids: string[]): Promise<EntryToAdjust[]> {
  const entries = await tx.$queryRaw<Omit<EntryToAdjust, "draftMinutes" | "draft">[]>`
    SELECT e.id, e.member_id AS "memberId", e.project_id AS "projectId",
      e.spent_on::text || ' ' || p.name || CASE WHEN e.description = '' THEN '' ELSE ': ' || left(e.description, 60) END AS label,
      e.minutes, e.billable, e.billable_minutes AS "billableMinutes", e.billed_minutes AS "billedMinutes",
      e.held_minutes AS "heldMinutes", e.written_off_minutes AS "writtenOffMinutes", e.billed_elsewhere AS "billedElsewhere"
    FROM time_entries e JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id = ANY(${ids}::uuid[])
    ORDER BY e.id FOR UPDATE OF e`;
  // A statement of its own: the locks may have been waited for.
  const drafts = await tx.$queryRaw<{ id: string; minutes: number; draft: string }[]>`
    SELECT DISTINCT ON (a.time_entry_id) a.time_entry_id AS id, sum(a.minutes)::int AS minutes,
      c.name || ' by ' || m.name AS draft
    FROM time_allocations a
    JOIN invoices i ON i.tenant_id = a.tenant_id AND i.id = a.invoice_id
    JOIN customers c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id
    JOIN memberships m ON m.organization_id = i.tenant_id AND m.id = i.created_by
    WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.state = 'DRAFT' AND a.minutes > 0
      AND a.time_entry_id = ANY(${ids}::uuid[])
    GROUP BY a.time_entry_id, i.id, c.name, m.name ORDER BY a.time_entry_id, minutes DESC`;
  const holds = new Map(drafts.map((row) => [row.id, row]));
  return entries.map((entry) => ({
    ...entry,
    draftMinutes: holds.get(entry.id)?.minutes ?? 0,
    draft: holds.get(entry.id)?.draft ?? null,
  }));
}

const notFound = () =>
  new AppError("NOT_FOUND", "Some of the chosen entries are gone. Reload the list and choose again.");

/** A lead adjusts time of the projects they lead; who may not see an entry is not told that it exists. */
async function requireStanding(tx: Tx, ctx: Ctx, entries: EntryToAdjust[]): Promise<void> {
  if (ctx.role !== "MEMBER") return;
  const led = new Set(await ledProjectIds(tx, ctx));
  const others = entries.filter((entry) => !led.has(entry.projectId));
  if (others.some((entry) => entry.memberId !== memberIdOf(ctx))) throw notFound();
  authorize(ctx, "time:write-down", { lead: others.length === 0 });
}

function minutesToMove(entry: EntryToAdjust, { kind, back }: Adjustment, wanted: number | null): number {
  const ledger = ledgerOf(entry);
  const there = back ? ledger[kind === "HOLD" ? "held" : "writtenOff"] : ledger.unbilled;
  const minutes = wanted ?? there;
  if (minutes > 0 && minutes <= there) return minutes;
  if (back) {
    const state = kind === "HOLD" ? "held back" : "written off";
    throw new AppError(
      "CONFLICT",
      `Of “${entry.label}” ${there} min are ${state}. Give back that much at most.`,
    );
  }
  const why =
    ledger.onDraft > 0
      ? ` (${ledger.onDraft} min stand on a draft for ${entry.draft}: change them there)`
      : "";
  throw new AppError(
    "CONFLICT",
    `Of “${entry.label}” ${there} min are still open${why}. Choose that much at most, or leave it out.`,
  );
}

async function writeRows(
  tx: Tx,
  ctx: Ctx,
  { kind, back, reason, note }: Adjustment,
  rows: { id: string; entry: EntryToAdjust; minutes: number }[],
): Promise<void> {
  const sign = back ? -1 : 1;
  const written = rows.map((row) => ({ id: row.id, entry: row.entry.id, minutes: sign * row.minutes }));
  await tx.$executeRaw`
    WITH rows AS (
      INSERT INTO time_adjustments (tenant_id, id, time_entry_id, kind, minutes, reason, note, created_by, created_at)
      SELECT ${ctx.tenantId}::uuid, x.id, x.entry, ${kind}, x.minutes, ${reason}, ${note}, ${memberIdOf(ctx)}::uuid,
        ${ctx.now}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS x (id uuid, entry uuid, minutes int)
      RETURNING time_entry_id, minutes
    )
    UPDATE time_entries e SET version = e.version + 1,
      held_minutes = e.held_minutes + CASE WHEN ${kind} = 'HOLD' THEN r.minutes ELSE 0 END,
      written_off_minutes = e.written_off_minutes + CASE WHEN ${kind} = 'WRITE_OFF' THEN r.minutes ELSE 0 END
    FROM rows r WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id = r.time_entry_id`;
}
