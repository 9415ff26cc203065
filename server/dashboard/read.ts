import { can } from "@/lib/permissions";
import { today } from "@/lib/time/calendar-date";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant, type Tx } from "../db";
import { loadFirm } from "../firm/load-firm";
import { type CurrencyCard, readCards } from "../invoices/list";
import { unbilledLines } from "../invoices/unbilled-lines";
import { visibleInvoices } from "../invoices/visible";

export interface UnbilledSum {
  currency: string;
  /** At the rates on the entries, each rounded, before any rounding of time. */
  amount: string;
  minutes: number;
  withoutRateMinutes: number;
}

export interface Activity {
  id: string;
  at: string;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  /** An invoice's number or customer, a member's or a customer's name; null when the thing is gone. */
  subjectName: string | null;
}

export interface DashboardScreen {
  timeZone: string;
  hours: {
    ownMinutes: number;
    ownBillableMinutes: number;
    firmMinutes: number | null;
    from: string;
    to: string;
  };
  drafts: number;
  /** Only for those who may see the firm's money. */
  money: { cards: CurrencyCard[]; unbilled: UnbilledSum[] } | null;
  activity: Activity[] | null;
}

/** The first screen: a member sees their own hours and drafts, an admin the firm. */
export async function readDashboard(ctx: Ctx): Promise<DashboardScreen> {
  authorize(ctx, "dashboard:read");
  return inTenant(ctx, async (tx) => {
    const { timeZone } = await loadFirm(tx, ctx);
    const current = today(ctx.now, timeZone);
    const isAdmin = can(ctx.role, "payment:read");
    return {
      timeZone,
      hours: await readHours(tx, ctx, current),
      drafts: await countDrafts(tx, ctx),
      money: isAdmin
        ? { cards: await readCards(tx, ctx, current), unbilled: await readUnbilledSums(tx, ctx) }
        : null,
      activity: can(ctx.role, "audit:read") ? await readActivity(tx, ctx) : null,
    };
  });
}

async function readHours(tx: Tx, ctx: Ctx, current: string): Promise<DashboardScreen["hours"]> {
  const [row] = await tx.$queryRaw<DashboardScreen["hours"][]>`
    WITH week AS (
      SELECT ${current}::date - (extract(dow FROM ${current}::date)::int - week_starts_on + 7) % 7 AS first
      FROM firm_settings WHERE tenant_id = ${ctx.tenantId}::uuid
    )
    SELECT week.first::text AS "from", (week.first + 6)::text AS "to",
      coalesce(sum(e.minutes) FILTER (WHERE e.member_id = ${memberIdOf(ctx)}::uuid), 0)::int AS "ownMinutes",
      coalesce(sum(e.billable_minutes) FILTER (WHERE e.member_id = ${memberIdOf(ctx)}::uuid), 0)::int AS "ownBillableMinutes",
      coalesce(sum(e.minutes), 0)::int AS "firmMinutes"
    FROM week LEFT JOIN time_entries e
      ON e.tenant_id = ${ctx.tenantId}::uuid AND e.spent_on BETWEEN week.first AND week.first + 6
    GROUP BY week.first`;
  if (!row) throw new Error("the firm has no settings");
  return can(ctx.role, "time:read-all", {}) ? row : { ...row, firmMinutes: null };
}

async function countDrafts(tx: Tx, ctx: Ctx): Promise<number> {
  const [row] = await tx.$queryRaw<{ drafts: number }[]>`
    SELECT count(*)::int AS drafts FROM invoices i WHERE ${await visibleInvoices(tx, ctx)} AND i.status = 'DRAFT'`;
  return row?.drafts ?? 0;
}

function readUnbilledSums(tx: Tx, ctx: Ctx): Promise<UnbilledSum[]> {
  return tx.$queryRaw<UnbilledSum[]>`
    SELECT currency, sum(minutes)::int AS minutes, sum(amount)::text AS amount, sum(unrated)::int AS "withoutRateMinutes"
    FROM (${unbilledLines(ctx.tenantId)}) lines GROUP BY currency ORDER BY currency`;
}

function readActivity(tx: Tx, ctx: Ctx): Promise<Activity[]> {
  return tx.$queryRaw<Activity[]>`
    SELECT e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, e.actor_name AS "actorName", e.action,
      e.subject_type AS "subjectType", e.subject_id AS "subjectId",
      coalesce(i.number, ic.name, c.name, p.name, k.name, m.name, t.name) AS "subjectName"
    FROM (SELECT * FROM audit_events WHERE tenant_id = ${ctx.tenantId}::uuid
            AND actor_kind <> 'system' AND action NOT LIKE 'time%' ORDER BY id DESC LIMIT 10) e
    LEFT JOIN invoices i ON i.tenant_id = e.tenant_id AND i.id = e.subject_id
    LEFT JOIN customers ic ON ic.tenant_id = i.tenant_id AND ic.id = i.customer_id
    LEFT JOIN customers c ON c.tenant_id = e.tenant_id AND c.id = e.subject_id
    LEFT JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.subject_id
    LEFT JOIN tasks k ON k.tenant_id = e.tenant_id AND k.id = e.subject_id
    LEFT JOIN tax_rates t ON t.tenant_id = e.tenant_id AND t.id = e.subject_id
    LEFT JOIN memberships m ON m.organization_id = e.tenant_id AND m.id = e.subject_id
    ORDER BY e.id DESC`;
}
