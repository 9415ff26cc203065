import { can } from "@/lib/permissions";
import { addDays, today as dayOf, weekOf } from "@/lib/time/calendar-date";
import { everybody, type WeekFilter } from "@/lib/time/week-filter";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { Prisma, type Tx } from "../db";
import { ledProjectIds } from "../projects/leads";
import { loadProjectChoices, type ProjectChoice, visibleTime } from "./choices";

/** What every view of a week has: the days, whose time it is, and what can be worked on. */
export interface WeekFrame {
  today: string;
  /** First and last day, and a day of the weeks before and after. */
  week: { from: string; to: string; isCurrent: boolean; previous: string; next: string };
  /** The seven days in their order. */
  dates: string[];
  /** Whose time is shown: a member's id, or `all`. */
  member: string;
  selfId: string;
  /** Whose time may be shown; empty for a person who sees only their own. */
  members: { id: string; name: string }[];
  projects: ProjectChoice[];
  /** What this one person means to work in a week, and has worked; null for several people, or a part of one's time. */
  target: { minutes: number | null; workedMinutes: number; maySet: boolean } | null;
}

export interface FrameChoice {
  /** The entries of that person which this one may see. */
  where: Prisma.Sql;
  /** The projects that this person leads. */
  led: string[];
}

/** The days of a week of the firm's calendar. */
export async function loadWeek(
  tx: Tx,
  ctx: Ctx,
  day: string | undefined,
): Promise<Pick<WeekFrame, "today" | "week" | "dates">> {
  const { timeZone, weekStartsOn } = await tx.firmSettings.findUniqueOrThrow({
    where: { tenantId: ctx.tenantId },
    select: { timeZone: true, weekStartsOn: true },
  });
  const today = dayOf(ctx.now, timeZone);
  const dates = weekOf(day ?? today, weekStartsOn);
  const [from = today, to = today] = [dates[0], dates[6]];
  const isCurrent = dates.includes(today);
  return { today, dates, week: { from, to, isCurrent, previous: addDays(from, -7), next: addDays(from, 7) } };
}

/** The frame, and what of the time in it this person may see. FORBIDDEN for another's time that is not theirs to see. */
export async function loadFrame(
  tx: Tx,
  ctx: Ctx,
  filter: WeekFilter,
): Promise<{ frame: WeekFrame; choice: FrameChoice }> {
  const selfId = memberIdOf(ctx) ?? "";
  const { today, week, dates } = await loadWeek(tx, ctx, filter.week);
  const member = filter.member ?? selfId;
  const led = ctx.role === "MEMBER" ? await ledProjectIds(tx, ctx) : [];
  if (member !== selfId) authorize(ctx, "time:read-all", { lead: led.length > 0 });
  const seesAll = member !== everybody && (member === selfId || ctx.role !== "MEMBER");
  const where = Prisma.sql`${visibleTime(ctx, selfId, led)}
    ${member === everybody ? Prisma.empty : Prisma.sql`AND e.member_id = ${member}::uuid`}
    ${filter.project ? Prisma.sql`AND e.project_id = ${filter.project}::uuid` : Prisma.empty}`;
  const frame = {
    today,
    week,
    dates,
    member,
    selfId,
    members: await loadMembers(tx, ctx, led),
    projects: await loadProjectChoices(tx, ctx, selfId),
    target: seesAll ? await loadTarget(tx, ctx, member, week) : null,
  };
  return { frame, choice: { where, led } };
}

async function loadTarget(
  tx: Tx,
  ctx: Ctx,
  memberId: string,
  { from, to }: WeekFrame["week"],
): Promise<WeekFrame["target"]> {
  const [row] = await tx.$queryRaw<{ minutes: number | null; workedMinutes: number }[]>`
    SELECT m.weekly_target_minutes AS minutes, coalesce((
      SELECT sum(e.minutes) FROM time_entries e WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.member_id = m.id
        AND e.spent_on BETWEEN ${from}::date AND ${to}::date), 0)::int AS "workedMinutes"
    FROM memberships m WHERE m.organization_id = ${ctx.tenantId}::uuid AND m.id = ${memberId}::uuid`;
  if (!row) return null;
  return { ...row, maySet: memberId === memberIdOf(ctx) || can(ctx.role, "member:write", {}) };
}

/** Whose time this person may see besides their own: everybody's, or that of those who work on projects they lead. */
async function loadMembers(tx: Tx, ctx: Ctx, led: string[]): Promise<WeekFrame["members"]> {
  if (ctx.role === "MEMBER" && led.length === 0) return [];
  const onLed = Prisma.sql`AND (m.id = ${memberIdOf(ctx)}::uuid
    OR EXISTS (SELECT FROM project_members w WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.member_id = m.id
      AND w.project_id = ANY(${led}::uuid[]))
    OR EXISTS (SELECT FROM time_entries e WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.member_id = m.id
      AND e.project_id = ANY(${led}::uuid[])))`;
  return tx.$queryRaw<WeekFrame["members"]>`
    SELECT m.id, m.name FROM memberships m
    WHERE m.organization_id = ${ctx.tenantId}::uuid ${ctx.role === "MEMBER" ? onLed : Prisma.empty}
    ORDER BY m.archived_at IS NOT NULL, lower(m.name), m.id LIMIT 1000`;
}
