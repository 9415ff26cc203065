import { addDays, type CalendarDate, today, weekOf } from "@/lib/time/calendar-date";
import { memberIdOf } from "@/server/ctx";
import { saveTimeEntry } from "@/server/time/save-time-entry";
import type { DemoProject } from "./firm";
import type { People } from "./people";

/** An entry of the demo firm, as its invoices choose from it. */
export interface DemoEntry {
  id: string;
  date: CalendarDate;
  customer: DemoProject["customer"];
}

const weeks = 22;

// Who works on which project (by index) on which weekday, how long, and at what; each week is the same but for its length.
const pattern: { weekday: number; who: keyof People; project: number; minutes: number; what: string }[] = [
  { weekday: 0, who: "hanna", project: 0, minutes: 90, what: "Weekly review with the client" },
  { weekday: 0, who: "tomas", project: 0, minutes: 245, what: "Offline mode for site reports" },
  { weekday: 1, who: "aiko", project: 1, minutes: 180, what: "Wireframes for the bidder's view" },
  { weekday: 1, who: "mira", project: 2, minutes: 150, what: "Type and colour studies" },
  { weekday: 2, who: "jonas", project: 3, minutes: 135, what: "Page plan and image list" },
  { weekday: 2, who: "tomas", project: 0, minutes: 210, what: "Photo upload, error handling" },
  { weekday: 3, who: "aiko", project: 3, minutes: 165, what: "Layout of the spring titles" },
  { weekday: 4, who: "mira", project: 2, minutes: 95, what: "Presentation of three directions" },
  { weekday: 4, who: "hanna", project: 4, minutes: 45, what: "Team meeting" },
];

/** Logs about two hundred entries of five people over the last weeks, up to yesterday. */
export async function logTime(people: People, projects: DemoProject[]): Promise<DemoEntry[]> {
  const { ctx } = people.hanna;
  const current = today(ctx.now, "Europe/Berlin");
  const [monday = current] = weekOf(current);
  const entries: DemoEntry[] = [];
  for (let week = weeks - 1; week >= 0; week -= 1) {
    for (const [index, plan] of pattern.entries()) {
      const date = addDays(monday, plan.weekday - week * 7);
      const project = projects[plan.project];
      if (!project || date >= current) continue;
      const { id } = await saveTimeEntry(ctx, {
        memberId: memberIdOf(people[plan.who].ctx) ?? "",
        projectId: project.id,
        taskId: project.tasks[(index + week) % project.tasks.length] ?? null,
        date,
        minutes: plan.minutes + ((week * 7 + index * 5) % 4) * 10,
        billable: project.customer !== null,
        description: plan.what,
      });
      entries.push({ id, date, customer: project.customer });
    }
  }
  return entries;
}
