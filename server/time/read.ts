import { can } from "@/lib/permissions";
import { addDays, today as dayOf, weekOf } from "@/lib/time/calendar-date";
import { everybody, type WeekFilter } from "@/lib/time/week-filter";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant, Prisma, type Tx } from "../db";
import { ledProjectIds } from "../projects/leads";
import { loadProjectChoices, loadTimer, type ProjectChoice, type RunningTimer, visibleTime } from "./choices";
import { loadEntries, type TimeTotals, totalsOf, type WeekEntry } from "./week-entries";

export interface WeekDay {
  date: string;
  totals: TimeTotals;
  entries: WeekEntry[];
}

export interface WeekScreen {
  today: string;
  /** First and last day, and a day of the weeks before and after. */
  week: { from: string; to: string; isCurrent: boolean; previous: string; next: string };
  /** Whose time is shown: a member's id, or `all`. */
  member: string;
  selfId: string;
  /** Whose time may be shown; empty for a person who sees only their own. */
  members: { id: string; name: string }[];
  projects: ProjectChoice[];
  /** All seven days in their order. */
  days: WeekDay[];
  totals: TimeTotals;
  timer: RunningTimer | null;
}

/** A week of the firm's own calendar, by day. Without `member` it is the person's own; money only for those who see rates. */
export async function readWeek(ctx: Ctx, filter: WeekFilter): Promise<WeekScreen> {
  authorize(ctx, "time:log");
  const withMoney = can(ctx.role, "rate:read", {});
  const selfId = memberIdOf(ctx) ?? "";
  return inTenant(ctx, async (tx) => {
    const { timeZone, weekStartsOn } = await tx.firmSettings.findUniqueOrThrow({
      where: { tenantId: ctx.tenantId },
      select: { timeZone: true, weekStartsOn: true },
    });
    const today = dayOf(ctx.now, timeZone);
    const dates = weekOf(filter.week ?? today, weekStartsOn);
    const [from = today, to = today] = [dates[0], dates[6]];
    const member = filter.member ?? selfId;
    const led = ctx.role === "MEMBER" ? await ledProjectIds(tx, ctx) : [];
    if (member !== selfId) authorize(ctx, "time:read-all", { lead: led.length > 0 });
    const where = Prisma.sql`${visibleTime(ctx, selfId, led)}
      ${member === everybody ? Prisma.empty : Prisma.sql`AND e.member_id = ${member}::uuid`}
      ${filter.project ? Prisma.sql`AND e.project_id = ${filter.project}::uuid` : Prisma.empty}`;
    const found = await loadEntries(tx, ctx, { from, to }, { where, withMoney, led });
    const entries = filter.billing ? found.filter((entry) => entry.state === filter.billing) : found;
    return {
      today,
      week: {
        from,
        to,
        isCurrent: dates.includes(today),
        previous: addDays(from, -7),
        next: addDays(from, 7),
      },
      member,
      selfId,
      members: await loadMembers(tx, ctx, led),
      projects: await loadProjectChoices(tx, ctx, selfId),
      days: dates.map((date) => {
        const ofDay = entries.filter((entry) => entry.date === date);
        return { date, entries: ofDay, totals: totalsOf(ofDay, withMoney) };
      }),
      totals: totalsOf(entries, withMoney),
      timer: await loadTimer(tx, ctx, selfId),
    };
  });
}

/** Whose time this person may see besides their own: everybody's, or that of those who work on projects they lead. */
async function loadMembers(tx: Tx, ctx: Ctx, led: string[]): Promise<WeekScreen["members"]> {
  if (ctx.role === "MEMBER" && led.length === 0) return [];
  const onLed = Prisma.sql`AND (m.id = ${memberIdOf(ctx)}::uuid
    OR EXISTS (SELECT FROM project_members w WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.member_id = m.id
      AND w.project_id = ANY(${led}::uuid[]))
    OR EXISTS (SELECT FROM time_entries e WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.member_id = m.id
      AND e.project_id = ANY(${led}::uuid[])))`;
  return tx.$queryRaw<WeekScreen["members"]>`
    SELECT m.id, m.name FROM memberships m
    WHERE m.organization_id = ${ctx.tenantId}::uuid ${ctx.role === "MEMBER" ? onLed : Prisma.empty}
    ORDER BY m.archived_at IS NOT NULL, lower(m.name), m.id LIMIT 1000`;
}

export interface TimerScreen {
  timer: RunningTimer | null;
  projects: ProjectChoice[];
  /** The server's clock, ISO 8601: a browser's may be wrong. */
  now: string;
}

/** The timer in the head of every page, and what it can be started on. */
export async function readTimer(ctx: Ctx): Promise<TimerScreen> {
  authorize(ctx, "time:log");
  const memberId = memberIdOf(ctx);
  return inTenant(ctx, async (tx) => ({
    timer: await loadTimer(tx, ctx, memberId),
    projects: await loadProjectChoices(tx, ctx, memberId),
    now: ctx.now.toISOString(),
  }));
}
