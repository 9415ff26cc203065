import type { Cursor } from "@/lib/cursor";
import type { CustomerTimeFilter } from "@/lib/customers/time-filter";
import { can } from "@/lib/permissions";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant, Prisma, type Tx } from "../db";
import { keysetPage, type Order, type Page, type PageParts } from "../keyset";
import { ledProjectIds } from "../projects/leads";
import { visibleTime } from "../time/choices";
import { loadEntries, type WeekEntry } from "../time/week-entries";
import { type CustomerHeader, findCustomer } from "./read";

/** The newest day first; of a day the entry made last. */
const newest: Order = {
  keys: [
    { sql: Prisma.sql`(DATE '9999-12-31' - e.spent_on)`, type: "int" },
    { sql: Prisma.sql`e.id`, type: "uuid" },
  ],
  pageSize: 50,
};

export interface CustomerTimeScreen extends Page<WeekEntry> {
  customer: CustomerHeader;
  /** All projects of the customer, for the filter. */
  projects: { id: string; name: string }[];
  /** Of everything that the filters let through, not only of this page. */
  minutes: number;
  entries: number;
  /** Whether others' time is among what this person may see. */
  withPerson: boolean;
  withMoney: boolean;
  selfId: string;
}

/** The time of a customer, one page of it: all for those who may see it, of a member their own and of projects they lead. */
export async function readCustomerTime(
  ctx: Ctx,
  input: CustomerTimeFilter & { customerId: string },
): Promise<CustomerTimeScreen> {
  authorize(ctx, "customer:read");
  authorize(ctx, "time:log");
  const selfId = memberIdOf(ctx) ?? "";
  return inTenant(ctx, async (tx) => {
    const customer = await findCustomer(tx, ctx, input.customerId);
    const led = ctx.role === "MEMBER" ? await ledProjectIds(tx, ctx) : [];
    const where = Prisma.sql`p.customer_id = ${customer.id}::uuid ${visibleTime(ctx, selfId, led)} ${filters(input)}`;
    const page = await keysetPage<{ id: string; date: string }>(input, newest, (parts) =>
      queryIds(tx, ctx, where, parts),
    );
    return {
      ...page,
      rows: await loadPage(tx, ctx, page.rows, led),
      ...(await sumUp(tx, ctx, where)),
      customer: { id: customer.id, name: customer.name, isArchived: customer.archivedAt !== null },
      projects: await loadProjects(tx, ctx, customer.id),
      withPerson: can(ctx.role, "time:read-all", { lead: led.length > 0 }),
      withMoney: can(ctx.role, "rate:read", {}),
      selfId,
    };
  });
}

const open = Prisma.sql`e.billable AND NOT e.billed_elsewhere
  AND e.billed_minutes + e.written_off_minutes + e.held_minutes < e.billable_minutes`;

function filters({ project, billing }: CustomerTimeFilter): Prisma.Sql {
  return Prisma.sql`${project ? Prisma.sql`AND e.project_id = ${project}::uuid` : Prisma.empty}
    ${billing === "unbilled" ? Prisma.sql`AND ${open}` : Prisma.empty}
    ${billing === "billed" ? Prisma.sql`AND (e.billed_minutes > 0 OR e.billed_elsewhere)` : Prisma.empty}`;
}

const queryIds = (tx: Tx, ctx: Ctx, where: Prisma.Sql, parts: PageParts) => tx.$queryRaw<
  { id: string; date: string; cursor: Cursor }[]
>`
  SELECT e.id, e.spent_on::text AS date, ${parts.cursor} AS cursor
  FROM time_entries e JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
  WHERE e.tenant_id = ${ctx.tenantId}::uuid AND ${where} AND ${parts.where}
  ORDER BY ${parts.orderBy} LIMIT ${parts.limit}`;

/** The entries of the page as the week list has them, in the page's order. */
async function loadPage(
  tx: Tx,
  ctx: Ctx,
  found: { id: string; date: string }[],
  led: string[],
): Promise<WeekEntry[]> {
  const [newestDay, oldestDay] = [found.at(0)?.date, found.at(-1)?.date];
  if (!newestDay || !oldestDay) return [];
  const ids = found.map((row) => row.id);
  const entries = await loadEntries(
    tx,
    ctx,
    { from: oldestDay, to: newestDay },
    {
      where: Prisma.sql`AND e.id = ANY(${ids}::uuid[])`,
      withMoney: can(ctx.role, "rate:read", {}),
      led,
      limit: ids.length,
    },
  );
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function sumUp(
  tx: Tx,
  ctx: Ctx,
  where: Prisma.Sql,
): Promise<Pick<CustomerTimeScreen, "minutes" | "entries">> {
  const [row] = await tx.$queryRaw<{ minutes: number; entries: number }[]>`
    SELECT coalesce(sum(e.minutes), 0)::int AS minutes, count(*)::int AS entries
    FROM time_entries e JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND ${where}`;
  return row ?? { minutes: 0, entries: 0 };
}

const loadProjects = (tx: Tx, ctx: Ctx, customerId: string) => tx.$queryRaw<CustomerTimeScreen["projects"]>`
  SELECT id, name FROM projects WHERE tenant_id = ${ctx.tenantId}::uuid AND customer_id = ${customerId}::uuid
  ORDER BY archived_at IS NOT NULL, lower(name), id LIMIT 500`;
