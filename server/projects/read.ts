import type { Cursor } from "@/lib/cursor";
import { can } from "@/lib/permissions";
import type { ListProjectsInput } from "@/lib/projects/schema";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, Prisma, type Tx } from "../db";
import { keysetPage, type Order, type Page, type PageParts } from "../keyset";
import { ledProjectIds } from "./leads";
import { loadMinutes, noMinutes, type ProjectMinutes } from "./minutes";

const byName: Order = {
  keys: [
    { sql: Prisma.sql`lower(p.name)`, type: "text" },
    { sql: Prisma.sql`p.id`, type: "uuid" },
  ],
  pageSize: 50,
};

export interface ProjectRow {
  id: string;
  name: string;
  code: string;
  /** Both null for internal work. */
  customerId: string | null;
  customerName: string | null;
  leads: string[];
  budgetMinutes: number | null;
  /** In money; null for somebody who may not see others' time. */
  budget: { amount: string; currency: string } | null;
  isArchived: boolean;
  /** Null for somebody who may not see others' time. */
  minutes: ProjectMinutes | null;
}

export interface Choice {
  id: string;
  name: string;
}

export interface ProjectsScreen extends Page<ProjectRow> {
  customers: Choice[];
  isEmpty: boolean;
}

/** One page of the projects, by name; keyset-paged. */
export async function readProjects(ctx: Ctx, input: ListProjectsInput): Promise<ProjectsScreen> {
  authorize(ctx, "project:read");
  return inTenant(ctx, async (tx) => {
    const page = await keysetPage<Omit<ProjectRow, "minutes">>(input, byName, (parts) =>
      queryProjects(tx, ctx, input, parts),
    );
    const visible = await readableTime(tx, ctx, page.rows);
    const minutes = await loadMinutes(tx, ctx, [...visible]);
    const any =
      page.rows.length > 0 || (await tx.project.findFirst({ where: { tenantId: ctx.tenantId } })) !== null;
    return {
      ...page,
      rows: page.rows.map((row) => ({
        ...row,
        budget: visible.has(row.id) ? row.budget : null,
        minutes: visible.has(row.id) ? (minutes.get(row.id) ?? noMinutes) : null,
      })),
      customers: await loadCustomerChoices(tx, ctx),
      isEmpty: !any,
    };
  });
}

function queryProjects(tx: Tx, ctx: Ctx, input: ListProjectsInput, parts: PageParts) {
  return tx.$queryRaw<(Omit<ProjectRow, "minutes"> & { cursor: Cursor })[]>`
    SELECT p.id, p.name, p.code, p.customer_id AS "customerId", c.name AS "customerName", p.budget_minutes AS "budgetMinutes",
      CASE WHEN p.budget_amount IS NOT NULL THEN jsonb_build_object('amount', p.budget_amount::text, 'currency', p.budget_currency) END AS budget,
      p.archived_at IS NOT NULL AS "isArchived", ${parts.cursor} AS cursor,
      coalesce((SELECT array_agg(m.name ORDER BY m.name) FROM project_members l
        JOIN memberships m ON m.organization_id = l.tenant_id AND m.id = l.member_id
        WHERE l.tenant_id = p.tenant_id AND l.project_id = p.id AND l.role = 'LEAD'), '{}') AS leads
    FROM projects p LEFT JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
    WHERE ${Prisma.join([...filters(ctx, input), parts.where], " AND ")}
    ORDER BY ${parts.orderBy} LIMIT ${parts.limit}`;
}

function filters(ctx: Ctx, input: ListProjectsInput): Prisma.Sql[] {
  const where = [
    Prisma.sql`p.tenant_id = ${ctx.tenantId}::uuid`,
    input.show === "archived" ? Prisma.sql`p.archived_at IS NOT NULL` : Prisma.sql`p.archived_at IS NULL`,
  ];
  if (input.customer === "internal") where.push(Prisma.sql`p.customer_id IS NULL`);
  else if (input.customer) where.push(Prisma.sql`p.customer_id = ${input.customer}::uuid`);
  if (input.search) {
    where.push(Prisma.sql`(strpos(lower(p.name), lower(${input.search})) > 0
      OR strpos(lower(p.code), lower(${input.search})) > 0 OR strpos(lower(c.name), lower(${input.search})) > 0)`);
  }
  return where;
}

/** Of these projects those whose whole time this person may see: all for owners and admins, else those they lead. */
async function readableTime(tx: Tx, ctx: Ctx, projects: { id: string }[]): Promise<Set<string>> {
  const ids = projects.map((project) => project.id);
  if (can(ctx.role, "time:read-all", {})) return new Set(ids);
  const led = new Set(await ledProjectIds(tx, ctx));
  return new Set(ids.filter((id) => led.has(id)));
}

/** The customers in use, for a choice. */
export function loadCustomerChoices(tx: Tx, ctx: Ctx): Promise<Choice[]> {
  return tx.$queryRaw<Choice[]>`
    SELECT id, name FROM customers WHERE tenant_id = ${ctx.tenantId}::uuid AND archived_at IS NULL
    ORDER BY lower(name), id LIMIT 2000`;
}
