import { today as dayOf } from "@/lib/time/calendar-date";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant } from "../db";
import { loadFirm } from "../firm/load-firm";
import { loadProjectChoices, type ProjectChoice } from "./choices";

/** What a timer or a new entry can be for, and which day it is in the firm's zone. */
export interface WorkScreen {
  projects: ProjectChoice[];
  today: string;
}

/** What a person can work on; asked for when it is wanted, so that no page has to carry it. */
export async function readWork(ctx: Ctx): Promise<WorkScreen> {
  authorize(ctx, "time:log");
  return inTenant(ctx, async (tx) => ({
    projects: await loadProjectChoices(tx, ctx, memberIdOf(ctx)),
    today: dayOf(ctx.now, (await loadFirm(tx, ctx)).timeZone),
  }));
}
