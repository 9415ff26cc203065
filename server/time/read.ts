import { can } from "@/lib/permissions";
import type { WeekFilter } from "@/lib/time/week-filter";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant, Prisma } from "../db";
import { loadTimer, type RunningTimer } from "./choices";
import { loadEntries, type WeekEntry } from "./week-entries";
import { loadFrame, type WeekFrame } from "./week-frame";
import { inState, loadTotals, type TimeTotals } from "./week-totals";

const entriesPerPage = 200;

export interface WeekDay {
  date: string;
  totals: TimeTotals;
  /** Those of this page. */
  entries: WeekEntry[];
}

export interface WeekScreen extends WeekFrame {
  /** All seven days in their order. */
  days: WeekDay[];
  /** Of all pages. */
  totals: TimeTotals;
  /** The pages that there are; an earlier or later one is null when there is none. */
  page: { number: number; previous: number | null; next: number | null };
}

/**
 * A week of the firm's own calendar, by day; in the day's view only that day has its entries. Without `member` it is the
 * person's own; money only for those who see rates.
 */
export async function readWeek(ctx: Ctx, filter: WeekFilter): Promise<WeekScreen> {
  authorize(ctx, "time:log");
  const withMoney = can(ctx.role, "rate:read", {});
  return inTenant(ctx, async (tx) => {
    const { frame, choice } = await loadFrame(tx, ctx, filter);
    const where = Prisma.sql`${choice.where} ${inState(filter.billing)}`;
    const { from, to } = frame.week;
    const number = filter.page ?? 1;
    const day = filter.view === "day" ? (filter.week ?? frame.today) : null;
    const found = await loadEntries(tx, ctx, day ? { from: day, to: day } : { from, to }, {
      where,
      withMoney,
      led: choice.led,
      limit: entriesPerPage + 1,
      offset: (number - 1) * entriesPerPage,
    });
    const entries = found.slice(0, entriesPerPage);
    const totals = await loadTotals(tx, ctx, { from, to }, { where, withMoney });
    return {
      ...frame,
      days: frame.dates.map((date) => ({
        date,
        entries: entries.filter((entry) => entry.date === date),
        totals: totals.ofDay(date),
      })),
      totals: totals.ofAll,
      page: {
        number,
        previous: number > 1 ? number - 1 : null,
        next: found.length > entriesPerPage ? number + 1 : null,
      },
    };
  });
}

export interface TimerScreen {
  timer: RunningTimer | null;
  /** The server's clock, ISO 8601: a browser's may be wrong. */
  now: string;
}

/** The timer in the head of every page. */
export async function readTimer(ctx: Ctx): Promise<TimerScreen> {
  authorize(ctx, "time:log");
  return inTenant(ctx, async (tx) => ({
    timer: await loadTimer(tx, ctx, memberIdOf(ctx)),
    now: ctx.now.toISOString(),
  }));
}
