import { can } from "@/lib/permissions";
import { type Ctx, memberIdOf } from "../ctx";
import type { Tx } from "../db";

export interface DayHours {
  date: string;
  minutes: number;
  billableMinutes: number;
}

/** The week of the firm's own calendar. */
export interface WeekHours {
  from: string;
  to: string;
  /** All seven days in their order, of the person alone. */
  own: DayHours[];
  ownMinutes: number;
  ownBillableMinutes: number;
  /** Everybody's; null for those who may not see others' time. */
  firm: { minutes: number; billableMinutes: number; people: number } | null;
}

interface Row extends DayHours {
  firmMinutes: number;
  firmBillableMinutes: number;
  people: string[];
}

/** The hours of this week, a day at a time. */
export async function loadHours(tx: Tx, ctx: Ctx, today: string): Promise<WeekHours> {
  const self = memberIdOf(ctx);
  const rows = await tx.$queryRaw<Row[]>`
    WITH week AS (
      SELECT ${today}::date - (extract(dow FROM ${today}::date)::int - week_starts_on + 7) % 7 AS first
      FROM firm_settings WHERE tenant_id = ${ctx.tenantId}::uuid
    )
    SELECT (week.first + n)::text AS date,
      coalesce(sum(e.minutes) FILTER (WHERE e.member_id = ${self}::uuid), 0)::int AS minutes,
      coalesce(sum(e.billable_minutes) FILTER (WHERE e.member_id = ${self}::uuid), 0)::int AS "billableMinutes",
      coalesce(sum(e.minutes), 0)::int AS "firmMinutes", coalesce(sum(e.billable_minutes), 0)::int AS "firmBillableMinutes",
      coalesce(array_agg(DISTINCT e.member_id::text) FILTER (WHERE e.id IS NOT NULL), '{}') AS people
    FROM week CROSS JOIN generate_series(0, 6) n
    LEFT JOIN time_entries e ON e.tenant_id = ${ctx.tenantId}::uuid AND e.spent_on = week.first + n
    GROUP BY week.first, n ORDER BY n`;
  const total = (minutes: (row: Row) => number) => rows.reduce((sum, row) => sum + minutes(row), 0);
  return {
    from: rows.at(0)?.date ?? today,
    to: rows.at(-1)?.date ?? today,
    own: rows.map(({ date, minutes, billableMinutes }) => ({ date, minutes, billableMinutes })),
    ownMinutes: total((row) => row.minutes),
    ownBillableMinutes: total((row) => row.billableMinutes),
    firm: can(ctx.role, "time:read-all", {})
      ? {
          minutes: total((row) => row.firmMinutes),
          billableMinutes: total((row) => row.firmBillableMinutes),
          people: new Set(rows.flatMap((row) => row.people)).size,
        }
      : null,
  };
}
