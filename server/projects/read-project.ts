import type { Grouping } from "@/lib/invoices/grouping";
import type { TimeRounding } from "@/lib/invoices/time-rounding";
import { can } from "@/lib/permissions";
import type { ProjectRole, SaveProjectForm } from "@/lib/projects/schema";
import { AppError } from "@/lib/result";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, type Tx } from "../db";
import { loadProjectPricing } from "../rates/find-rate";
import { isLead } from "./leads";
import { loadMinutes, noMinutes, type ProjectMinutes } from "./minutes";
import { type Choice, loadCustomerChoices } from "./read";

export interface TaskRow {
  id: string;
  name: string;
  billable: boolean;
  isArchived: boolean;
}

export interface TeamRow {
  memberId: string;
  name: string;
  role: ProjectRole;
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
  tasks: TaskRow[];
  team: TeamRow[];
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
    const { customerId, name, code, version, budgetMinutes } = project;
    const lead = await isLead(tx, ctx, projectId);
    const minutes = can(ctx.role, "time:read-all", { lead }) ? await loadMinutes(tx, ctx, [projectId]) : null;
    const customers = await loadCustomerChoices(tx, ctx);
    const people = await loadPeople(tx, ctx, projectId);
    return {
      id: projectId,
      name,
      currency: (await loadProjectPricing(tx, ctx, projectId)).currency,
      customer: customerId ? await loadCustomer(tx, ctx, customerId) : null,
      isArchived: project.archivedAt !== null,
      isLead: lead,
      details: {
        ...{ projectId, version, name, code },
        customerId: customerId ?? "",
        currency: project.currency ?? "",
        grouping: (project.grouping as Grouping | null) ?? "",
        timeRounding: project.timeRounding as TimeRounding | null,
        budgetHours: budgetMinutes === null ? "" : String(Math.ceil(budgetMinutes / 60)),
      },
      budgetMinutes,
      minutes: minutes && (minutes.get(projectId) ?? noMinutes),
      tasks: await loadTasks(tx, ctx, projectId),
      team: people.flatMap(({ role, ...person }) => (role ? [{ ...person, role }] : [])),
      others: people
        .filter((person) => person.role === null && !person.isArchived)
        .map((person) => ({ id: person.memberId, name: person.name })),
      customers,
    };
  });
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

/** Everybody of the firm with their part in this project; leads first. */
function loadPeople(
  tx: Tx,
  ctx: Ctx,
  projectId: string,
): Promise<(Omit<TeamRow, "role"> & { role: ProjectRole | null })[]> {
  return tx.$queryRaw`
    SELECT m.id AS "memberId", m.name, l.role, m.archived_at IS NOT NULL AS "isArchived"
    FROM memberships m
    LEFT JOIN project_members l ON l.tenant_id = ${ctx.tenantId}::uuid AND l.project_id = ${projectId}::uuid AND l.member_id = m.id
    WHERE m.organization_id = ${ctx.tenantId}::uuid
    ORDER BY l.role DESC NULLS LAST, lower(m.name), m.id LIMIT 1000`;
}
