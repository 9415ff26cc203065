import type { Aging } from "@/lib/dashboard/ages";
import { can } from "@/lib/permissions";
import { today } from "@/lib/time/calendar-date";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { loadFirm } from "../firm/load-firm";
import { type CurrencyCard, readCards } from "../invoices/list";
import { loadReceivables, loadUnbilledWork, type UnbilledWork } from "./ages";
import { loadHours, type WeekHours } from "./hours";
import { type Activity, loadActivity, loadRecentPayments, type RecentPayment } from "./lately";
import { loadNeeds, type Needs } from "./needs";

/** The firm's money, one figure a currency everywhere. */
export interface DashboardMoney {
  cards: CurrencyCard[];
  receivables: Aging[];
  unbilled: UnbilledWork;
  payments: RecentPayment[];
}

export interface DashboardScreen {
  today: string;
  timeZone: string;
  needs: Needs;
  hours: WeekHours;
  /** Only for those who may see the firm's money. */
  money: DashboardMoney | null;
  activity: Activity[] | null;
}

/** The first screen: a member sees their own hours and drafts, an admin the firm. A fixed number of queries. */
export async function readDashboard(ctx: Ctx): Promise<DashboardScreen> {
  authorize(ctx, "dashboard:read");
  return inTenant(ctx, async (tx) => {
    const { timeZone } = await loadFirm(tx, ctx);
    const current = today(ctx.now, timeZone);
    return {
      today: current,
      timeZone,
      needs: await loadNeeds(tx, ctx, current),
      hours: await loadHours(tx, ctx, current),
      money: can(ctx.role, "payment:read")
        ? {
            cards: await readCards(tx, ctx, current),
            receivables: await loadReceivables(tx, ctx, current),
            unbilled: await loadUnbilledWork(tx, ctx, current),
            payments: await loadRecentPayments(tx, ctx),
          }
        : null,
      activity: can(ctx.role, "audit:read") ? await loadActivity(tx, ctx) : null,
    };
  });
}
