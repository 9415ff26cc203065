import type { Cursor } from "@/lib/cursor";
import type { ListRatesInput } from "@/lib/rates/list";
import { today } from "@/lib/time/calendar-date";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, Prisma, type Tx } from "../db";
import { loadFirm } from "../firm/load-firm";
import { keysetPage, type Order, type Page, type PageParts } from "../keyset";

/** `CURRENT` until a later one of the same scope and currency has begun. */
export type RateState = "CURRENT" | "FUTURE" | "PAST";

export interface RateListRow {
  id: string;
  projectId: string | null;
  customerId: string | null;
  memberId: string | null;
  projectName: string | null;
  customerName: string | null;
  memberName: string | null;
  currency: string;
  billRate: string;
  costRate: string | null;
  effectiveFrom: string;
  state: RateState;
}

/** What a rate can be for. */
export interface RateChoices {
  projects: { id: string; name: string; customerName: string; currency: string }[];
  customers: { id: string; name: string; currency: string }[];
  members: { id: string; name: string }[];
  /** The firm's own. */
  currency: string;
  today: string;
}

export interface RatesScreen extends Page<RateListRow> {
  isEmpty: boolean;
  choices: RateChoices;
}

// The most specific scope first, as they win; within a scope the newest first.
const rank = Prisma.sql`CASE WHEN r.project_id IS NOT NULL AND r.member_id IS NOT NULL THEN 1
  WHEN r.project_id IS NOT NULL THEN 2 WHEN r.customer_id IS NOT NULL AND r.member_id IS NOT NULL THEN 3
  WHEN r.customer_id IS NOT NULL THEN 4 WHEN r.member_id IS NOT NULL THEN 5 ELSE 6 END`;
const scopeName = Prisma.sql`lower(coalesce(p.name, c.name, '') || ' ' || coalesce(m.name, ''))`;
const order: Order = {
  keys: [
    { sql: rank, type: "int" },
    { sql: scopeName, type: "text" },
    { sql: Prisma.sql`DATE '9999-12-31' - r.effective_from`, type: "int" },
    { sql: Prisma.sql`r.id`, type: "uuid" },
  ],
  pageSize: 50,
};

/** One page of the firm's rates, by scope; keyset-paged. */
export async function readRates(ctx: Ctx, input: ListRatesInput): Promise<RatesScreen> {
  authorize(ctx, "rate:read");
  return inTenant(ctx, async (tx) => {
    const choices = await loadChoices(tx, ctx);
    const where = [Prisma.sql`TRUE`];
    if (input.search) {
      where.push(
        Prisma.sql`strpos(lower(concat_ws(' ', p.name, c.name, m.name)), lower(${input.search})) > 0`,
      );
    }
    if (input.show === "current") where.push(Prisma.sql`${stateOf(choices.today)} <> 'PAST'`);
    const page = await keysetPage<RateListRow>(input, order, (parts) =>
      queryRates(tx, ctx, Prisma.join([...where, parts.where], " AND "), { parts, today: choices.today }),
    );
    const any =
      page.rows.length > 0 || (await tx.rate.findFirst({ where: { tenantId: ctx.tenantId } })) !== null;
    return { ...page, isEmpty: !any, choices };
  });
}

/** The rates that hold for a project's time: its own, and its customer's. Member and firm rates fill the gaps. */
export function readProjectRates(ctx: Ctx, projectId: string): Promise<OwnRates> {
  return readOwnRates(
    ctx,
    Prisma.sql`(r.project_id = ${projectId}::uuid OR r.customer_id = (SELECT customer_id FROM projects
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${projectId}::uuid))`,
  );
}

/** The rates that a customer has: its own, and those of its projects. */
export function readCustomerRates(ctx: Ctx, customerId: string): Promise<OwnRates> {
  return readOwnRates(
    ctx,
    Prisma.sql`(r.customer_id = ${customerId}::uuid OR p.customer_id = ${customerId}::uuid)`,
  );
}

/** Rates that are shown whole, without pages. */
export interface OwnRates {
  rows: RateListRow[];
  choices: RateChoices;
}

async function readOwnRates(ctx: Ctx, own: Prisma.Sql): Promise<OwnRates> {
  authorize(ctx, "rate:read");
  return inTenant(ctx, async (tx) => {
    const choices = await loadChoices(tx, ctx);
    const { rows } = await keysetPage<RateListRow>({}, { ...order, pageSize: 500 }, (parts) =>
      queryRates(tx, ctx, own, { parts, today: choices.today }),
    );
    return { rows, choices };
  });
}

function queryRates(
  tx: Tx,
  ctx: Ctx,
  where: Prisma.Sql,
  { parts, today }: { parts: PageParts; today: string },
) {
  return tx.$queryRaw<(RateListRow & { cursor: Cursor })[]>`
    SELECT r.id, r.project_id AS "projectId", r.customer_id AS "customerId", r.member_id AS "memberId",
      p.name AS "projectName", c.name AS "customerName", m.name AS "memberName", r.currency,
      trim_scale(r.bill_rate)::text AS "billRate", trim_scale(r.cost_rate)::text AS "costRate",
      r.effective_from::text AS "effectiveFrom", ${stateOf(today)} AS state, ${parts.cursor} AS cursor
    FROM rates r
    LEFT JOIN projects p ON p.tenant_id = r.tenant_id AND p.id = r.project_id
    LEFT JOIN customers c ON c.tenant_id = r.tenant_id AND c.id = coalesce(r.customer_id, p.customer_id)
    LEFT JOIN memberships m ON m.organization_id = r.tenant_id AND m.id = r.member_id
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND ${where}
    ORDER BY ${parts.orderBy} LIMIT ${parts.limit}`;
}

function stateOf(today: string): Prisma.Sql {
  return Prisma.sql`CASE WHEN r.effective_from > ${today}::date THEN 'FUTURE' WHEN EXISTS (
    SELECT FROM rates later WHERE later.tenant_id = r.tenant_id AND later.currency = r.currency
      AND later.project_id IS NOT DISTINCT FROM r.project_id AND later.customer_id IS NOT DISTINCT FROM r.customer_id
      AND later.member_id IS NOT DISTINCT FROM r.member_id
      AND later.effective_from > r.effective_from AND later.effective_from <= ${today}::date) THEN 'PAST' ELSE 'CURRENT' END`;
}

async function loadChoices(tx: Tx, ctx: Ctx): Promise<RateChoices> {
  const firm = await loadFirm(tx, ctx);
  const projects = await tx.$queryRaw<RateChoices["projects"]>`
    SELECT p.id, p.name, c.name AS "customerName", coalesce(p.currency, c.currency) AS currency
    FROM projects p JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.archived_at IS NULL ORDER BY lower(p.name), p.id LIMIT 2000`;
  const customers = await tx.$queryRaw<RateChoices["customers"]>`
    SELECT id, name, currency FROM customers WHERE tenant_id = ${ctx.tenantId}::uuid AND archived_at IS NULL
    ORDER BY lower(name), id LIMIT 2000`;
  const members = await tx.$queryRaw<RateChoices["members"]>`
    SELECT id, name FROM memberships WHERE organization_id = ${ctx.tenantId}::uuid AND archived_at IS NULL
    ORDER BY lower(name), id LIMIT 1000`;
  return { projects, customers, members, currency: firm.currency, today: today(ctx.now, firm.timeZone) };
}
