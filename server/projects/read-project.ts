import type { Grouping } from "@/lib/invoices/grouping";
import type { TimeRounding } from "@/lib/invoices/time-rounding";
import { can } from "@/lib/permissions";
import type { SaveProjectForm } from "@/lib/projects/schema";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import type { Project } from "@/prisma/generated/client";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, type Tx } from "../db";
import { loadFirm } from "../firm/load-firm";
import { loadProjectPricing, loadRates } from "../rates/find-rate";
import { loadBudget, type ProjectBudget } from "./budget";
import { isLead } from "./leads";
import { loadMinutes, noMinutes, type ProjectMinutes } from "./minutes";
import { loadMoney, type ProjectMoney } from "./money";
import { type Choice, loadCustomerChoices } from "./read";
import { helpersOf, loadPeople, type TeamRow, teamOf } from "./team";

export interface TaskRow {
  id: string;
  name: string;
  billable: boolean;
  isArchived: boolean;
}

export interface ProjectScreen {
  id: string;
  name: string;
  /** What its time is priced in: its own currency, else the customer's, else the firm's. */
  currency: string;
  customer: Choice | null;
  isArchived: boolean;
  isLead: boolean;
  /** In the shape of the form. */
  details: Required<SaveProjectForm>;
  budgetMinutes: number | null;
  /** Null for somebody who may not see others' time. */
  minutes: ProjectMinutes | null;
  /** Null without a budget, and for somebody who may not see others' time, or of a budget in money not its invoices. */
  budget: ProjectBudget | null;
  /** Null for internal work, and for somebody who may not see its invoices. */
  money: ProjectMoney | null;
  tasks: TaskRow[];
  team: TeamRow[];
  /** Those who worked on it without being on the team. */
  helpers: { people: number; minutes: number };
  /** Who could still join the team. */
  others: Choice[];
  customers: Choice[];
}

/** A project with its tasks and its team; NOT_FOUND for another firm's. */
export async function readProject(ctx: Ctx, projectId: string): Promise<ProjectScreen> {
  authorize(ctx, "project:read");
  return inTenant(ctx, async (tx) => {
    const project = await tx.project.findFirst({ where: { tenantId: ctx.tenantId, id: projectId } });
    if (!project) throw new AppError("NOT_FOUND", "There is no such project.");
    const lead = await isLead(tx, ctx, projectId);
    const seesTime = can(ctx.role, "time:read-all", { lead });
    const seesMoney = can(ctx.role, "invoice:read", { lead }) && project.customerId !== null;
    const minutes = seesTime ? await loadMinutes(tx, ctx, [projectId]) : null;
    const mayBudget = seesTime && (project.budgetAmount === null || seesMoney);
    const people = await loadPeople(tx, ctx, projectId, seesTime);
    const pricing = await loadProjectPricing(tx, ctx, projectId);
    const rates = can(ctx.role, "rate:read") ? await loadRates(tx, ctx) : [];
    const current = today(ctx.now, (await loadFirm(tx, ctx)).timeZone);
    return {
      id: projectId,
      name: project.name,
      currency: pricing.currency,
      customer: project.customerId ? await loadCustomer(tx, ctx, project.customerId) : null,
      isArchived: project.archivedAt !== null,
      isLead: lead,
      details: detailsOf(project),
      budgetMinutes: project.budgetMinutes,
      minutes: minutes && (minutes.get(projectId) ?? noMinutes),
      budget: mayBudget ? await loadBudget(tx, ctx, project) : null,
      money: seesMoney ? await loadMoney(tx, ctx, projectId) : null,
      tasks: await loadTasks(tx, ctx, projectId),
      team: teamOf(people, { ...pricing, projectId, rates, today: current }),
      helpers: helpersOf(people),
      others: people
        .filter((person) => person.role === null && !person.isArchived)
        .map((person) => ({ id: person.memberId, name: person.name })),
      customers: await loadCustomerChoices(tx, ctx),
    };
  });
}

function detailsOf(project: Project): ProjectScreen["details"] {
  const { id, version, name, code, customerId, currency, budgetMinutes, budgetAmount } = project;
  return {
    ...{ projectId: id, version, name, code },
    customerId: customerId ?? "",
    currency: currency ?? "",
    grouping: (project.grouping as Grouping | null) ?? "",
    timeRounding: project.timeRounding as TimeRounding | null,
    budgetHours: budgetMinutes === null ? "" : String(Math.ceil(budgetMinutes / 60)),
    budgetAmount: budgetAmount?.toString() ?? "",
  };
}

async function loadCustomer(tx: Tx, ctx: Ctx, id: string): Promise<Choice> {
  const customer = await tx.customer.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    select: { id: true, name: true },
  });
  return customer;
}

function loadTasks(tx: Tx, ctx: Ctx, projectId: string): Promise<TaskRow[]> {
  return tx.$queryRaw<TaskRow[]>`
    SELECT id, name, billable, archived_at IS NOT NULL AS "isArchived" FROM tasks
    WHERE tenant_id = ${ctx.tenantId}::uuid AND project_id = ${projectId}::uuid
    ORDER BY archived_at IS NOT NULL, lower(name), id LIMIT 500`;
}
